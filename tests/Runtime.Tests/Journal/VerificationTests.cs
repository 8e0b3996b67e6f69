using System.Data.Common;
using LongAn.Runtime.CommandLine;
using LongAn.Runtime.Hosting;
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

    [Theory]
    [InlineData("dossiers")]
    [InlineData("work_items")]
    [InlineData("timers")]
    [InlineData("events")]
    [InlineData("payloads")]
    [InlineData("dossier_keys")]
    public void Every_column_that_is_changed_is_found(string table)
    {
        using var connection = _host.Connections.Open();
        var (columns, values, place) = LastRow(connection, table);
        Assert.NotEmpty(columns);
        foreach (var (column, value) in columns.Zip(values))
        {
            Put(column, Other(column, value));
            var difference = Walk().Difference;
            Put(column, value);
            Assert.True(difference is not null, $"Expected a change of {table}.{column} to be found, but it was passed over: compare it in the verification.");
            Assert.Null(Walk().Difference);
        }

        void Put(string column, object value)
        {
            using var update = connection.Sql($"UPDATE \"{table}\" SET \"{column}\" = @value WHERE rowid = @place", ("@value", value), ("@place", place));
            Assert.Equal(1, update.ExecuteNonQuery());
        }
    }

    [Theory]
    [InlineData("dossiers", "Id", "\"Code\" = NULL")]
    [InlineData("work_items", "DossierId", "\"Key\" = 900")]
    [InlineData("timers", "DossierId", "\"Key\" = 900")]
    [InlineData("dossier_keys", "DossierId", "\"Wrapped\" = x'00'")]
    [InlineData("payloads", "DossierId", "\"Sequence\" = 900")]
    public void A_row_that_belongs_to_no_event_is_found(string table, string id, string other)
    {
        _host.Tamper($"""
            CREATE TABLE "copy" AS SELECT * FROM "{table}" LIMIT 1;
            UPDATE "copy" SET "{id}" = 'C0FFEE00-0000-7000-8000-000000000001', {other};
            INSERT INTO "{table}" SELECT * FROM "copy";
            """);
        Assert.Contains($"every row of {table}", Walk().Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_deleted_without_its_data_is_no_erasure()
    {
        _host.Tamper($"""DELETE FROM "dossier_keys" WHERE "DossierId" = '{Text(_first)}'""");
        Assert.Contains("not by erasure", Walk().Difference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_changed_or_removed_is_found_and_handed_to_nobody()
    {
        var content = await _host.Stored([1, 2, 3]);
        var id = await _host.Submitted(paper: content);
        Assert.Null(Walk().Difference);

        _host.Tamper($"""UPDATE "files" SET "Bytes" = x'010204' WHERE "Content" = '{content}'""");
        Assert.Contains(content, Walk().Difference, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidDataException>(() => _host.Files(files => files.Read(content, CancellationToken.None)));
        _host.Tamper($"""UPDATE "files" SET "Bytes" = x'010203', "MediaType" = 'text/html' WHERE "Content" = '{content}'""");
        Assert.Contains("text/html", Walk().Difference, StringComparison.Ordinal);
        _host.Tamper($"""DELETE FROM "files" WHERE "Content" = '{content}'""");
        Assert.Contains($"the file {content} of dossier {id}", Walk().Difference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_root_exported_each_day_is_found_again_while_the_journal_grows()
    {
        var file = Path.Combine(_host.Options.DataFolder, "roots.txt");
        Assert.Equal(0, await VerifyCommand.Run(_host.Options, null, file, CancellationToken.None));
        await _host.Submitted();
        Assert.Equal(0, await VerifyCommand.Run(_host.Options, null, file, CancellationToken.None));
        var lines = File.ReadAllLines(file).Select(line => line.Split(' ')).ToList();
        Assert.Equal(["4", "5"], lines.Select(line => line[1]));
        Assert.Equal(0, await VerifyCommand.Run(_host.Options, lines[0][2], null, CancellationToken.None));
        await Assert.ThrowsAsync<StartRefused>(() => VerifyCommand.Run(_host.Options, null, _host.Options.DataFolder, CancellationToken.None));
    }

    private static (IReadOnlyList<string> Columns, IReadOnlyList<object> Values, long Place) LastRow(DbConnection connection, string table)
    {
        using var command = connection.Sql($"SELECT rowid, * FROM \"{table}\" ORDER BY rowid DESC LIMIT 1");
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        var columns = Enumerable.Range(1, row.FieldCount - 1).ToList();
        return ([.. columns.Select(row.GetName)], [.. columns.Select(row.GetValue)], row.GetInt64(0));
    }

    // Another value of the same kind.
    private static object Other(string column, object value) => value switch
    {
        DBNull => "somebody",
        long flag when column == "ClockRuns" => 1 - flag,
        long number => number + 100,
        byte[] bytes => new byte[bytes.Length],
        string text when Guid.TryParse(text, out _) => "C0FFEE00" + text[8..],
        string text => text + "x",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Verdict Walk(string? root = null) => new Verification(_host.Connections, _host.Keys).Walk(root, CancellationToken.None);

    private static string Text(DossierId id) => id.ToString().ToUpperInvariant();
}
