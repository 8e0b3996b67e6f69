using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Journal;
using LongAn.Workflows.Dossiers;
using Xunit;

namespace LongAn.Runtime.Tests.Grains;

public sealed class DiskFailureTests : IAsyncLifetime
{
    private readonly RuntimeHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task When_the_disk_fails_the_answer_is_unknown_and_the_same_command_takes_effect_once_later()
    {
        var id = await _host.Submitted();
        var completion = RuntimeHost.Completion(await _host.State(id), "intake", "accept");
        Execute("""ALTER TABLE "batches" RENAME TO "batches_away" """);
        Assert.IsType<DossierUnknown>(await _host.Dossier(id).Ask(completion, CertificateProcedure.Intake));
        Execute("""ALTER TABLE "batches_away" RENAME TO "batches" """);

        Assert.Equal(NationalStatus.Registered, (await _host.State(id)).Status);
        Assert.IsType<DossierDone>(await _host.Dossier(id).Ask(completion, CertificateProcedure.Intake));
        Assert.IsType<DossierDone>(await _host.Dossier(id).Ask(completion, CertificateProcedure.Intake));
        Assert.Single(_host.Reader.Dossier(id), entry => entry.Event is DossierAccepted);
    }

    private void Execute(string sql)
    {
        using var connection = _host.Connections.Open();
        using var command = connection.Sql(sql);
        command.ExecuteNonQuery();
    }
}
