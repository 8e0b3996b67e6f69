using System.Collections.Concurrent;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Runtime.Readers;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Jobs;

/// <summary>
/// Makes a job of each service that a process asks for, and of each message whose name is that of a target; calls the targets, and
/// brings their answers to the dossiers. A call that fails is tried again with growing pauses and the same idempotency key; after the
/// last attempt it is given up, and waits for an operator to send it again.
/// </summary>
internal sealed class JobRoom(
    ReaderTools tools,
    IDbContextFactory<LongAnDbContext> contexts,
    JournalReader journal,
    ServiceTargets targets,
    ServiceCaller caller,
    IGrainFactory grains,
    ILogger<JobRoom> log) : NamedReader(tools)
{
    /// <summary>Calls of one target that run at once: a slow one keeps the others from nothing.</summary>
    public const int AtOnce = 8;

    private const int AttemptsToLongestPause = 10;

    private static readonly Duration LongestPause = Duration.FromHours(1);

    private readonly ConcurrentDictionary<(Guid DossierId, long Sequence), (string Target, Task Call)> _running = [];

    public override string Name => "services";

    /// <summary>How long to wait after a number of failed attempts: 5, 10, 20 … seconds, at most an hour, each a quarter more or less, by the key of the job.</summary>
    public static Duration PauseAfter(int attempts, Guid key)
    {
        var pause = attempts >= AttemptsToLongestPause ? LongestPause : Duration.FromSeconds(5 * Math.Pow(2, attempts - 1));
        return pause * (0.75 + (key.ToByteArray()[attempts % 16] / 510.0));
    }

    /// <summary>Sends what was given up again.</summary>
    /// <returns>How many were.</returns>
    public async Task<int> Resend(string? target, Guid? dossier, long? sequence, CancellationToken cancellation)
    {
        var now = Now;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var given = await db.Set<StoredJob>()
            .Where(job => job.GivenUpAt != null && (target == null || job.Target == target) && (dossier == null || job.DossierId == dossier) && (sequence == null || job.Sequence == sequence))
            .ToListAsync(cancellation);
        foreach (var job in given)
            (job.Attempts, job.GivenUpAt, job.NextAttemptAt) = (0, null, now);
        await db.SaveChangesAsync(cancellation);
        Wake();
        return given.Count;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_running.Values.Select(running => running.Call)).WaitAsync(cancellationToken);
    }

    protected override async Task Take(JournalEntry entry, LongAnDbContext db, CancellationToken cancellation)
    {
        if (entry.Event is not ProcessAdvanced { Event: var happened } || Asked(happened) is not var (target, element)
            || await db.FindAsync<StoredJob>([entry.DossierId.Value, entry.Sequence], cancellation) is not null)
            return;
        db.Add(new StoredJob { DossierId = entry.DossierId.Value, Sequence = entry.Sequence, Target = target, ElementKey = element, AskedAt = Now, NextAttemptAt = Now });
    }

    protected override async Task<Instant?> Work(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = Now;
        // Taken before the rows are read: what ends meanwhile is not begun again from an old row.
        var running = _running.ToArray();
        var waiting = db.Set<StoredJob>().AsNoTracking().Where(job => job.NextAttemptAt != null);
        foreach (var target in await waiting.Where(job => job.NextAttemptAt <= now).Select(job => job.Target).Distinct().ToListAsync(cancellation))
        {
            var due = await waiting.Where(job => job.Target == target && job.NextAttemptAt <= now).OrderBy(job => job.NextAttemptAt).Take(2 * AtOnce).ToListAsync(cancellation);
            var free = AtOnce - running.Count(call => call.Value.Target == target);
            foreach (var job in due.ExceptBy(running.Select(call => call.Key), job => (job.DossierId, job.Sequence)).Take(free))
                Begin(job, cancellation);
        }

        return await waiting.Where(job => job.NextAttemptAt > now).MinAsync(job => job.NextAttemptAt, cancellation);
    }

    private void Begin(StoredJob job, CancellationToken cancellation)
    {
        var place = (job.DossierId, job.Sequence);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[place] = (job.Target, Run());
        begun.SetResult();

        async Task Run()
        {
            await begun.Task;
            try
            {
                await Note(job, await Attempt(job, cancellation));
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // The next start calls again, under the same key.
            }
#pragma warning disable CA1031 // the database failed: the job is still due, and the reader goes on after its pause
            catch (Exception e)
#pragma warning restore CA1031
            {
                JobLog.NotNoted(log, job.DossierId, job.Sequence, e.GetType().Name);
            }
            finally
            {
                _running.TryRemove(place, out _);
                Wake();
            }
        }
    }

    private (string Target, long? Element)? Asked(ProcessEvent happened) => happened switch
    {
        ServiceRequested asked => (asked.Operation, asked.ElementKey),
        EventThrown { Kind: ThrownKind.Message, Name: { } name } when targets.Find(name) is not null => (name, null),
        _ => null,
    };

    // Null when it is done, else why not.
    private async Task<JobFailure?> Attempt(StoredJob job, CancellationToken cancellation)
    {
        try
        {
            var dossier = grains.GetGrain<IDossierGrain>(job.DossierId);
            if (job.ElementKey is { } waits && (await dossier.Read())?.Dossier.Process.Instances.Any(instance => instance.Key == waits) != true)
                return null;
            if (targets.Find(job.Target) is not { } target)
                return new("notConfigured", IsFinal: true);
            var entry = await Task.Run(() => journal.Dossier(new(job.DossierId)).First(e => e.Sequence == job.Sequence), cancellation);
            if (CallOf(job, entry) is not { } call)
                return new("erased", IsFinal: true);
            var key = KeyOf(entry);
            var result = await caller.Call(target, key, call, cancellation);
            return result switch
            {
                CallFailed failed => new(failed.Reason),
                CallAnswered answered when job.ElementKey is { } element => await Bring(dossier, new(new(key), element, answered.Output, null)),
                CallDeclined declined when job.ElementKey is { } element => await Bring(dossier, new(new(key), element, null, declined.Message)),
                CallDeclined => new("status422", IsFinal: true),
                _ => null,
            };
        }
#pragma warning disable CA1031 // one job must not keep the others from their way
        catch (Exception e) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new(e.GetType().Name);
        }
    }

    private static ServiceCall? CallOf(StoredJob job, JournalEntry entry) => ((ProcessAdvanced)entry.Event).Event switch
    {
        ServiceRequested asked => asked.Input.Value is { } input ? new(job.DossierId, job.Target, asked.ElementId, input) : null,
        EventThrown { Payload: { IsErased: true } } => null,
        EventThrown thrown => new(job.DossierId, job.Target, thrown.ElementId, thrown.Payload?.Value ?? ContextValue.Empty),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // An answer under a key that was used was brought before: a second call may have said something else.
    private static async Task<JobFailure?> Bring(IDossierGrain dossier, AnswerService answer) => await dossier.Ask(answer, Actor.System) switch
    {
        DossierDone or Dossiers.DossierRefused { Code: RejectionCode.CommandReused } => null,
        Dossiers.DossierRefused no => new(no.Code.ToString()),
        _ => new("busy"),
    };

    private async Task Note(StoredJob job, JobFailure? failure)
    {
        var now = Now;
        // What came of it is noted even when the server stops meanwhile.
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        db.Attach(job);
        job.Attempts++;
        job.Failure = failure?.Reason is { Length: > 100 } reason ? reason[..100] : failure?.Reason;
        var last = failure is { IsFinal: true } || job.Attempts >= (targets.Find(job.Target)?.Attempts ?? 1);
        job.NextAttemptAt = failure is null || last ? null : now + PauseAfter(job.Attempts, job.DossierId);
        job.GivenUpAt = failure is not null && last ? now : null;
        await db.SaveChangesAsync(CancellationToken.None);
        if (failure is not null)
            JobLog.Failed(log, job.Target, job.DossierId, job.Sequence, job.Attempts, failure.Reason, last);
    }

    private sealed record JobFailure(string Reason, bool IsFinal = false);
}

internal static partial class JobLog
{
    [LoggerMessage(3201, LogLevel.Warning, "The call of {Target} for event {Sequence} of dossier {Dossier} failed at attempt {Attempt} ({Reason}); given up: {GivenUp}")]
    public static partial void Failed(ILogger log, string target, Guid dossier, long sequence, int attempt, string reason, bool givenUp);

    [LoggerMessage(3202, LogLevel.Error, "What came of the call for event {Sequence} of dossier {Dossier} was not noted and is called again: {Reason}")]
    public static partial void NotNoted(ILogger log, Guid dossier, long sequence, string reason);

    [LoggerMessage(3203, LogLevel.Information, "{Operator} sent {Jobs} calls again that were given up")]
    public static partial void Resent(ILogger log, string @operator, int jobs);
}
