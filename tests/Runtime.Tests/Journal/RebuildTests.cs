using LongAn.Runtime.CommandLine;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Grains;
using Xunit;

namespace LongAn.Runtime.Tests.Journal;

/// <summary>The rows derived from the journal are made anew from it.</summary>
public sealed class RebuildTests : IAsyncLifetime
{
    private readonly RuntimeHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        for (var i = 0; i < 3; i++)
            await _host.Complete(await _host.Submitted(), "intake", "accept", CertificateProcedure.Intake);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("""DELETE FROM "dossiers" """)]
    [InlineData("""DELETE FROM "work_items" """)]
    [InlineData("""UPDATE "work_items" SET "Role" = 4""")]
    [InlineData("""UPDATE "dossiers" SET "SearchText" = 'x', "Status" = 1""")]
    [InlineData("""INSERT INTO "timers" ("DossierId", "Key", "DueAt") SELECT "Id", 999, 5 FROM "dossiers" """)]
    [InlineData("""INSERT INTO "incidents" ("DossierId", "Key", "ElementId", "Code", "Facts", "RaisedAt") VALUES ('00000000-0000-0000-0000-000000000001', 1, 'x', 'NoFlowTaken', '[]', 1)""")]
    [InlineData("""INSERT INTO "waits" ("DossierId", "Key", "Kind", "Name", "AgencyCode") SELECT "Id", 999, 0, 'x', 'H39' FROM "dossiers" """)]
    [InlineData("""INSERT INTO "appointments" ("DossierId", "AgencyCode", "Slot", "Place") SELECT "Id", "Id", 5, 0 FROM "dossiers" """)]
    public void Damaged_rows_are_found_and_made_anew(string damage)
    {
        _host.Tamper(damage);
        Assert.NotNull(Difference());
        var told = new List<(int Done, int All)>();
        Assert.Equal(3, new Rebuilding(new(_host.Options), JournalKeys.Open(_host.Options)).Run((done, all) => told.Add((done, all)), CancellationToken.None));
        Assert.Equal([(3, 3)], told);
        Assert.Null(Difference());
    }

    [Fact]
    public async Task An_erased_dossier_stays_erased()
    {
        var id = await _host.Submitted(name: "Người được xóa (thử nghiệm)");
        await _host.Dossier(id).Erase();
        new Rebuilding(new(_host.Options), JournalKeys.Open(_host.Options)).Run((_, _) => { }, CancellationToken.None);
        Assert.Null(Difference());
        Assert.Equal(0, _host.Count("dossiers", "\"ApplicantName\" LIKE '%được xóa%'"));
    }

    [Fact]
    public async Task The_command_rebuilds_an_idle_folder_and_refuses_one_that_is_served()
    {
        using (DataFolder.Hold(_host.Options))
            Assert.Contains("another server uses it", (await Assert.ThrowsAsync<StartRefused>(() => Command(TextWriter.Null))).Message, StringComparison.Ordinal);
        _host.Tamper("""DELETE FROM "work_items" """);
        await using var said = new StringWriter();
        Assert.Equal(0, await Command(said));
        Assert.Contains("3 of 3 dossiers rebuilt", said.ToString(), StringComparison.Ordinal);
        Assert.Null(Difference());
    }

    [Fact]
    public void What_cannot_be_read_is_said_and_its_rows_stay()
    {
        _host.Tamper("""UPDATE "events" SET "Body" = CAST('{' AS BLOB) WHERE "Sequence" = 2""");
        var rows = _host.Count("work_items");
        Assert.Contains("to be readable", Assert.Throws<DifferenceFound>(() => new Rebuilding(new(_host.Options), JournalKeys.Open(_host.Options)).Run((_, _) => { }, CancellationToken.None)).Message, StringComparison.Ordinal);
        Assert.Equal(rows, _host.Count("work_items"));
    }

    private Task<int> Command(TextWriter output) => RebuildCommand.Run(_host.Options, output, CancellationToken.None);

    private string? Difference() => new Verification(new(_host.Options), JournalKeys.Open(_host.Options)).Walk(expectedRoot: null, CancellationToken.None).Difference;
}
