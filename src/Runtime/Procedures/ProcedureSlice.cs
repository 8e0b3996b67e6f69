namespace LongAn.Runtime.Procedures;

/// <summary>The catalogue and its published versions.</summary>
internal static class ProcedureSlice
{
    public static void AddProcedures(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ServiceTargets.Of(builder.Configuration));
        builder.Services.AddSingleton<ProcedureCatalogue>();
        builder.Services.AddSingleton<IProcedureVersions>(services => services.GetRequiredService<ProcedureCatalogue>());
        builder.Services.AddSingleton<VersionPublisher>();
        builder.Services.AddSingleton<RepealPublisher>();
        builder.Services.AddScoped<VersionLines>();
        builder.Services.AddScoped<RepealLines>();
        builder.Services.AddHostedService<DefinitionImport>();
        builder.Services.AddHostedService<CatalogueWarmUp>();
        builder.Services.AddHealthChecks().AddCheck<CatalogueHealth>("procedures", tags: ["ready"]);
    }

    public static void MapProcedures(this IEndpointRouteBuilder api)
    {
        SearchProcedures.Map(api);
        GetProcedureSheet.Map(api);
        GetProcedureForm.Map(api);
        GetProcessFile.Map(api);
        GetProcessDrawing.Map(api);
        ListVersions.Map(api);
        GetVersion.Map(api);
        ListVersionFiles.Map(api);
        GetVersionFile.Map(api);
        WithdrawVersion.Map(api);
        RepealProcedure.Map(api);
        WithdrawRepeal.Map(api);
    }
}
