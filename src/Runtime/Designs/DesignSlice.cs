namespace LongAn.Runtime.Designs;

/// <summary>Drafts of procedures on their way to a version: written, analysed, reviewed, published.</summary>
internal static class DesignSlice
{
    public static void AddDesigns(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<DesignStore>();
        builder.Services.AddScoped<DesignNames>();
        builder.Services.AddSingleton<AnalysisTurn>();
        builder.Services.AddHostedService<ChangedFolders>();
    }

    public static void MapDesigns(this IEndpointRouteBuilder api)
    {
        ListDesignProcedures.Map(api);
        ListElements.Map(api);
        ListDesigns.Map(api);
        StartDesign.Map(api);
        GetDesign.Map(api);
        DeleteDesign.Map(api);
        GetDesignFile.Map(api);
        SaveDesignFile.Map(api);
        DeleteDesignFile.Map(api);
        AnalyseDesign.Map(api);
        AnalyseVersion.Map(api);
        RunScenarios.Map(api);
        ListExpressionNames.Map(api);
        CheckExpression.Map(api);
        TryExpression.Map(api);
        ListDecisions.Map(api);
        TryDecision.Map(api);
        RequestReview.Map(api);
        TakeBackReview.Map(api);
        ReturnDesign.Map(api);
        PublishDesign.Map(api);
    }
}
