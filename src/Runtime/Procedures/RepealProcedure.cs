using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Workflows;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>The decision by which a procedure ends.</summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
/// <param name="Number">Its number.</param>
/// <param name="SignerTitle">Office of who signed it.</param>
/// <param name="EffectiveFrom">From when nothing is filed; not in the past.</param>
public sealed record RepealProcedureBody(Guid Id, string Number, LocalDate SignedOn, string SignerTitle, Instant EffectiveFrom);

/// <summary>A publisher makes the repeal of a procedure known. Dossiers that run go on. Sent again, it makes no second one.</summary>
public sealed record RepealProcedure(string Code, RepealProcedureBody Body) : ICommand<Reply<RepealedView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/designer/procedures/{code}/repeals", async Task<Results<Ok<RepealedView>, ProblemResult>> (string code, RepealProcedureBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new RepealProcedure(code, body), cancellation) switch
            {
                Given<RepealedView> repealed => TypedResults.Ok(repealed.Value),
                Refused<RepealedView> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Designers)
        .WithName("repealProcedure")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 409, 422);
}

internal sealed class RepealProcedureHandler(LongAnDbContext db, RepealPublisher publisher, CurrentActor actor) : ICommandHandler<RepealProcedure, Reply<RepealedView>>
{
    public async ValueTask<Reply<RepealedView>> Handle(RepealProcedure command, CancellationToken cancellationToken)
    {
        var (body, me) = (command.Body, actor.Get());
        if (!me.Grants.Any(g => g.Role == Role.Publisher))
            return new Refused<RepealedView>(Refusal.Of(EdgeRefusal.NotFound));
        var decision = new SignedDecision(body.Number.Trim(), body.SignedOn, body.SignerTitle.Trim(), DecisionKind.Repeal);
        if (await db.Set<StoredRepeal>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == body.Id, cancellationToken) is { } before)
        {
            return before.PublishedBy == me.Id && before.ProcedureCode == command.Code && before.Decision.Number == decision.Number
                ? new Given<RepealedView>(new(before.Id, before.EffectiveFrom, []))
                : new Refused<RepealedView>(Refusal.Of(RejectionCode.CommandReused, []));
        }

        var reply = await publisher.Add(db, new(body.Id, command.Code, decision, body.EffectiveFrom, me.Id), cancellationToken);
        if (reply is Given<RepealedView> repealed)
        {
            await db.SaveChangesAsync(cancellationToken);
            await publisher.Announce(command.Code, repealed.Value);
        }

        return reply;
    }
}
