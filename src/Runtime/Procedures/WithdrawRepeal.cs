using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Execution;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>A publisher withdraws a repeal: the version in force before it holds again. Sent again, it changes nothing.</summary>
public sealed record WithdrawRepeal(Guid Id, string Reason) : ICommand<Reply<RepealLine>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/designer/repeals/{id:guid}/withdrawal", async Task<Results<Ok<RepealLine>, ProblemResult>> (Guid id, WithdrawVersionBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new WithdrawRepeal(id, body.Reason), cancellation) switch
            {
                Given<RepealLine> withdrawn => TypedResults.Ok(withdrawn.Value),
                Refused<RepealLine> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Designers)
        .WithName("withdrawRepeal")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 409, 422);
}

internal sealed class WithdrawRepealHandler(
    LongAnDbContext db,
    RepealLines lines,
    ProcedureCatalogue catalogue,
    CurrentActor actor,
    TimeProvider time,
    ILogger<WithdrawRepealHandler> log) : ICommandHandler<WithdrawRepeal, Reply<RepealLine>>
{
    public async ValueTask<Reply<RepealLine>> Handle(WithdrawRepeal command, CancellationToken cancellationToken)
    {
        var me = actor.Get();
        if (!me.Grants.Any(g => g.Role == Role.Publisher) || await db.Set<StoredRepeal>().SingleOrDefaultAsync(r => r.Id == command.Id, cancellationToken) is not { } repeal)
            return new Refused<RepealLine>(Refusal.Of(EdgeRefusal.NotFound));
        if (CommandFindings.Refuse(CommandFindings.Given("/reason", command.Reason, CommandFindings.MaxReason)) is { } malformed)
            return new Refused<RepealLine>(malformed);
        if (repeal.WithdrawnAt is null)
        {
            repeal.WithdrawnAt = Instant.FromDateTimeOffset(time.GetUtcNow());
            repeal.WithdrawnBy = me.Id;
            repeal.WithdrawalReason = command.Reason.Trim();
            await db.SaveChangesAsync(cancellationToken);
            await catalogue.Load();
            PublishingLog.RepealWithdrawn(log, repeal.Id, repeal.ProcedureCode);
        }
        else if (repeal.WithdrawnBy != me.Id || repeal.WithdrawalReason != command.Reason.Trim())
        {
            return new Refused<RepealLine>(Refusal.Of(EdgeRefusal.RepealWithdrawn, ("at", NodaTime.Text.InstantPattern.ExtendedIso.Format(repeal.WithdrawnAt.Value))));
        }

        return new Given<RepealLine>((await lines.Read(repeal.ProcedureCode, cancellationToken)).Single(line => line.Id == repeal.Id));
    }
}
