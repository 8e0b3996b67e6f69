using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;

namespace LongAn.Runtime.Operations;

/// <summary>What taking migrations back would lead to. Nothing has happened.</summary>
/// <param name="Moved">Open dossiers of the version whose last migration can still be taken back, in all.</param>
/// <param name="Dossiers">What would become of each, at most 50.</param>
public sealed record UndoTrial(int Moved, IReadOnlyList<MigratedView> Dossiers);

/// <summary>Asks which dossiers of a version were moved there, and what taking them back would lead to.</summary>
public sealed record TryUndo(string Code, string Version) : IQuery<UndoTrial>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/procedures/{code}/migrations/undo", async (string code, string version, ISender sender, CancellationToken cancellation) =>
            TypedResults.Ok(await sender.Send(new TryUndo(code, version), cancellation)))
        .RequireAuthorization(Policies.Migrators)
        .WithName("tryUndoMigration")
        .WithTags("Operations")
        .Refuses(401, 403);
}

internal sealed class TryUndoHandler(MigrationRoom room) : IQueryHandler<TryUndo, UndoTrial>
{
    // A trial needs no reason, but the command does.
    private static readonly MigrationUndoBody _body = new(Guid.Empty, "–", []);

    public async ValueTask<UndoTrial> Handle(TryUndo query, CancellationToken cancellationToken)
    {
        var dossiers = new List<MigratedView>();
        foreach (var dossier in await room.FindMoved(query.Code, query.Version, cancellationToken))
            dossiers.Add(await room.Try(dossier, new(dossier.MovedFrom!), _body.ToCommand(dossier.Id)));
        return new(await room.CountMoved(query.Code, query.Version, cancellationToken), dossiers);
    }
}
