using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;

namespace LongAn.Runtime.CommandLine;

/// <summary>Says whether the journal is whole, and names the first difference when it is not.</summary>
internal static class VerifyCommand
{
    public static Task<int> Run(ServerOptions options, string? expectedRoot, CancellationToken cancellation)
    {
        if (!File.Exists(options.DatabaseFile))
            throw new StartRefused($"Expected a database in {Path.GetFullPath(options.DataFolder)}, but there is none; give its folder with --data.");
        var keys = JournalKeys.Open(options);
        var verdict = new Verification(new(options), keys).Walk(expectedRoot, cancellation);
        if (verdict.Difference is { } difference)
            throw new StartRefused(difference);
        Console.WriteLine($"The journal is whole: {verdict.Dossiers} dossiers ({verdict.Erased} erased), {verdict.Events} events, {verdict.Batches} batches; root {verdict.Root}.");
        return Task.FromResult(0);
    }
}
