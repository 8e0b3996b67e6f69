using System.Diagnostics;
using System.Text.Json;

namespace LongAn.Benchmarks;

/// <summary>The same cases under the JavaScript engine feelin in Node, where both are installed.</summary>
internal static class Feelin
{
    /// <summary>Evaluations per second by case; null when Node or feelin is not there.</summary>
    public static IReadOnlyDictionary<string, double>? Measure(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "feelin")))
            return null;
        using var node = Start(folder);
        if (node is null)
            return null;
        node.StandardInput.Write(JsonSerializer.Serialize(new
        {
            expressions = FeelCases.Expressions.Select(c => new { name = c.Name, text = c.Text, context = c.Context }),
            table = new { columns = new[] { "amount", "channel" }, rules = FeelCases.Cells, context = FeelCases.TableContext, expected = FeelCases.Matching },
        }));
        node.StandardInput.Close();
        var answer = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? JsonSerializer.Deserialize<Dictionary<string, double>>(answer) : throw new InvalidOperationException("feelin failed: its message stands above.");
    }

    private static Process? Start(string folder)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", "measure.mjs") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
