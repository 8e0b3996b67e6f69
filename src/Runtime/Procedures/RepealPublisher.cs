using LongAn.Runtime.Http;
using LongAn.Runtime.Persistence;
using LongAn.Workflows;
using LongAn.Workflows.Procedures.Publishing;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>A procedure that shall end, by whose word, and from when.</summary>
/// <param name="Id">Chosen by who asks: sent again, it makes no second repeal.</param>
/// <param name="PublishedBy">Account that makes it known; null for an operator at the command line.</param>
public sealed record RepealOrder(Guid Id, string ProcedureCode, SignedDecision Decision, Instant EffectiveFrom, string? PublishedBy);

/// <summary>A repeal that was entered.</summary>
/// <param name="Warnings">What somebody should look at.</param>
public sealed record RepealedView(Guid Id, Instant EffectiveFrom, IReadOnlyList<Text> Warnings);

/// <summary>Ends procedures: from a moment on nothing is filed, and what was filed before goes on to its end.</summary>
public sealed class RepealPublisher(ProcedureCatalogue catalogue, TimeProvider time, ILogger<RepealPublisher> log)
{
    /// <summary>Checks an order and adds the repeal to the unit of work, which the caller saves before it calls <see cref="Announce"/>.</summary>
    public async Task<Reply<RepealedView>> Add(LongAnDbContext db, RepealOrder order, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var effectiveFrom = VersionPublisher.Moment(order.EffectiveFrom, now);
        if ((await db.Timelines(order.ProcedureCode, cancellation)).SingleOrDefault() is not { } known)
            return new Refused<RepealedView>(Refusal.Of(EdgeRefusal.NotFound));
        var objections = order.Decision.CheckRepeal(effectiveFrom, known.Turns, now);
        if (objections.Any(o => o.Severity == Severity.Error))
            return new Refused<RepealedView>(Refusal.Of(EdgeRefusal.PublicationInvalid) with { Findings = VersionPublisher.ToFindings(objections) });
        db.Add(new StoredRepeal
        {
            Id = order.Id,
            ProcedureCode = order.ProcedureCode,
            EffectiveFrom = effectiveFrom,
            PublishedAt = now,
            PublishedBy = order.PublishedBy,
            Decision = VersionPublisher.ToStored(order.Decision),
        });
        return new Given<RepealedView>(new(order.Id, effectiveFrom, [.. objections.Select(o => o.Message)]));
    }

    /// <summary>Lets the catalogue know of what was saved.</summary>
    public async Task Announce(string procedureCode, RepealedView repealed)
    {
        await catalogue.Load();
        PublishingLog.Repealed(log, procedureCode, repealed.EffectiveFrom);
    }
}
