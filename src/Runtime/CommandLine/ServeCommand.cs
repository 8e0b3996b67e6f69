using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;

namespace LongAn.Runtime.CommandLine;

/// <summary>Serves until it is told to stop, and finishes what it accepted.</summary>
internal static class ServeCommand
{
    public static async Task<int> Run(ServerOptions options, CancellationToken cancellation)
    {
        using var folder = DataFolder.Hold(options);
        var warm = DatabaseStart.WarmUp(options);
        await using var app = Program.Compose(options);
        await app.StartAsync(cancellation);
        await warm;
        Console.WriteLine($"LongAn.Workflow serves {string.Join(", ", app.Urls)}");
        Console.WriteLine($"Data folder: {Path.GetFullPath(options.DataFolder)}");
        foreach (var line in app.Services.GetServices<IStartNotice>().SelectMany(notice => notice.Lines))
            Console.WriteLine(line);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
