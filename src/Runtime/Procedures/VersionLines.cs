using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Procedures.Publishing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>A published version in the history of its procedure.</summary>
/// <param name="PublishedBy">Display name; null for what was imported or published by an operator.</param>
/// <param name="OpenDossiers">Dossiers that still run on it.</param>
/// <param name="Steps">Steps of persons.</param>
public sealed record VersionLine(
    string VersionId,
    VersionState State,
    Instant EffectiveFrom,
    Instant? EffectiveUntil,
    DecisionView? Decision,
    string? PublishedBy,
    Instant PublishedAt,
    int OpenDossiers,
    int Steps,
    WithdrawalView? Withdrawal);

/// <summary>The decision that published a version.</summary>
public sealed record DecisionView(string Number, LocalDate SignedOn, string SignerTitle, DecisionKind Kind);

/// <summary>Who withdrew a version, when and why.</summary>
public sealed record WithdrawalView(string By, Instant At, string Reason);

/// <summary>Reads the histories of procedures.</summary>
internal sealed class VersionLines(LongAnDbContext db, AccountNames names, TimeProvider time)
{
    /// <summary>The versions of each procedure, the one that takes effect last first.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<VersionLine>>> Read(string? procedureCode, CancellationToken cancellation)
    {
        var stored = await db.Set<PublishedVersion>().AsNoTracking().Where(v => procedureCode == null || v.ProcedureCode == procedureCode).ToListAsync(cancellation);
        var open = await db.Set<StoredDossier>()
            .Where(d => d.ClosedAt == null && (procedureCode == null || d.ProcedureCode == procedureCode))
            .GroupBy(d => d.VersionId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var people = await names.Find(stored.SelectMany(v => new[] { v.PublishedBy, v.WithdrawnBy }).OfType<string>(), cancellation);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var byId = stored.ToDictionary(v => v.VersionId, StringComparer.Ordinal);
        var timelines = (await db.Timelines(procedureCode, cancellation)).ToDictionary(t => t.ProcedureCode, t => t.Turns, StringComparer.Ordinal);
        return stored
            .GroupBy(v => v.ProcedureCode, StringComparer.Ordinal)
            .ToDictionary(
                versions => versions.Key,
                IReadOnlyList<VersionLine> (versions) =>
                [
                    .. timelines[versions.Key].History(now)
                        .Select(entry => ToLine(entry, byId[entry.Dates.VersionId.Hash], open.GetValueOrDefault(entry.Dates.VersionId.Hash), people)),
                ],
                StringComparer.Ordinal);
    }

    private static VersionLine ToLine(TimelineEntry entry, PublishedVersion version, int open, IReadOnlyDictionary<string, string> people) => new(
        version.VersionId,
        entry.State,
        version.EffectiveFrom,
        entry.EffectiveUntil,
        version.Decision is { } d ? new(d.Number, d.SignedOn, d.SignerTitle, d.Kind) : null,
        version.PublishedBy is { } by ? people.GetValueOrDefault(by) : null,
        version.PublishedAt,
        open,
        version.Steps,
        version.WithdrawnAt is { } at ? new(people.GetValueOrDefault(version.WithdrawnBy ?? "") ?? "", at, version.WithdrawalReason ?? "") : null);
}
