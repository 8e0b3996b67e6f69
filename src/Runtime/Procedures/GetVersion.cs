using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Workflows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Procedures;

/// <summary>A published version with the procedure it belongs to.</summary>
public sealed record VersionDetail(string ProcedureCode, Text Name, VersionLine Version);

/// <summary>A published version.</summary>
public sealed record GetVersion(string VersionId) : IQuery<VersionDetail?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/versions/{versionId}", async Task<Results<Ok<VersionDetail>, ProblemResult>> (string versionId, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetVersion(versionId), cancellation) is { } version ? TypedResults.Ok(version) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .WithName("getVersion")
        .WithTags("Designer")
        .Refuses(401, 404);
}

internal sealed class GetVersionHandler(LongAnDbContext db, VersionLines lines, ProcedureCatalogue catalogue) : IQueryHandler<GetVersion, VersionDetail?>
{
    public async ValueTask<VersionDetail?> Handle(GetVersion query, CancellationToken cancellationToken)
    {
        var code = await db.Set<PublishedVersion>().Where(v => v.VersionId == query.VersionId).Select(v => v.ProcedureCode).SingleOrDefaultAsync(cancellationToken);
        if (code is null)
            return null;
        var line = (await lines.Read(code, cancellationToken))[code].Single(v => v.VersionId == query.VersionId);
        var procedure = (await catalogue.Runnable(new(query.VersionId)))?.Procedure;
        return new(code, procedure?.Name ?? new(code, code), line);
    }
}
