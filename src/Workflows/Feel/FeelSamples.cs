namespace LongAn.Workflows.Feel;

/// <summary>Sample data to try an expression or a decision with, each value written as an expression without names.</summary>
/// <param name="Data">The values; names of <c>form.copies</c> are nested.</param>
/// <param name="Troubles">Texts that are no values, by their path.</param>
public sealed record FeelSamples(ContextValue Data, Sequence<KeyValuePair<string, Text>> Troubles)
{
    private static readonly FeelScope Nothing = FeelScope.Of(ContextValue.Empty);

    /// <summary>Reads samples. A text without anything in it is null.</summary>
    /// <param name="texts">Expressions by path.</param>
    /// <param name="arePaths">Whether a point in a path leads into a context; otherwise it belongs to the name.</param>
    /// <param name="options">Budget of each value; null for the default.</param>
    public static FeelSamples Read(IEnumerable<KeyValuePair<string, string>> texts, bool arePaths, FeelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var (data, troubles) = (ContextValue.Empty, new List<KeyValuePair<string, Text>>());
        foreach (var (path, text) in texts.OrderBy(t => t.Key.Length))
        {
            var (value, trouble) = string.IsNullOrWhiteSpace(text) ? (Value.Null, null) : ValueOf(text, options);
            if (trouble is not null)
                troubles.Add(new(path, trouble));
            data = Put(data, arePaths ? path.Split('.') : [path], value);
        }

        return new(data, troubles.ToSequence());
    }

    private static (Value Value, Text? Trouble) ValueOf(string text, FeelOptions? options)
    {
        var compilation = FeelCompiler.Compile(text, new FeelNames([]), options);
        if (compilation.Expression is not { } expression)
            return (Value.Null, compilation.Diagnostics[0].Message);
        var result = expression.Evaluate(Nothing);
        return result.Failure is null && (result.Warnings.Count == 0 || result.Value is not NullValue)
            ? (result.Value, null)
            : (Value.Null, new($"“{text}” không phải là một giá trị.", $"Expected a value, but found \"{text}\". {string.Join(' ', result.Warnings)}".TrimEnd()));
    }

    private static ContextValue Put(ContextValue whole, ReadOnlySpan<string> path, Value value) => path is [var last]
        ? whole.With(last, value)
        : whole.With(path[0], Put(whole[path[0]] as ContextValue ?? ContextValue.Empty, path[1..], value));
}
