using System.Buffers;
using System.Globalization;
using System.Text;
using NodaTime;

namespace LongAn.Runtime.Register;

/// <summary>The register as comma-separated values (RFC 4180) that spreadsheets open as UTF-8 and never as formulas.</summary>
internal static class CsvWriter
{
    private static readonly SearchValues<char> _special = SearchValues.Create("\",\r\n;\t");

    public static async Task Write(Stream stream, IAsyncEnumerable<RegisterEntry> entries, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(Line(["STT", .. RegisterTable.Columns.Select(column => column.Head)]));
        var number = 0L;
        await foreach (var entry in entries.WithCancellation(cancellation))
            await text.WriteLineAsync(Line([++number, .. RegisterTable.Columns.Select(column => column.Of(entry))]));
    }

    internal static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            Instant at => RegisterTable.Moment(at),
            long number => number.ToString(CultureInfo.InvariantCulture),
            _ => Harmless((string)value),
        };
        return text.AsSpan().IndexOfAny(_special) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A text that a spreadsheet would take for a formula is marked as text.</summary>
    private static string Harmless(string text) => text.AsSpan().TrimStart() is [('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'), ..] || text is [('\t' or '\r' or '\n'), ..] ? "'" + text : text;
}
