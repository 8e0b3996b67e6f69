using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>Where a repeal stands in time.</summary>
public enum RepealState
{
    /// <summary>It waits for its moment.</summary>
    Scheduled,

    /// <summary>Nothing is filed because of it.</summary>
    InForce,

    /// <summary>A later version holds.</summary>
    Over,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,
}

/// <summary>A repeal in the history of its procedure.</summary>
/// <param name="PublishedBy">Display name; null for an operator.</param>
public sealed record RepealLine(
    Guid Id,
    string ProcedureCode,
    RepealState State,
    Instant EffectiveFrom,
    DecisionView Decision,
    string? PublishedBy,
    Instant PublishedAt,
    WithdrawalView? Withdrawal);

/// <summary>Reads the repeals of procedures.</summary>
internal sealed class RepealLines(LongAnDbContext db, AccountNames names, TimeProvider time)
{
    /// <summary>The repeals of a procedure, or of all of them, the one that takes effect last first.</summary>
    public async Task<IReadOnlyList<RepealLine>> Read(string? procedureCode, CancellationToken cancellation)
    {
        var stored = await db.Set<StoredRepeal>().AsNoTracking().Where(r => procedureCode == null || r.ProcedureCode == procedureCode).ToListAsync(cancellation);
        if (stored.Count == 0)
            return [];
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var inForce = (await db.Timelines(procedureCode, cancellation)).Select(t => t.Turns.RepealAt(now)?.Id).ToHashSet();
        var people = await names.Find(stored.SelectMany(r => new[] { r.PublishedBy, r.WithdrawnBy }).OfType<string>(), cancellation);
        return
        [
            .. stored.OrderByDescending(r => r.EffectiveFrom).ThenByDescending(r => r.PublishedAt).Select(r => new RepealLine(
                r.Id,
                r.ProcedureCode,
                StateOf(r, inForce.Contains(r.Id), now),
                r.EffectiveFrom,
                new(r.Decision.Number, r.Decision.SignedOn, r.Decision.SignerTitle, r.Decision.Kind),
                r.PublishedBy is { } by ? people.GetValueOrDefault(by) : null,
                r.PublishedAt,
                r.WithdrawnAt is { } at ? new(people.GetValueOrDefault(r.WithdrawnBy ?? "") ?? "", at, r.WithdrawalReason ?? "") : null)),
        ];
    }

    private static RepealState StateOf(StoredRepeal repeal, bool inForce, Instant now) => repeal switch
    {
        { WithdrawnAt: not null } => RepealState.Withdrawn,
        _ when inForce => RepealState.InForce,
        _ => repeal.EffectiveFrom > now ? RepealState.Scheduled : RepealState.Over,
    };
}
