using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;

namespace LongAn.Runtime.Operations;

/// <summary>Dossiers go back to the version they came from.</summary>
public sealed record UndoMigration(string Code, MigrationUndoBody Body) : ICommand<Reply<IReadOnlyList<MigratedView>>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/procedures/{code}/migrations/undo", async (string code, MigrationUndoBody body, ISender sender, CancellationToken cancellation) =>
            Migrate.ToHttp(await sender.Send(new UndoMigration(code, body), cancellation)))
        .RequireAuthorization(Policies.Migrators)
        .WithName("undoMigration")
        .WithTags("Operations")
        .Refuses(401, 403, 404, 422);
}

internal sealed class UndoMigrationHandler(MigrationRoom room) : ICommandHandler<UndoMigration, Reply<IReadOnlyList<MigratedView>>>
{
    public async ValueTask<Reply<IReadOnlyList<MigratedView>>> Handle(UndoMigration command, CancellationToken cancellationToken)
    {
        if (command.Body.Malformed() is { } malformed)
            return new Refused<IReadOnlyList<MigratedView>>(malformed);
        var done = new List<MigratedView>();
        foreach (var dossier in await room.Find(command.Code, version: null, command.Body.Dossiers, cancellationToken))
            done.Add(await room.Ask(dossier, command.Body.ToCommand(dossier.Id)));
        return new Given<IReadOnlyList<MigratedView>>(done);
    }
}
