using LongAn.Runtime.Hosting;
using LongAn.Runtime.Tests.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace LongAn.Runtime.Tests.Designs;

/// <summary>A data folder and a copy of the shipped definitions that a test may change between two starts.</summary>
internal sealed class OwnDefinitions : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("longan-").FullName;

    public OwnDefinitions() => Copy(Path.Combine(Repository.Root, "definitions"), Definitions);

    public ServerOptions Options => new() { DataFolder = Path.Combine(_folder, "data"), Urls = "http://127.0.0.1:0", DefinitionsFolder = Definitions };

    public string Definitions => Path.Combine(_folder, "definitions");

    public string CopyFolder => Path.Combine(Definitions, "chung-thuc", Samples.Copy);

    public static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Replaces a piece of a file.</summary>
    public static void Edit(string file, string old, string with)
    {
        var text = File.ReadAllText(file);
        Xunit.Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>What a server says that starts, is asked, and stops.</summary>
    public async Task<T> Ask<T>(Func<IServiceProvider, Task<T>> question, IReadOnlyDictionary<string, string?>? settings = null)
    {
        DataFolder.Prepare(Options);
        await using var app = Program.Compose(Options, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        });
        await app.StartAsync();
        try
        {
            return await question(app.Services);
        }
        finally
        {
            await app.StopAsync();
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
