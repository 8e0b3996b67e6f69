using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Analysis;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Designs;

/// <summary>Step table and ruler of a published version.</summary>
public sealed record AnalyseVersion(string VersionId) : IQuery<DesignAnalysis?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/versions/{versionId}/analysis", async Task<Results<Ok<DesignAnalysis>, ProblemResult>> (string versionId, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new AnalyseVersion(versionId), cancellation) is { } analysis ? TypedResults.Ok(analysis) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .WithName("analyseVersion")
        .WithTags("Designer")
        .Refuses(401, 404);
}

internal sealed class AnalyseVersionHandler(LongAnDbContext db) : IQueryHandler<AnalyseVersion, DesignAnalysis?>
{
    public async ValueTask<DesignAnalysis?> Handle(AnalyseVersion query, CancellationToken cancellationToken)
    {
        var stored = await db.Set<PublishedFile>().AsNoTracking().Where(f => f.VersionId == query.VersionId).OrderBy(f => f.Path).ToListAsync(cancellationToken);
        if (stored.Count == 0)
            return null;
        var own = stored.Where(f => !f.Imported).Select(f => new PackageFile(f.Path, f.Content)).ToList();
        var shared = SharedDefinitions.Read(stored.Where(f => f.Imported).Select(f => new PackageFile(f.Path, f.Content))).Shared ?? SharedDefinitions.Empty;
        return await Task.Run(() => AnalysisComposer.Compose(own, PackageAnalysis.Of(own, shared)), cancellationToken);
    }
}
