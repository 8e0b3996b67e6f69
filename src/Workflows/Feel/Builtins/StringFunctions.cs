using System.Text;
using LongAn.Workflows.Feel.Evaluation;
using static LongAn.Workflows.Feel.Builtins.Parameters;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Functions of DMN 1.5, 10.3.4.3 that need no patterns. Positions and lengths count characters, not UTF-16 units.</summary>
internal static class StringFunctions
{
    public static readonly Builtin[] All =
    [
        new("substring", [Text("string"), Number("start position")], (run, a) => Substring(run, TextOf(a[0]), NumberOf(a[1]), null)),
        new("substring", [Text("string"), Number("start position"), Number("length")], (run, a) => Substring(run, TextOf(a[0]), NumberOf(a[1]), NumberOf(a[2]))),
        new("string length", [Text("string")], (_, a) => Value.Of(TextOf(a[0]).EnumerateRunes().Count())),
        new("upper case", [Text("string")], (run, a) => run.Text(TextOf(a[0]).ToUpperInvariant())),
        new("lower case", [Text("string")], (run, a) => run.Text(TextOf(a[0]).ToLowerInvariant())),
        new("substring before", [Text("string"), Text("match")], (run, a) => run.Text(TextOf(a[0])[..Math.Max(0, Find(a))])),
        new("substring after", [Text("string"), Text("match")], (run, a) => run.Text(Find(a) is >= 0 and var place ? TextOf(a[0])[(place + TextOf(a[1]).Length)..] : "")),
        new("contains", [Text("string"), Text("match")], (_, a) => Value.Of(Find(a) >= 0)),
        new("starts with", [Text("string"), Text("match")], (_, a) => Value.Of(TextOf(a[0]).StartsWith(TextOf(a[1]), StringComparison.Ordinal))),
        new("ends with", [Text("string"), Text("match")], (_, a) => Value.Of(TextOf(a[0]).EndsWith(TextOf(a[1]), StringComparison.Ordinal))),
        new("string join", [List("list")], (run, a) => Join(run, ItemsOf(a[0]), "")),
        new("string join", [List("list"), Nullable(Text("delimiter"))], (run, a) => Join(run, ItemsOf(a[0]), a[1] is TextValue delimiter ? delimiter.Value : "")),
    ];

    public static string TextOf(Value value) => ((TextValue)value).Value;

    public static decimal NumberOf(Value value) => ((NumberValue)value).Value;

    public static Sequence<Value> ItemsOf(Value value) => ((ListValue)value).Items;

    private static int Find(Value[] arguments) => TextOf(arguments[0]).IndexOf(TextOf(arguments[1]), StringComparison.Ordinal);

    private static Value Substring(Run run, string text, decimal start, decimal? length)
    {
        var runes = text.EnumerateRunes().ToList();
        start = decimal.Truncate(start);
        var first = start < 0 ? runes.Count + start : start - 1;
        if (start == 0 || first < 0 || first >= runes.Count || length < 1)
            return run.Fail($"Expected a start position between 1 and {runes.Count} and a length of at least 1.");
        var count = Math.Min(runes.Count - first, decimal.Truncate(length ?? runes.Count));
        var builder = new StringBuilder();
        foreach (var rune in runes.Skip((int)first).Take((int)count))
            builder.Append(rune.ToString());
        return run.Text(builder.ToString());
    }

    private static Value Join(Run run, Sequence<Value> items, string delimiter)
    {
        var texts = new List<string>();
        var length = 0L;
        foreach (var item in items)
        {
            run.Step();
            if (item is NullValue)
                continue;
            if (item is not TextValue text)
                return run.Fail($"Expected a list of texts to join, but found {Types.Describe(item)}.");
            texts.Add(text.Value);
            run.CheckText(length += text.Value.Length + delimiter.Length);
        }

        return run.Text(string.Join(delimiter, texts));
    }
}
