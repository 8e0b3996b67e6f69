using System.Text.Json;
using System.Text.Json.Nodes;

namespace LongAn.Conformance.Betsy;

/// <summary>A process of the suite with one set of inputs, and the traces it must leave.</summary>
/// <param name="Name">Process and inputs.</param>
/// <param name="Process">Name of the process, which is its identifier in the file.</param>
/// <param name="Path">The file.</param>
/// <param name="Traces">What must be traced, in any order.</param>
/// <param name="Input">Text that conditions look into; null for none.</param>
/// <param name="Number">Number that is counted up; null for none.</param>
/// <param name="DelayMs">How long the suite waits before it looks at the traces.</param>
/// <param name="StartsOther">Whether the other process of the file is started beside it.</param>
internal sealed record BetsyCase(string Name, string Process, string Path, IReadOnlyList<string> Traces, string? Input, int? Number, int DelayMs, bool StartsOther)
{
    public static IEnumerable<BetsyCase> ReadAll(string folder)
    {
        using var stream = File.OpenRead(System.IO.Path.Combine(folder, "cases.json"));
        foreach (var process in JsonSerializer.Deserialize<JsonArray>(stream)!.Select(p => p!.AsObject()))
        {
            var name = process["name"]!.GetValue<string>();
            var path = System.IO.Path.Combine(folder, process["file"]!.GetValue<string>());
            foreach (var @case in process["cases"]!.AsArray().Select(c => c!.AsObject()))
                yield return Read(name, path, @case);
        }
    }

    private static BetsyCase Read(string process, string path, JsonObject @case)
    {
        var input = @case["input"]?.GetValue<string>();
        var number = @case["integerVariable"]?.GetValue<int>();
        return new(
            process + (input is null ? "" : $" {input}") + (number is null ? "" : $" {number}"),
            process,
            path,
            [.. @case["traces"]!.AsArray().Select(t => t!.GetValue<string>())],
            input,
            number,
            @case["delayMs"]?.GetValue<int>() ?? 0,
            @case["parallel"]?.GetValue<bool>() ?? false);
    }
}
