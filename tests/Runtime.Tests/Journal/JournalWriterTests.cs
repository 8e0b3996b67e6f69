using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Tests.Grains;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace LongAn.Runtime.Tests.Journal;

public sealed class JournalWriterTests(RuntimeHost host) : IClassFixture<RuntimeHost>
{
    [Fact]
    public async Task A_neighbour_that_violates_a_constraint_is_taken_out_and_the_rest_is_written()
    {
        var writer = host.Services.GetRequiredService<JournalWriter>();
        var gate = host.Services.GetRequiredService<WriteGate>();
        var (good, twin, alsoGood) = (New(), New(), New());
        var rival = Memory(twin);
        Task<AppendOutcome>[] outcomes = [];
        // While the gate is held the appends gather into one batch.
        await gate.Run(() =>
        {
            outcomes = [Append(writer, Memory(good)), Append(writer, Memory(twin)), Append(writer, rival), Append(writer, Memory(alsoGood))];
            return Task.CompletedTask;
        });

        Assert.Equal([AppendOutcome.Committed, AppendOutcome.Committed, AppendOutcome.Conflict, AppendOutcome.Committed], await Task.WhenAll(outcomes));
        Assert.Equal(good, host.Reader.Dossier(good).Select(entry => entry.DossierId).Distinct().Single());
        Assert.Equal(2, host.Reader.Dossier(twin).Count);
    }

    [Fact]
    public async Task Appends_that_come_while_the_disk_is_busy_are_committed_together()
    {
        var writer = host.Services.GetRequiredService<JournalWriter>();
        var gate = host.Services.GetRequiredService<WriteGate>();
        Task<AppendOutcome>[] outcomes = [];
        var ids = Enumerable.Range(0, 20).Select(_ => New()).ToList();
        await gate.Run(() =>
        {
            outcomes = [.. ids.Select(id => Append(writer, Memory(id)))];
            return Task.CompletedTask;
        });
        await Task.WhenAll(outcomes);
        var batches = ids.Select(id => host.Reader.Record(id).Events[0].Batch).Distinct().ToList();
        Assert.True(batches.Count <= 2, $"Expected 20 waiting appends in one batch, two at most, but they lie in {batches.Count}.");
    }

    [Fact]
    public async Task A_full_queue_answers_busy_at_once_and_nothing_happened()
    {
        var small = new JournalWriter(
            host.Connections, host.Keys, host.Services.GetRequiredService<WriteGate>(), new(), host.Services.GetRequiredService<JournalMetrics>(),
            host.Options with { JournalQueue = 1 }, host.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<JournalWriter>.Instance);
        using (small)
        {
            // Not started: nothing drains the queue.
            var waiting = Append(small, Memory(New()));
            var refused = New();
            Assert.Equal(AppendOutcome.Busy, await Append(small, Memory(refused)));
            Assert.False(waiting.IsCompleted);
            Assert.Empty(host.Reader.Dossier(refused));
        }
    }

    [Fact]
    public async Task A_second_writer_of_a_dossier_is_told_so_and_reads_what_the_first_wrote()
    {
        var id = New();
        var writer = host.Services.GetRequiredService<JournalWriter>();
        Assert.Equal(AppendOutcome.Committed, await Append(writer, Memory(id)));
        // The grain was never active: it reads what another wrote under its identity.
        var answer = await host.Dossier(id).Submit(CertificateProcedure.Code, new(RuntimeHost.NewCommand(), id, CertificateProcedure.Filing()), CertificateProcedure.Citizen);
        Assert.Equal(RejectionCode.DossierAlreadyExists, Assert.IsType<LongAn.Runtime.Dossiers.DossierRefused>(answer).Code);
    }

    [Fact]
    public async Task A_reader_sees_every_event_once_in_order_and_goes_on_where_it_stopped()
    {
        var ids = new[] { await host.Submitted(), await host.Submitted() };
        var seen = new List<JournalEntry>();
        for (var at = default(JournalPosition); host.Reader.After(at, 3) is { IsEmpty: false } page; at = page.End)
            seen.AddRange(page.Entries);

        Assert.Equal(seen.Count, seen.Select(entry => entry.Position).Distinct().Count());
        foreach (var id in ids)
            Assert.Equal(host.Reader.Dossier(id).Select(entry => entry.Sequence), seen.Where(entry => entry.DossierId == id).Select(entry => entry.Sequence));
        Assert.Equal(host.Count("events"), seen.Count);
    }

    [Fact]
    public async Task A_reader_who_waits_is_woken_by_the_next_commit()
    {
        await host.Submitted();
        var end = host.Reader.After(default, int.MaxValue).End;
        var waiting = host.Reader.WaitForMore(end, CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        await host.Submitted();
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static DossierId New() => new(Guid.CreateVersion7());

    private DossierMemory Memory(DossierId id) => new(id, new([], DossierVault.New(id.Value, host.Keys), []), host.Keys);

    private static Task<AppendOutcome> Append(JournalWriter writer, DossierMemory memory)
    {
        var filing = CertificateProcedure.Filing();
        var at = Instant.FromUtc(2026, 11, 23, 2, 0);
        DossierEvent submitted = new DossierSubmitted(
            memory.Id, CertificateProcedure.Code, new(new string('c', 64)), "default", CertificateProcedure.Agency, Channel.Online, FilingMode.SelfRemote,
            filing.SignIn, ReturnMode.Online, "citizen", filing.Applicant, Personal.Of(filing.Data))
        { RecordedAt = at, CountsFrom = at, ActorId = "citizen", CommandId = RuntimeHost.NewCommand() };
        DossierEvent started = new ProcessAdvanced(new ProcessStarted("certificate")) { RecordedAt = at, CountsFrom = at, ActorId = "citizen" };
        return writer.Append(memory.Prepare([submitted, started]).Append);
    }
}
