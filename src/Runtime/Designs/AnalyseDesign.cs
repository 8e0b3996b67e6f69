using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Designs;

/// <summary>Findings, step table and ruler of a draft, as it is saved now.</summary>
public sealed record AnalyseDesign(Guid Id) : IQuery<DesignAnalysis?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/drafts/{id:guid}/analysis", async Task<Results<Ok<DesignAnalysis>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new AnalyseDesign(id), cancellation) is { } analysis ? TypedResults.Ok(analysis) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .WithName("analyseDesign")
        .WithTags("Designer")
        .Refuses(401, 404);
}

internal sealed class AnalyseDesignHandler(DesignStore store, AnalysisTurn turn) : IQueryHandler<AnalyseDesign, DesignAnalysis?>
{
    public async ValueTask<DesignAnalysis?> Handle(AnalyseDesign query, CancellationToken cancellationToken)
    {
        if (await store.FindOpen(query.Id, cancellationToken) is null)
            return null;
        var files = await store.Files(query.Id, cancellationToken);
        await turn.Wait(cancellationToken);
        try
        {
            return await Task.Run(() => AnalysisComposer.Compose(files, store.Examine(files)), cancellationToken);
        }
        finally
        {
            turn.End();
        }
    }
}
