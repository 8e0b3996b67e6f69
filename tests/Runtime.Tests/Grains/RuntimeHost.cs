using LongAn.Runtime.Definitions;
using LongAn.Runtime.Designs;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Files;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Procedures;
using LongAn.Runtime.Tests.Stores;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LongAn.Runtime.Tests.Grains;

/// <summary>The real server on a folder of its own: real silo, real SQLite, a clock of the test, a procedure of the test.</summary>
public class RuntimeHost : IAsyncLifetime, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("longan-").FullName;
    private WebApplication? _app;
    private string? _database;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    public ServerOptions Options => new() { DataFolder = _folder, Urls = "http://127.0.0.1:0", Database = _database };

    /// <summary>How its PostgreSQL database is reached; null for SQLite.</summary>
    public string? Database
    {
        init => _database = value;
    }

    protected virtual bool OnPostgres => TestDatabase.IsPostgresByDefault;

    public string Address => _app!.Urls.Single();

    public IServiceProvider Services => _app!.Services;

    internal JournalReader Reader => Services.GetRequiredService<JournalReader>();

    internal JournalConnections Connections => Services.GetRequiredService<JournalConnections>();

    internal JournalKeys Keys => Services.GetRequiredService<JournalKeys>();

    public virtual async ValueTask InitializeAsync()
    {
        if (OnPostgres)
            _database ??= await TestDatabase.NewPostgres();
        await Start();
    }

    /// <summary>Skips a test where what it needs is missing.</summary>
    public virtual void Demand()
    {
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Stop();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>As after a stop of the machine: everything in memory is gone.</summary>
    public async Task Restart()
    {
        await Stop();
        await Start();
    }

    public IDossierGrain Dossier(DossierId id) => Services.GetRequiredService<IGrainFactory>().GetGrain<IDossierGrain>(id.Value);

    public static CommandId NewCommand() => new(Guid.CreateVersion7());

    /// <summary>Files a dossier and gives its identity.</summary>
    public async Task<DossierId> Submitted(string name = "Người nộp (thử nghiệm)", string identityNumber = "079123456789", string? paper = null)
    {
        var id = new DossierId(Guid.CreateVersion7());
        var filing = CertificateProcedure.Filing(name, identityNumber);
        if (paper is not null)
            filing = filing with { Papers = [new(null, paper, 3, "application/pdf", PaperSource.Upload, new FileName("giay-to.pdf"))] };
        Assert.IsType<DossierDone>(await Dossier(id).Submit(CertificateProcedure.Code, new(NewCommand(), id, filing), CertificateProcedure.Citizen));
        return id;
    }

    /// <summary>Stores a file that somebody uploaded and gives its content hash.</summary>
    public async Task<string> Stored(byte[] bytes, string accountId = "citizen") =>
        (await Files(files => files.Add(accountId, "giay-to.pdf", "application/pdf", bytes, CancellationToken.None))).Content;

    public async Task<T> Files<T>(Func<FileStore, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<FileStore>());
    }

    public async Task<DossierAnswer> Complete(DossierId id, string elementId, string outcome, Actor actor, CommandId? command = null, string? reason = null) =>
        await Dossier(id).Ask(Completion(await State(id), elementId, outcome, command, reason), actor);

    public static CompleteWorkItem Completion(Dossier state, string elementId, string outcome, CommandId? command = null, string? reason = null) => new(
        command ?? NewCommand(), state.WorkItems.Single(item => item.ElementId == elementId).Key, outcome, reason, ContextValue.Empty, [], [], [], null, null);

    public async Task<Dossier> State(DossierId id) => Assert.IsType<DossierView>(await Dossier(id).Read()).Dossier;

    public long Count(string table, string where = "1 = 1")
    {
        using var connection = Connections.Open();
        using var command = connection.Sql($"SELECT count(*) FROM \"{table}\" WHERE {where}");
        return (long)command.ExecuteScalar()!;
    }

    public void Tamper(string sql)
    {
        using var connection = Connections.Open();
        using var command = connection.Sql(sql);
        Assert.True(command.ExecuteNonQuery() > 0, $"Expected the statement to change a row, but none did: {sql}");
    }

    private async ValueTask Start()
    {
        _app = Program.Compose(Options, builder =>
        {
            var procedure = new CertificateProcedure();
            builder.Logging.ClearProviders();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            // The procedure of the test stands in for the shipped ones.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(DefinitionImport)));
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(ChangedFolders)));
            builder.Services.Replace(ServiceDescriptor.Singleton<IProcedureVersions>(procedure));
            builder.Services.Replace(ServiceDescriptor.Singleton<ILegalGrounds>(procedure));
        });
        await _app.StartAsync();
    }

    private async Task Stop()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }
}
