using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Execution.Repair;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Operations;

/// <summary>What a migration would lead to. Nothing has happened.</summary>
/// <param name="Open">Open dossiers of the old version in all.</param>
/// <param name="Matched">Elements that bear the same identifier and are of the same kind in both versions.</param>
/// <param name="Lost">Elements of the old version that have no counterpart of their name.</param>
/// <param name="Found">Elements of the new version that have none.</param>
/// <param name="Dossiers">What would become of each dossier, at most 50.</param>
public sealed record MigrationTrial(int Open, int Matched, IReadOnlyList<ChoiceView> Lost, IReadOnlyList<ChoiceView> Found, IReadOnlyList<MigratedView> Dossiers);

/// <summary>Asks what a migration would lead to.</summary>
public sealed record TryMigration(string Code, MigrationBody Body) : IQuery<Reply<MigrationTrial>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/procedures/{code}/migrations/trial", async Task<Results<Ok<MigrationTrial>, ProblemResult>> (string code, MigrationBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new TryMigration(code, body), cancellation) switch
            {
                Given<MigrationTrial> trial => TypedResults.Ok(trial.Value),
                Refused<MigrationTrial> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Migrators)
        .WithName("tryMigration")
        .WithTags("Operations")
        .Refuses(401, 403, 404, 422);
}

internal sealed class TryMigrationHandler(MigrationRoom room, ProcedureCatalogue catalogue) : IQueryHandler<TryMigration, Reply<MigrationTrial>>
{
    public async ValueTask<Reply<MigrationTrial>> Handle(TryMigration query, CancellationToken cancellationToken)
    {
        var body = query.Body with { Reason = string.IsNullOrWhiteSpace(query.Body.Reason) ? "–" : query.Body.Reason };
        if (body.Malformed(asTrial: true) is { } malformed)
            return new Refused<MigrationTrial>(malformed);
        if (await catalogue.Runnable(new(body.From)) is not { } from || await catalogue.Runnable(new(body.To)) is not { } to || from.Procedure.Code != query.Code || to.Procedure.Code != query.Code)
            return new Refused<MigrationTrial>(Refusal.Of(EdgeRefusal.NotFound));
        var map = MigrationMap.Match(from.Plan.Process, to.Plan.Process);
        var known = map.Elements.Select(pair => pair.From).ToHashSet(StringComparer.Ordinal);
        var dossiers = new List<MigratedView>();
        foreach (var dossier in await room.Find(query.Code, body.From, body.Dossiers, cancellationToken))
            dossiers.Add(await room.Try(dossier, new(body.To), body.ToCommand(dossier.Id)));
        return new Given<MigrationTrial>(new(await room.Count(query.Code, body.From, cancellationToken), map.Elements.Count, Without(from, known), Without(to, known), dossiers));
    }

    private static IReadOnlyList<ChoiceView> Without(ProcedureEntry version, HashSet<string> known)
    {
        var names = new ElementNames(version.Plan);
        return [.. version.Plan.Process.Model.AllNodes().Where(node => !known.Contains(node.Id)).Select(node => new ChoiceView(node.Id, names.Of(node.Id)))];
    }
}
