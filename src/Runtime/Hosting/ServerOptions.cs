namespace LongAn.Runtime.Hosting;

/// <summary>What a server is started with. Set on the command line; every value has a default.</summary>
public sealed record ServerOptions
{
    /// <summary>Address served. Default <c>http://127.0.0.1:5080</c>.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Whether nobody but this machine reaches the server.</summary>
    public bool IsLocal => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback);

    /// <summary>Folder of the database, its key and the lock. Default <c>data</c> in the working folder.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>How the PostgreSQL database is reached; null for the SQLite file in the data folder. A secret: it is never shown.</summary>
    public string? Database { get; init; }

    /// <summary>Folder of the procedure packages imported at start.</summary>
    public string DefinitionsFolder { get; init; } = "definitions";

    /// <summary>Port of the silo on the loopback address; 0 takes a free one, so that two servers never share one silently.</summary>
    public int SiloPort { get; init; }

    /// <summary>Appends that may wait for the disk; the next one is answered "busy". Default 4,096.</summary>
    public int JournalQueue { get; init; } = 4096;

    /// <summary>Largest request body in bytes. Default 25 MiB: an upload of 20 MiB in its envelope.</summary>
    public long MaxRequestBody { get; init; } = 25L * 1024 * 1024;

    public string DatabaseFile => Path.Combine(DataFolder, "longan.db");

    public string KeyFile => Path.Combine(DataFolder, "journal.key");

    public string LockFile => Path.Combine(DataFolder, "server.lock");

    public override string ToString() => $"{Urls}, {DataFolder}";
}
