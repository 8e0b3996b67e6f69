using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Procedures;

/// <summary>The history of a procedure.</summary>
public sealed record ProcedureHistory(string Code, Text Name, IReadOnlyList<VersionLine> Versions, IReadOnlyList<RepealLine> Repeals);

/// <summary>The versions of a procedure, the one that takes effect last first.</summary>
public sealed record ListVersions(string Code) : IQuery<ProcedureHistory?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/procedures/{code}/versions", async Task<Results<Ok<ProcedureHistory>, ProblemResult>> (string code, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new ListVersions(code), cancellation) is { } history ? TypedResults.Ok(history) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .WithName("listVersions")
        .WithTags("Designer")
        .Refuses(401, 404);
}

internal sealed class ListVersionsHandler(VersionLines lines, RepealLines repeals, ProcedureCatalogue catalogue) : IQueryHandler<ListVersions, ProcedureHistory?>
{
    public async ValueTask<ProcedureHistory?> Handle(ListVersions query, CancellationToken cancellationToken)
    {
        if ((await lines.Read(query.Code, cancellationToken)).GetValueOrDefault(query.Code) is not [var newest, ..] versions)
            return null;
        var named = catalogue.Find(query.Code) ?? await catalogue.Runnable(new(newest.VersionId));
        return new(query.Code, named?.Procedure.Name ?? new(query.Code, query.Code), versions, await repeals.Read(query.Code, cancellationToken));
    }
}
