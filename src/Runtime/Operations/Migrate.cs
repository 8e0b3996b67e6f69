using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Operations;

/// <summary>Dossiers go on in another version; each as a whole or not at all.</summary>
public sealed record Migrate(string Code, MigrationBody Body) : ICommand<Reply<IReadOnlyList<MigratedView>>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/procedures/{code}/migrations", async (string code, MigrationBody body, ISender sender, CancellationToken cancellation) =>
            ToHttp(await sender.Send(new Migrate(code, body), cancellation)))
        .RequireAuthorization(Policies.Migrators)
        .WithName("migrateDossiers")
        .WithTags("Operations")
        .Refuses(401, 403, 404, 422);

    internal static Results<Ok<IReadOnlyList<MigratedView>>, ProblemResult> ToHttp(Reply<IReadOnlyList<MigratedView>> reply) => reply switch
    {
        Given<IReadOnlyList<MigratedView>> done => TypedResults.Ok(done.Value),
        Refused<IReadOnlyList<MigratedView>> refused => Problems.From(refused.Refusal),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

internal sealed class MigrateHandler(MigrationRoom room) : ICommandHandler<Migrate, Reply<IReadOnlyList<MigratedView>>>
{
    public async ValueTask<Reply<IReadOnlyList<MigratedView>>> Handle(Migrate command, CancellationToken cancellationToken)
    {
        if (command.Body.Malformed(asTrial: false) is { } malformed)
            return new Refused<IReadOnlyList<MigratedView>>(malformed);
        var done = new List<MigratedView>();
        // A repeated command finds some of them in the new version already: they answer as the first time.
        foreach (var dossier in (await room.Find(command.Code, version: null, command.Body.Dossiers, cancellationToken)).Where(d => d.VersionId == command.Body.From || d.VersionId == command.Body.To))
            done.Add(await room.Ask(dossier, command.Body.ToCommand(dossier.Id)));
        return new Given<IReadOnlyList<MigratedView>>(done);
    }
}
