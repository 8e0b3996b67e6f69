namespace LongAn.Runtime.Dossiers;

/// <summary>What is asked of dossiers over HTTP.</summary>
internal static class DossierPages
{
    public static void AddDossierPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LookupLimit>();
        builder.Services.AddScoped<DossierFinder>();
        builder.Services.AddScoped<DossierAnswers>();
        builder.Services.AddScoped<DossierDesk>();
        builder.Services.AddScoped<DossierRows>();
        builder.Services.AddSingleton<LinkedDossiers>();
        builder.Services.AddScoped<DetailComposer>();
    }

    public static void MapDossiers(this IEndpointRouteBuilder api)
    {
        FileDossier.Map(api);
        ListMyDossiers.Map(api);
        SearchDossiers.Map(api);
        GetDossier.Map(api);
        GetDueDate.Map(api);
        GetJournal.Map(api);
        GetDossierDrawing.Map(api);
        ListAppointmentSlots.Map(api);
        Withdraw.Map(api);
        Extend.Map(api);
        RecordForceMajeure.Map(api);
        Lookup.Map(api);
    }
}
