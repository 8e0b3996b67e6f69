using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Grains;
using LongAn.Workflows.Dossiers;
using Xunit;

namespace LongAn.Runtime.Tests.Journal;

public sealed class VerificationTests : IAsyncLifetime
{
    private readonly RuntimeHost _host = new();
    private DossierId _first;
    private DossierId _second;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        _first = await _host.Submitted();
        await _host.Complete(_first, "intake", "accept", CertificateProcedure.Intake);
        _second = await _host.Submitted();
        await _host.Complete(_second, "intake", "accept", CertificateProcedure.Intake);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void A_journal_nobody_touched_is_whole()
    {
        var verdict = Walk();
        Assert.Null(verdict.Difference);
        Assert.Equal((2, 0, 4), (verdict.Dossiers, verdict.Erased, verdict.Batches));
        Assert.Null(Walk(verdict.Root).Difference);
    }

    [Fact]
    public async Task An_erased_dossier_is_erased_and_not_tampered_with()
    {
        await _host.Dossier(_first).Erase();
        var verdict = Walk();
        Assert.Null(verdict.Difference);
        Assert.Equal(1, verdict.Erased);
    }

    [Fact]
    public async Task What_is_done_after_erasure_is_whole_too()
    {
        await _host.Dossier(_first).Erase();
        await _host.Complete(_first, "confirm", "confirm", CertificateProcedure.Citizen);
        await _host.Complete(_first, "sign", "approve", CertificateProcedure.Leader);
        Assert.Null(Walk().Difference);
    }

    [Fact]
    public void A_changed_event_is_found()
    {
        _host.Tamper($"""UPDATE "events" SET "Body" = CAST(replace(CAST("Body" AS TEXT), 'online', 'direct') AS BLOB) WHERE "DossierId" = '{Text(_first)}' AND "Sequence" = 1""");
        Assert.Contains("it was changed", Walk().Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_event_with_its_chain_made_anew_is_found_by_the_roots()
    {
        _host.Tamper($"""UPDATE "events" SET "Chain" = zeroblob(32) WHERE "DossierId" = '{Text(_first)}' AND "Sequence" = 2""");
        Assert.Contains("root of batch 1", Walk().Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_tail_of_a_dossier_is_found()
    {
        _host.Tamper($"""DELETE FROM "events" WHERE "DossierId" = '{Text(_second)}' AND "Sequence" = (SELECT max("Sequence") FROM "events" WHERE "DossierId" = '{Text(_second)}')""");
        Assert.Contains("events were removed", Walk().Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_tail_of_the_whole_journal_is_found_by_a_root_noted_before()
    {
        var noted = Walk().Root;
        foreach (var table in (string[])["events", "payloads", "dossier_keys", "dossiers", "work_items", "timers"])
            _host.Tamper($"""DELETE FROM "{table}" WHERE "{(table == "dossiers" ? "Id" : "DossierId")}" = '{Text(_second)}'""");
        _host.Tamper("""DELETE FROM "batches" WHERE "Id" > 2""");
        Assert.Null(Walk().Difference);
        Assert.Contains("the end of the journal was cut", Walk(noted).Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_dossier_is_found()
    {
        foreach (var table in (string[])["events", "payloads", "dossier_keys", "dossiers", "work_items", "timers"])
            _host.Tamper($"""DELETE FROM "{table}" WHERE "{(table == "dossiers" ? "Id" : "DossierId")}" = '{Text(_first)}'""");
        Assert.Contains("batch 1", Walk().Difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""UPDATE "payloads" SET "Content" = zeroblob(80)""", "personal data")]
    [InlineData("""DELETE FROM "payloads" WHERE "Sequence" = 1""", "personal data")]
    [InlineData("""UPDATE "dossier_keys" SET "Wrapped" = zeroblob(60)""", "the key of dossier")]
    [InlineData("""UPDATE "dossiers" SET "Status" = 10""", "the row of the dossier")]
    [InlineData("""UPDATE "work_items" SET "ClaimedBy" = 'somebody'""", "its work items")]
    [InlineData("""DELETE FROM "timers" """, "its timers")]
    [InlineData("""DELETE FROM "batches" WHERE "Id" = 4""", "the end of the journal was cut")]
    public void What_was_changed_beside_the_chain_is_found(string sql, string named)
    {
        _host.Tamper(sql);
        Assert.Contains(named, Walk().Difference, StringComparison.Ordinal);
    }

    private Verdict Walk(string? root = null) => new Verification(_host.Connections, _host.Keys).Walk(root, CancellationToken.None);

    private static string Text(DossierId id) => id.ToString().ToUpperInvariant();
}
