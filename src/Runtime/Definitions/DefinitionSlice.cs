namespace LongAn.Runtime.Definitions;

/// <summary>What all procedures share: the organisation, its calendars and the law of each day.</summary>
internal static class DefinitionSlice
{
    public static void AddDefinitions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AgencyDirectory>();
        builder.Services.AddSingleton<LegalGrounds>();
        builder.Services.AddSingleton<ILegalGrounds>(services => services.GetRequiredService<LegalGrounds>());
        builder.Services.AddSingleton<SharedImport>();
    }

    public static void MapDefinitions(this IEndpointRouteBuilder api) => ListAgencies.Map(api);
}
