using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;
using NodaTime;
using Xunit;

namespace LongAn.Runtime.Tests.Stores;

/// <summary>What every store of the journal promises.</summary>
public abstract class StoreTests : IAsyncLifetime
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 2, 0);

    private readonly List<IBatchWriter> _writers = [];

    protected StoreTests(StoreFiles files)
    {
        Files = files;
        files.Demand();
    }

    protected StoreFiles Files { get; }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in _writers)
            await writer.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_appended_is_read_back_as_it_was()
    {
        var id = New();
        var (memory, pending) = Files.Filed(id);
        Assert.Single(await Writer().Commit([pending.Append], Now));
        memory.Commit(pending);
        var replayed = DossierEngine.Replay(Files.Reader.Dossier(id).Select(entry => entry.Event));
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(memory.State, JournalFormat.Options), System.Text.Json.JsonSerializer.Serialize(replayed, JournalFormat.Options));
        Whole();
    }

    [Fact]
    public async Task Appends_that_violate_a_constraint_are_taken_out_and_the_rest_is_written()
    {
        var ids = Enumerable.Range(0, 7).Select(_ => New()).ToList();
        var good = ids.Select(id => Files.Filing(id)).ToList();
        // Twins of the second and the fifth: whoever of two comes later in the batch is the violator.
        JournalAppend[] twins = [Files.Filing(ids[1]), Files.Filing(ids[4])];
        var written = await Writer().Commit([good[0], good[1], twins[0], good[2], good[3], good[4], good[5], twins[1], good[6]], Now);
        Assert.Equal(good, written);
        foreach (var twin in twins)
            Assert.Equal(AppendOutcome.Conflict, await twin.Outcome);
        foreach (var append in good)
            Assert.Equal(append.Events.Count, Files.Reader.Dossier(new(append.DossierId)).Count);
        Whole();
    }

    [Fact]
    public async Task A_command_is_on_disk_once_though_two_writers_bring_it()
    {
        var (id, command) = (New(), new CommandId(Guid.CreateVersion7()));
        var (first, second) = (Files.Filing(id, command), Files.Filing(id, command));
        var (one, other) = TwoWriters();
        Assert.Single(await one.Commit([first], Now));
        Assert.Empty(await other.Commit([second], Now));
        Assert.Equal(AppendOutcome.Conflict, await second.Outcome);
        Assert.Equal(2, Files.Reader.Dossier(id).Count);
    }

    [Fact]
    public async Task A_reader_sees_the_batches_of_two_writers_once_and_each_dossier_in_order()
    {
        var begin = End();
        var (one, other) = TwoWriters();
        var ids = new List<DossierId>();
        for (var round = 0; round < 6; round++)
        {
            foreach (var writer in (IBatchWriter[])[one, other])
            {
                var (first, second) = (New(), New());
                Assert.Equal(2, (await writer.Commit([Files.Filing(first), Files.Filing(second)], Now)).Count);
                ids.AddRange([first, second]);
            }

            if (round % 2 == 0)
                Files.Store.Stamp(Files.Keys);
        }

        Files.Store.Stamp(Files.Keys);
        var seen = ReadFrom(begin);
        Assert.Equal(ids.Count * 2, seen.Count);
        Assert.Equal(seen.Count, seen.Select(entry => entry.Position).Distinct().Count());
        Assert.Equal(seen.OrderBy(entry => entry.Position.Stamp).ThenBy(entry => entry.Position.Place), seen);
        foreach (var id in ids)
            Assert.Equal([1, 2], seen.Where(entry => entry.DossierId == id).Select(entry => entry.Sequence));
        Whole();
    }

    [Fact]
    public async Task A_dossier_that_two_writers_wrote_is_read_in_order_though_stamped_later()
    {
        var (one, other) = TwoWriters();
        await one.Commit([Files.Filing(New())], Now);
        Files.Store.Stamp(Files.Keys);
        var begin = End();
        var id = New();
        var (memory, pending) = Files.Filed(id);
        foreach (var writer in (IBatchWriter[])[other, one, other, one])
        {
            Assert.Single(await writer.Commit([pending.Append], Now));
            memory.Commit(pending);
            DossierEvent opened = new WorkItemOpened(memory.State.Sequence, "intake", LongAn.Workflows.Execution.Role.IntakeOfficer, "H39.12", null) { RecordedAt = Now, CountsFrom = Now, ActorId = "system" };
            pending = memory.Prepare([opened]);
        }

        Files.Store.Stamp(Files.Keys);
        Assert.Equal([1, 2, 3, 4, 5], ReadFrom(begin).Where(entry => entry.DossierId == id).Select(entry => entry.Sequence));
        Whole();
    }

    [Fact]
    public void Commits_wait_for_the_disk_but_for_those_that_need_not()
    {
        var setting = Files.Options.Database is null ? "PRAGMA synchronous" : "SHOW synchronous_commit";
        // One after the other: a connection that is used again has forgotten what it was used for.
        Assert.Equal(Files.Options.Database is null ? "1" : "off", Asked(Files.Connections.OpenUnhurried()));
        Assert.Equal(Files.Options.Database is null ? "2" : "on", Asked(Files.Connections.Open()));

        string Asked(System.Data.Common.DbConnection connection)
        {
            using (connection)
            using (var command = connection.Sql(setting))
                return command.ExecuteScalar()!.ToString()!;
        }
    }

    [Fact]
    public async Task Two_nodes_never_give_a_code_twice()
    {
        using var gate = new WriteGate(oneWriter: Files.Options.Database is null);
        DossierCodes[] nodes = [new(new(Files.Options), gate), new(new(Files.Options), gate)];
        var codes = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => nodes[i % 2].Next("H39.12", Now))));
        Assert.Equal(Enumerable.Range(1, 100), codes.Select(code => code.Number).Order());
    }

    [Fact]
    public async Task Erasing_takes_what_is_personal_and_the_journal_stays_whole()
    {
        var (gone, kept) = (New(), New());
        await Writer().Commit([Files.Filing(gone), Files.Filing(kept)], Now);
        using var gate = new WriteGate(oneWriter: Files.Options.Database is null);
        await new Erasure(Files.Connections, Files.Reader, gate).Erase(gone);
        Assert.True(Assert.IsType<DossierSubmitted>(Files.Reader.Dossier(gone)[0].Event).Applicant.IsErased);
        Assert.False(Assert.IsType<DossierSubmitted>(Files.Reader.Dossier(kept)[0].Event).Applicant.IsErased);
        Whole();
    }

    [Theory]
    [InlineData("""UPDATE "events" SET "Chain" = "Body" WHERE "Sequence" = 2""", "events were changed")]
    [InlineData("""UPDATE "events" SET "ActorId" = 'somebody'""", "the actor beside event")]
    [InlineData("""DELETE FROM "events" WHERE "Sequence" = 2""", "events were removed")]
    [InlineData("""UPDATE "payloads" SET "Content" = (SELECT "Root" FROM "batches" LIMIT 1)""", "personal data")]
    [InlineData("""DELETE FROM "dossier_keys" """, "not by erasure")]
    [InlineData("""UPDATE "dossiers" SET "Status" = 10""", "the row of the dossier")]
    [InlineData("""DELETE FROM "dossiers" """, "the row of the dossier")]
    [InlineData("""UPDATE "batches" SET "Events" = 7""", "events were removed or added")]
    [InlineData("""DELETE FROM "batches" """, "the end of the journal was cut")]
    public async Task What_was_changed_is_found(string damage, string named)
    {
        await Writer().Commit([Files.Filing(New())], Now);
        Files.Store.Stamp(Files.Keys);
        Whole();
        using (var connection = Files.Connections.Open())
        {
            // Put back at the end: the tests share their database.
            using var transaction = connection.BeginTransaction();
            using var copy = connection.Sql("""CREATE TABLE kept_events AS SELECT * FROM "events"; CREATE TABLE kept_batches AS SELECT * FROM "batches"; CREATE TABLE kept_payloads AS SELECT * FROM "payloads"; CREATE TABLE kept_keys AS SELECT * FROM "dossier_keys"; CREATE TABLE kept_dossiers AS SELECT * FROM "dossiers" """);
            copy.ExecuteNonQuery();
            using var change = connection.Sql(damage);
            Assert.True(change.ExecuteNonQuery() > 0);
            transaction.Commit();
        }

        Assert.Contains(named, Walk().Difference, StringComparison.Ordinal);
        using (var connection = Files.Connections.Open())
        {
            foreach (var (table, kept) in ((string, string)[])[("events", "kept_events"), ("batches", "kept_batches"), ("payloads", "kept_payloads"), ("dossier_keys", "kept_keys"), ("dossiers", "kept_dossiers")])
            {
                using var back = connection.Sql($"DELETE FROM \"{table}\"; INSERT INTO \"{table}\" SELECT * FROM {kept}; DROP TABLE {kept}");
                back.ExecuteNonQuery();
            }
        }

        Whole();
    }

    [Fact]
    public async Task Lost_rows_are_made_anew_from_the_journal()
    {
        await Writer().Commit([Files.Filing(New()), Files.Filing(New())], Now);
        using (var connection = Files.Connections.Open())
        using (var damage = connection.Sql("""DELETE FROM "dossiers" """))
            Assert.True(damage.ExecuteNonQuery() >= 2);
        Assert.NotNull(Walk().Difference);
        new Rebuilding(Files.Connections, Files.Keys).Run((_, _) => { }, CancellationToken.None);
        Whole();
    }

    protected static DossierId New() => new(Guid.CreateVersion7());

    internal Verdict Walk() => new Verification(Files.Connections, Files.Keys).Walk(null, CancellationToken.None);

    protected void Whole() => Assert.Null(Walk().Difference);

    internal JournalPosition End()
    {
        Files.Store.Stamp(Files.Keys);
        return Files.Reader.End();
    }

    internal List<JournalEntry> ReadFrom(JournalPosition begin)
    {
        var seen = new List<JournalEntry>();
        for (var at = begin; Files.Reader.After(at, 3) is { IsEmpty: false } page; at = page.End)
            seen.AddRange(page.Entries);
        return seen;
    }

    internal IBatchWriter Writer()
    {
        var writer = Files.Store.Writer(Files.Keys);
        _writers.Add(writer);
        return writer;
    }

    /// <summary>Two of one journal; where it has but one writer, that one twice.</summary>
    internal (IBatchWriter One, IBatchWriter Other) TwoWriters()
    {
        var one = Writer();
        return (one, Files.Store.Writers > 1 ? Writer() : one);
    }
}

public sealed class SqliteStoreTests(SqliteFiles files) : StoreTests(files), IClassFixture<SqliteFiles>;

public sealed class PostgresStoreTests(PostgresFiles files) : StoreTests(files), IClassFixture<PostgresFiles>
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 2, 0);

    [Fact]
    public async Task A_batch_that_commits_late_is_never_skipped()
    {
        var (slow, quick) = (New(), New());
        using var blocking = Files.Connections.Open();
        using var transaction = blocking.BeginTransaction();
        // The row that the slow batch will write, begun by another and not yet decided: the batch waits in the middle of its transaction.
        using (var row = blocking.Sql("""INSERT INTO "dossier_keys" ("DossierId", "Wrapped") VALUES (@id, '')""", ("@id", slow.Value)))
            row.ExecuteNonQuery();
        var begin = End();
        var waiting = Writer().Commit([Files.Filing(slow)], Now);
        await Writer().Commit([Files.Filing(quick)], Now);
        var seen = ReadFrom(begin);
        Assert.Empty(seen);
        Files.Store.Stamp(Files.Keys);
        seen = ReadFrom(begin);
        Assert.All(seen, entry => Assert.Equal(quick, entry.DossierId));
        Assert.Equal(2, seen.Count);
        var between = End();
        Assert.False(waiting.IsCompleted);

        await transaction.RollbackAsync();
        Assert.Single(await waiting);
        Files.Store.Stamp(Files.Keys);
        Assert.Equal([slow, slow], ReadFrom(between).Select(entry => entry.DossierId));
        Whole();
    }

    [Fact]
    public async Task Stampers_of_many_nodes_give_each_batch_one_stamp()
    {
        var begin = End();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var writer = Files.Store.Writer(Files.Keys);
            for (var i = 0; i < 10; i++)
            {
                Assert.Single(await writer.Commit([Files.Filing(New())], Now));
                await Task.Run(() => Files.Store.Stamp(Files.Keys));
            }
        }));
        Files.Store.Stamp(Files.Keys);
        var stamps = ReadFrom(begin).Select(entry => entry.Position.Stamp).Distinct().ToList();
        Assert.Equal(Enumerable.Range(1, 40).Select(i => begin.Stamp + i), stamps);
        Whole();
    }

    [Fact]
    public async Task Two_nodes_that_start_at_once_make_the_tables_once()
    {
        var options = Files.Options with { Database = await TestDatabase.NewPostgres() };
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            await using var app = Program.Compose(options);
            await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<DatabaseStart>(app.Services).Bring(CancellationToken.None);
        })));
        using var connection = new JournalConnections(options).Open();
        using var count = connection.Sql("""SELECT count(*) FROM "__EFMigrationsHistory" """);
        Assert.True((long)count.ExecuteScalar()! > 0);
    }
}
