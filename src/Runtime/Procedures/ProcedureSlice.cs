using LongAn.Runtime.Dossiers;

namespace LongAn.Runtime.Procedures;

/// <summary>The catalogue, its published versions, and the law and the calendars they run under.</summary>
internal static class ProcedureSlice
{
    public static void AddProcedures(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProcedureCatalogue>();
        builder.Services.AddSingleton<IProcedureVersions>(services => services.GetRequiredService<ProcedureCatalogue>());
        builder.Services.AddSingleton<LegalGrounds>();
        builder.Services.AddSingleton<ILegalGrounds>(services => services.GetRequiredService<LegalGrounds>());
        builder.Services.AddHostedService<DefinitionImport>();
    }

    internal static void MapProcedures(IEndpointRouteBuilder api)
    {
        ListAgencies.Map(api);
        SearchProcedures.Map(api);
        GetProcedureSheet.Map(api);
        GetProcedureForm.Map(api);
        GetProcessFile.Map(api);
        GetProcessDrawing.Map(api);
    }
}
