using System.Security.Cryptography;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Calendars;

/// <summary>
/// Lets open dossiers follow a changed calendar, a few at a time, each by events in its own journal. A restart goes on where it
/// stopped; a dossier that is told twice answers as the first time.
/// </summary>
internal sealed partial class CalendarBatch(IServiceScopeFactory scopes, LegalGrounds grounds, IGrainFactory grains, TimeProvider clock, ILogger<CalendarBatch> logger) : BackgroundService
{
    private const int AtOnce = 50;
    private const int TogetherInFlight = 8;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _woken = new(1);
    private readonly SemaphoreSlim _running = new(1);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public override void Dispose()
    {
        base.Dispose();
        _woken.Dispose();
        _running.Dispose();
    }

    /// <summary>There is a change to carry out.</summary>
    public void Wake() => _woken.Release();

    /// <summary>Carries out what waits; whether something is left that could not be done now.</summary>
    public async Task<bool> Run(CancellationToken cancellation)
    {
        await _running.WaitAsync(cancellation);
        try
        {
            return await CarryOut(cancellation);
        }
        finally
        {
            _running.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _woken.WaitAsync(stoppingToken);
            var left = true;
            try
            {
                left = await Run(stoppingToken);
            }
#pragma warning disable CA1031 // a dossier that fails now must not end the batch: it is tried again
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                BatchFailed(e, Rest);
            }

            if (left)
            {
                await Task.Delay(Rest, clock, stoppingToken);
                Wake();
            }
        }
    }

    private async Task<bool> CarryOut(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LongAnDbContext>();
        var desk = scope.ServiceProvider.GetRequiredService<CalendarDesk>();
        foreach (var change in await db.Set<CalendarChange>().Where(c => c.FinishedAt == null).OrderBy(c => c.ChangedAt).ToListAsync(cancellation))
        {
            if (!await Follow(db, change, cancellation) || !await FollowLatecomers(db, desk, change, cancellation))
                return true;
            change.FinishedAt = Now;
            await db.SaveChangesAsync(cancellation);
        }

        return false;
    }

    private async Task<bool> Follow(LongAnDbContext db, CalendarChange change, CancellationToken cancellation)
    {
        while (await db.Set<CalendarMove>().Where(m => m.ChangeId == change.Id && m.FollowedAt == null).OrderBy(m => m.DossierId).Take(AtOnce).ToListAsync(cancellation) is { Count: > 0 } waiting)
        {
            var followed = 0;
            await Parallel.ForEachAsync(waiting, new ParallelOptions { MaxDegreeOfParallelism = TogetherInFlight, CancellationToken = cancellation }, async (move, _) =>
            {
                if (await Follow(change, move))
                    Interlocked.Increment(ref followed);
            });
            await db.SaveChangesAsync(cancellation);
            if (followed == 0)
                return false;
        }

        return true;
    }

    private async Task<bool> Follow(CalendarChange change, CalendarMove move)
    {
        var calendar = grounds.CalendarOf(move.AgencyCode);
        var administrator = new Actor(change.ChangedBy, [new(Role.Administrator, move.AgencyCode)]);
        var grain = grains.GetGrain<IDossierGrain>(move.DossierId);
        switch (await grain.Ask(new FollowCalendar(CommandOf(change.Id, move.DossierId), calendar.ContentHash(), change.Reason), administrator))
        {
            case DossierDone:
                var now = (await grain.Read())!.Dossier.Clock;
                (move.NewDueAt, move.Provisional, move.FollowedAt) = (now?.DueAt, now?.Provisional ?? false, Now);
                return true;
            case Dossiers.DossierRefused:
                // It has ended in the meantime: its date stays.
                (move.NewDueAt, move.FollowedAt) = (move.OldDueAt, Now);
                return true;
            default:
                return false;
        }
    }

    /// <summary>What was received with the old calendar while the change was being written down.</summary>
    private async Task<bool> FollowLatecomers(LongAnDbContext db, CalendarDesk desk, CalendarChange change, CancellationToken cancellation)
    {
        var known = await db.Set<CalendarMove>().Where(m => m.ChangeId == change.Id).Select(m => m.DossierId).ToListAsync(cancellation);
        var late = (await desk.Moves(change.Id, grounds.Below(change.Owner), cancellation)).Select(m => m.Move).ExceptBy(known, m => m.DossierId).ToList();
        db.AddRange(late);
        await db.SaveChangesAsync(cancellation);
        return late.Count == 0 || await Follow(db, change, cancellation);
    }

    /// <summary>The same for the same change and dossier, so that it is carried out once.</summary>
    private static CommandId CommandOf(Guid change, Guid dossier) =>
        new(new Guid(SHA256.HashData([.. change.ToByteArray(), .. dossier.ToByteArray()]).AsSpan(0, 16)));

    [LoggerMessage(1, LogLevel.Error, "Expected open dossiers to follow a changed calendar, but it failed; it is tried again in {Rest}.")]
    private partial void BatchFailed(Exception exception, TimeSpan rest);
}
