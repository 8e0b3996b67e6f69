namespace LongAn.Workflows.Feel.Parsing;

/// <summary>Where something stands in a text.</summary>
internal static class Place
{
    /// <summary>Line and column, both counted from 1.</summary>
    public static Location Of(string text, int position)
    {
        var before = text.AsSpan(0, Math.Min(position, text.Length));
        return new(Line: before.Count('\n') + 1, Column: before.Length - before.LastIndexOf('\n'));
    }
}
