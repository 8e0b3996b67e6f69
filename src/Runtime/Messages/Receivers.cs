using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Execution;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Messages;

/// <summary>Finds the dossiers that a message or a signal is for, among those of the agencies that the asker may deliver to.</summary>
internal sealed class Receivers(LongAnDbContext db, JournalKeys keys, CurrentActor actor)
{
    /// <summary>Most dossiers that a signal reaches at once; the rest by the cursor.</summary>
    public const int PageSize = 100;

    private static readonly Role[] OfMessages = [Role.IntakeOfficer, Role.Clerk, Role.Integrator];

    private static readonly Role[] OfSignals = [Role.Integrator];

    /// <summary>The dossier of a code, a reference or an identifier; null when there is none.</summary>
    public async Task<StoredDossier?> Named(string name, CancellationToken cancellation)
    {
        var (text, id) = (name.Trim(), Guid.TryParse(name, out var given) ? given : Guid.Empty);
        return await Within(db.Set<StoredDossier>().AsNoTracking().Where(d => d.Code == text || d.Reference == text || d.Id == id), OfMessages).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>
    /// Those that wait for a message, at most two: one that a command reached before is the only one, also when it waits no longer.
    /// </summary>
    public async Task<IReadOnlyList<StoredDossier>> Waiting(Guid commandId, string message, string? correlation, CancellationToken cancellation)
    {
        var hash = correlation is null ? null : keys.CorrelationHash(correlation);
        var waiting = await Within(db.Set<StoredDossier>().AsNoTracking(), OfMessages)
            .Where(d => db.Set<StoredWait>().Any(w => w.DossierId == d.Id && w.Kind == SubscriptionKind.Message && w.Name == message && w.CorrelationHash == hash))
            .OrderBy(d => d.Id).Take(2).ToListAsync(cancellation);
        // Asked after those that wait: the wait is gone and the command is there in one transaction.
        var me = actor.Get().Id;
        var reached = await db.Set<StoredDossier>().AsNoTracking()
            .FirstOrDefaultAsync(d => db.Set<StoredEvent>().Any(e => e.CommandId == commandId && e.ActorId == me && e.DossierId == d.Id), cancellation);
        return reached is null ? waiting : [reached];
    }

    /// <summary>Those that wait for a signal, in the order of their identifiers, after one.</summary>
    public async Task<IReadOnlyList<StoredDossier>> WaitingForSignal(string signal, Guid after, CancellationToken cancellation) =>
        await Within(db.Set<StoredDossier>().AsNoTracking(), OfSignals)
            .Where(d => d.Id.CompareTo(after) > 0 && db.Set<StoredWait>().Any(w => w.DossierId == d.Id && w.Kind == SubscriptionKind.Signal && w.Name == signal))
            .OrderBy(d => d.Id).Take(PageSize + 1).ToListAsync(cancellation);

    private IQueryable<StoredDossier> Within(IQueryable<StoredDossier> dossiers, Role[] roles)
    {
        var me = actor.Get();
        if (me.IsAdministrator())
            return dossiers;
        var agencies = me.Grants.Where(g => roles.Contains(g.Role)).Select(g => g.AgencyCode).ToList();
        return dossiers.Where(d => agencies.Contains(d.AgencyCode));
    }
}
