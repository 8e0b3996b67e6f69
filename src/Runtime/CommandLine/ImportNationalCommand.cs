using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using LongAn.Runtime.Hosting;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures.National;

namespace LongAn.Runtime.CommandLine;

/// <summary>Reads records of the national database of procedures into catalogue drafts, and tells what a person has to look at.</summary>
internal static class ImportNationalCommand
{
    private static readonly JsonSerializerOptions Format = new(JournalFormat.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> Run(string source, string? target, TextWriter output, CancellationToken cancellation)
    {
        var (read, unreadable) = (new List<NationalDraft>(), 0);
        foreach (var file in Files(source))
        {
            var line = 0;
            await foreach (var text in Lines(file, cancellation))
            {
                line++;
                if (string.IsNullOrWhiteSpace(text))
                    continue;
                var reading = NationalReader.Read(text);
                if (reading.Draft is { } draft)
                {
                    read.Add(draft);
                    continue;
                }

                unreadable++;
                await output.WriteLineAsync($"{Path.GetFileName(file)}:{line}: {reading.Problem!.En}");
            }
        }

        if (target is not null)
            await Write(read, target, cancellation);
        await Tell(read, unreadable, target, output);
        return unreadable == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Files(string source)
    {
        if (File.Exists(source))
            return [source];
        if (!Directory.Exists(source))
            throw new StartRefused($"Expected a file of records or a folder with such files, but there is no {source}.");
        string[] endings = [".jsonl", ".jsonl.gz", ".json"];
        var files = Directory.EnumerateFiles(source).Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new StartRefused($"Expected files that end in {string.Join(", ", endings)} in {source}, but there are none.");
    }

    /// <summary>The records of a file: a line each, or the whole of a <c>.json</c> file.</summary>
    private static async IAsyncEnumerable<string> Lines(string file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        await using var plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        using var reader = new StreamReader(plain);
        if (file.EndsWith(".json", StringComparison.Ordinal))
        {
            yield return await reader.ReadToEndAsync(cancellation);
            yield break;
        }

        while (await reader.ReadLineAsync(cancellation) is { } line)
            yield return line;
    }

    private static async Task Write(List<NationalDraft> drafts, string target, CancellationToken cancellation)
    {
        Directory.CreateDirectory(target);
        foreach (var draft in drafts)
            await File.WriteAllTextAsync(Path.Combine(target, $"{draft.Code}.draft.json"), JsonSerializer.Serialize(draft, Format) + "\n", cancellation);
    }

    private static async Task Tell(List<NationalDraft> drafts, int unreadable, string? target, TextWriter output)
    {
        await output.WriteLineAsync($"{drafts.Count} records read, {unreadable} not; {drafts.Count(draft => draft.Flags.Count == 0)} without a flag{(target is null ? "" : $"; drafts in {target}")}.");
        foreach (var trap in Enum.GetValues<NationalTrap>())
        {
            var flagged = drafts.Where(draft => draft.Flags.Any(flag => flag.Trap == trap)).ToList();
            await output.WriteLineAsync($"  {Words.Of(trap),-20} {flagged.Count,5} records{(flagged.Count == 0 ? "" : $", such as {string.Join(", ", flagged.Take(3).Select(draft => draft.Code))}")}");
        }
    }
}
