using LongAn.Harness;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Tests.Grains;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace LongAn.Runtime.Tests.Stores;

/// <summary>A database with its tables and no server on it: tests are the only writers.</summary>
public abstract class StoreFiles(bool postgres) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("longan-").FullName;

    internal ServerOptions Options { get; private set; } = new();

    internal JournalConnections Connections { get; private set; } = null!;

    internal JournalKeys Keys { get; private set; } = null!;

    internal JournalReader Reader { get; private set; } = null!;

    internal IJournalStore Store => Connections.Store;

    public async ValueTask InitializeAsync()
    {
        if (postgres && !PostgresServer.IsInstalled)
            return;
        Options = new() { DataFolder = _folder, Urls = "http://127.0.0.1:0", Database = postgres ? await TestDatabase.NewPostgres() : null };
        await using (var app = Program.Compose(Options))
            await app.Services.GetRequiredService<DatabaseStart>().Bring(CancellationToken.None);
        Keys = JournalKeys.Open(Options);
        Connections = new(Options);
        Reader = new(Connections, Keys, new());
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public void Demand() => Assert.SkipUnless(!postgres || PostgresServer.IsInstalled, PostgresServer.Missing);

    /// <summary>The filing of a dossier, as its grain would append it.</summary>
    internal JournalAppend Filing(DossierId id, CommandId? command = null) => Filed(id, command).Pending.Append;

    /// <summary>A filing, and the dossier in memory that it is of.</summary>
    internal (LongAn.Runtime.Dossiers.DossierMemory Memory, LongAn.Runtime.Dossiers.PendingAppend Pending) Filed(DossierId id, CommandId? command = null)
    {
        var memory = new LongAn.Runtime.Dossiers.DossierMemory(id, new([], DossierVault.New(id.Value, Keys), []), Keys);
        var filing = CertificateProcedure.Filing();
        var at = Instant.FromUtc(2026, 11, 23, 2, 0);
        DossierEvent submitted = new DossierSubmitted(
            id, CertificateProcedure.Code, new(new string('c', 64)), "default", CertificateProcedure.Agency, Channel.Online, FilingMode.SelfRemote,
            filing.SignIn, ReturnMode.Online, "citizen", filing.Applicant, Personal.Of(filing.Data))
        { RecordedAt = at, CountsFrom = at, ActorId = "citizen", CommandId = command ?? RuntimeHost.NewCommand() };
        DossierEvent started = new ProcessAdvanced(new ProcessStarted("certificate")) { RecordedAt = at, CountsFrom = at, ActorId = "citizen" };
        return (memory, memory.Prepare([submitted, started]));
    }
}

public sealed class SqliteFiles() : StoreFiles(postgres: false);

public sealed class PostgresFiles() : StoreFiles(postgres: true);
