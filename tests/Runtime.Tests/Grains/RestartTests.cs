using LongAn.Runtime.Dossiers;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using DossierRefused = LongAn.Runtime.Dossiers.DossierRefused;

namespace LongAn.Runtime.Tests.Grains;

public sealed class RestartTests : IAsyncLifetime
{
    private readonly RuntimeHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_repeated_command_gets_its_first_answer_after_a_restart()
    {
        var id = await _host.Submitted();
        var completion = RuntimeHost.Completion(await _host.State(id), "intake", "accept");
        var first = await _host.Dossier(id).Ask(completion, CertificateProcedure.Intake);
        await _host.Restart();
        Assert.Equal(first, await _host.Dossier(id).Ask(completion, CertificateProcedure.Intake));
        Assert.IsType<DossierDone>(await _host.Complete(id, "confirm", "confirm", CertificateProcedure.Citizen));
    }

    [Fact]
    public async Task A_timer_counts_from_its_due_time_however_late_it_is_swept_and_fires_once()
    {
        var id = await _host.Submitted();
        await _host.Complete(id, "intake", "accept", CertificateProcedure.Intake);
        var due = (await _host.State(id)).Process.Timers.Single().DueAt;
        await _host.Restart();
        _host.Clock.Advance(TimeSpan.FromDays(3));

        var sweeper = _host.Services.GetRequiredService<TimerSweeper>();
        await sweeper.Sweep(CancellationToken.None);
        await sweeper.Sweep(CancellationToken.None);
        await _host.Dossier(id).Ask(new PassTime(), Actor.System);

        var fired = Assert.Single(_host.Reader.Dossier(id), entry => entry.Event is ProcessAdvanced { Event: TimerFired });
        Assert.Equal(due, fired.Event.CountsFrom);
        Assert.Equal("sign", (await _host.State(id)).WorkItems.Single().ElementId);
        Assert.Equal(0, _host.Count("timers"));
    }

    [Fact]
    public async Task After_erasure_the_dossier_still_replays_and_nothing_personal_is_left()
    {
        var id = await _host.Submitted("Người thứ hai (thử nghiệm)", "079000000123");
        await _host.Complete(id, "intake", "accept", CertificateProcedure.Intake);
        var before = await _host.State(id);
        await _host.Dossier(id).Erase();
        await _host.Restart();

        var after = await _host.State(id);
        Assert.True(after.Applicant!.IsErased);
        Assert.True(after.Data!.IsErased);
        Assert.Equal((before.Sequence, before.Status, before.Receipt), (after.Sequence, after.Status, after.Receipt));
        Assert.Equal(0, _host.Count("payloads"));
        Assert.Equal(0, _host.Count("dossiers", "\"SearchText\" LIKE '%nguoi%' OR \"ApplicantName\" <> '' OR \"IdentityHash\" IS NOT NULL"));
        Assert.IsType<DossierDone>(await _host.Complete(id, "confirm", "confirm", CertificateProcedure.Citizen));
    }

    [Fact]
    public async Task A_version_that_is_not_offered_is_refused()
    {
        var id = new DossierId(Guid.CreateVersion7());
        var answer = await _host.Dossier(id).Submit("0.000000", new(RuntimeHost.NewCommand(), id, CertificateProcedure.Filing()), CertificateProcedure.Citizen);
        Assert.Equal(RejectionCode.StartNotFound, Assert.IsType<DossierRefused>(answer).Code);
    }
}
