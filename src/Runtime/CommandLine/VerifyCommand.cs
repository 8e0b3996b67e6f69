using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Runtime.CommandLine;

/// <summary>Says whether the journal is whole, and names the first difference when it is not.</summary>
internal static class VerifyCommand
{
    public static Task<int> Run(ServerOptions options, string? expectedRoot, string? exportFile, CancellationToken cancellation)
    {
        DatabaseStart.DemandThere(options);
        var keys = JournalKeys.Open(options);
        var verdict = new Verification(new(options), keys).Walk(expectedRoot, cancellation);
        if (verdict.Difference is { } difference)
            throw new StartRefused(difference);
        Console.WriteLine($"The journal is whole: {verdict.Dossiers} dossiers ({verdict.Erased} erased), {verdict.Events} events, {verdict.Batches} batches; root {verdict.Root}.");
        if (exportFile is not null)
            Export(exportFile, verdict);
        return Task.FromResult(0);
    }

    // A line a run: when, how many batches, the root. Kept where the holder of the database cannot write, it bears witness.
    private static void Export(string file, Verdict verdict)
    {
        var at = InstantPattern.General.Format(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
        try
        {
            File.AppendAllText(file, FormattableString.Invariant($"{at} {verdict.Batches} {verdict.Root}\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"Expected to append the root to {Path.GetFullPath(file)}, but it cannot be written ({e.Message}); give another file with --export-root.", e);
        }
    }
}
