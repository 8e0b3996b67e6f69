using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;

namespace LongAn.Runtime.CommandLine;

/// <summary>Makes the rows derived from the journal anew. The server must not run: it writes the same rows.</summary>
internal static class RebuildCommand
{
    public static async Task<int> Run(ServerOptions options, TextWriter output, CancellationToken cancellation)
    {
        DatabaseStart.DemandThere(options);
        using var held = DataFolder.Hold(options);
        // A folder of an older version lacks tables: they are made first, and filled here.
        await using (var app = Program.Compose(options))
            await app.Services.GetRequiredService<DatabaseStart>().Bring(cancellation);
        try
        {
            var dossiers = new Rebuilding(new(options), JournalKeys.Open(options)).Run((done, all) => output.WriteLine($"{done} of {all} dossiers rebuilt"), cancellation);
            await output.WriteLineAsync($"The rows of {dossiers} dossiers are those of the journal again; verify says whether the journal itself is whole.");
        }
        catch (DifferenceFound found)
        {
            throw new StartRefused(found.Message, found);
        }

        return 0;
    }
}
