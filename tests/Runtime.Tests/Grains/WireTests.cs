using System.Text.Json;
using LongAn.Runtime.Dossiers;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Xunit;

namespace LongAn.Runtime.Tests.Grains;

/// <summary>Within a process nothing is copied; between processes everything must survive the wire.</summary>
public sealed class WireTests(RuntimeHost host) : IClassFixture<RuntimeHost>
{
    [Fact]
    public async Task A_dossier_survives_the_wire()
    {
        var id = await host.Submitted();
        await host.Complete(id, "intake", "accept", CertificateProcedure.Intake);
        var view = new DossierView(await host.State(id));
        Assert.Equal(JsonSerializer.Serialize(view.Dossier, JournalFormat.Options), JsonSerializer.Serialize(Sent(view).Dossier, JournalFormat.Options));
    }

    [Fact]
    public async Task Commands_and_who_asks_survive_the_wire()
    {
        var id = await host.Submitted();
        var filing = new SubmitDossier(RuntimeHost.NewCommand(), id, CertificateProcedure.Filing());
        Assert.Equal(filing, Sent(filing));
        var completion = RuntimeHost.Completion(await host.State(id), "intake", "accept") with
        {
            Data = new ContextValue([new("number", Value.Of(12.5m)), new("on", new DateValue(new(2026, 11, 23)))]),
            Present = [new("Người nộp (thử nghiệm)", "079123456789")],
            Defects = [new(null, "thiếu chữ ký")],
        };
        Assert.Equal(completion, Sent(completion));
        Assert.Equal<DossierCommand>(new PassTime(), Sent<DossierCommand>(new PassTime()));
        Assert.Equal(CertificateProcedure.Leader, Sent(CertificateProcedure.Leader));
    }

    [Fact]
    public void Answers_survive_the_wire()
    {
        DossierAnswer[] answers =
        [
            new DossierDone(7, NationalStatus.InProgress, "H39.12-261123-0007", [1, 2]),
            new LongAn.Runtime.Dossiers.DossierRefused(Workflows.RejectionCode.WorkItemNotOpen, [new("by", "lan")]),
            new DossierBusy(),
            new DossierUnknown(),
        ];
        foreach (var answer in answers)
            Assert.Equal(answer, Sent(answer));
    }

    [Fact]
    public async Task Within_a_process_a_dossier_is_handed_on_and_never_copied()
    {
        var id = await host.Submitted();
        Assert.Same(await host.State(id), await host.State(id));
        var completion = RuntimeHost.Completion(await host.State(id), "intake", "accept");
        Assert.Same(completion, host.Services.GetRequiredService<DeepCopier>().Copy(completion));
    }

    private T Sent<T>(T value)
        where T : class
    {
        var serializer = host.Services.GetRequiredService<Serializer>();
        var arrived = serializer.Deserialize<T>(serializer.SerializeToArray(value));
        Assert.NotSame(value, Assert.IsAssignableFrom<T>(arrived));
        return arrived!;
    }
}
