using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>Why a version, or a repeal, is withdrawn.</summary>
public sealed record WithdrawVersionBody(string Reason);

/// <summary>What came of it.</summary>
/// <param name="Withdrawn">The version that was withdrawn.</param>
/// <param name="Current">What holds now: the version before, perhaps; null when nothing can be filed any more.</param>
public sealed record WithdrawnView(VersionLine Withdrawn, VersionLine? Current);

/// <summary>
/// A publisher withdraws a version: a scheduled one never takes effect; in place of the one in force the one before holds again, or
/// nothing can be filed. Dossiers that run on it go on.
/// </summary>
public sealed record WithdrawVersion(string VersionId, string Reason) : ICommand<Reply<WithdrawnView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/designer/versions/{versionId}/withdrawal", async Task<Results<Ok<WithdrawnView>, ProblemResult>> (string versionId, WithdrawVersionBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new WithdrawVersion(versionId, body.Reason), cancellation) switch
            {
                Given<WithdrawnView> withdrawn => TypedResults.Ok(withdrawn.Value),
                Refused<WithdrawnView> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Designers)
        .WithName("withdrawVersion")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 409, 422);
}

internal sealed class WithdrawVersionHandler(
    LongAnDbContext db,
    VersionLines lines,
    ProcedureCatalogue catalogue,
    CurrentActor actor,
    TimeProvider time,
    ILogger<WithdrawVersionHandler> log) : ICommandHandler<WithdrawVersion, Reply<WithdrawnView>>
{
    public async ValueTask<Reply<WithdrawnView>> Handle(WithdrawVersion command, CancellationToken cancellationToken)
    {
        var me = actor.Get();
        if (!me.Grants.Any(g => g.Role == Role.Publisher) || await db.Set<PublishedVersion>().SingleOrDefaultAsync(v => v.VersionId == command.VersionId, cancellationToken) is not { } version)
            return Refuse(Refusal.Of(EdgeRefusal.NotFound));
        if (CommandFindings.Refuse(CommandFindings.Given("/reason", command.Reason, CommandFindings.MaxReason)) is { } malformed)
            return Refuse(malformed);
        if (version.WithdrawnAt is null)
        {
            version.WithdrawnAt = Instant.FromDateTimeOffset(time.GetUtcNow());
            version.WithdrawnBy = me.Id;
            version.WithdrawalReason = command.Reason.Trim();
            await db.SaveChangesAsync(cancellationToken);
            await catalogue.Load();
            PublishingLog.Withdrawn(log, version.VersionId);
        }
        else if (version.WithdrawnBy != me.Id || version.WithdrawalReason != command.Reason.Trim())
        {
            return Refuse(Refusal.Of(EdgeRefusal.VersionWithdrawn, ("at", NodaTime.Text.InstantPattern.ExtendedIso.Format(version.WithdrawnAt.Value))));
        }

        var history = (await lines.Read(version.ProcedureCode, cancellationToken))[version.ProcedureCode];
        return new Given<WithdrawnView>(new(history.Single(v => v.VersionId == version.VersionId), history.SingleOrDefault(v => v.State == VersionState.Current)));
    }

    private static Refused<WithdrawnView> Refuse(Refusal refusal) => new(refusal);
}
