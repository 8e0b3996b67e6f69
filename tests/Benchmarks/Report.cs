using System.Globalization;
using System.Text.Json;

namespace LongAn.Benchmarks;

/// <summary>Where figures go: lines for people, or one JSON object a line.</summary>
internal sealed class Report(TextWriter output, bool json)
{
    /// <summary>Says how figures are to be read; left out of JSON.</summary>
    public void Explain(string text)
    {
        if (!json)
            output.WriteLine(text);
    }

    /// <summary>Figures of one case, by name; names end in their unit.</summary>
    public void Figures(string benchmark, string name, params ReadOnlySpan<(string Name, double Value)> figures)
    {
        if (json)
        {
            var values = new Dictionary<string, object> { ["benchmark"] = benchmark, ["case"] = name };
            foreach (var (figure, value) in figures)
                values[figure] = Math.Round(value, 3);
            output.WriteLine(JsonSerializer.Serialize(values));
            return;
        }

        var parts = new List<string>();
        foreach (var (figure, value) in figures)
            parts.Add($"{Show(value)} {figure}");
        output.WriteLine($"{name,-34} {string.Join("   ", parts)}");
    }

    private static string Show(double value) => value.ToString(value < 100 ? "0.00" : "#,0", CultureInfo.InvariantCulture).PadLeft(11);
}
