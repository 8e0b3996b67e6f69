using System.Text.RegularExpressions;
using LongAn.Workflows.Feel.Evaluation;
using static LongAn.Workflows.Feel.Builtins.Parameters;
using static LongAn.Workflows.Feel.Builtins.StringFunctions;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Functions of DMN 1.5, 10.3.4.3 with patterns of XPath (XQuery and XPath Functions and Operators 3.1, chapter 5.6).</summary>
internal static class RegexFunctions
{
    public static readonly Builtin[] All =
    [
        new("matches", [Text("input"), Text("pattern")], (run, a) => Matches(run, a, "")),
        new("matches", [Text("input"), Text("pattern"), Nullable(Text("flags"))], (run, a) => Matches(run, a, Flags(a[2]))),
        new("replace", [Text("input"), Text("pattern"), Text("replacement")], (run, a) => Replace(run, a, "")),
        new("replace", [Text("input"), Text("pattern"), Text("replacement"), Nullable(Text("flags"))], (run, a) => Replace(run, a, Flags(a[3]))),
        new("split", [Text("string"), Text("delimiter")], Split),
    ];

    private static string Flags(Value value) => value is TextValue text ? text.Value : "";

    private static Value Matches(Run run, Value[] a, string flags) =>
        WithPattern(run, TextOf(a[0]), TextOf(a[1]), flags, pattern => Value.Of(pattern.IsMatch(TextOf(a[0]))));

    private static Value Replace(Run run, Value[] a, string flags) => WithPattern(run, TextOf(a[0]), TextOf(a[1]), flags, pattern =>
    {
        if (pattern.IsMatch(""))
            return run.Fail("Expected a pattern that matches no empty text.");
        if (Patterns.Replacement(TextOf(a[2]), pattern.GetGroupNumbers().Length - 1, literal: flags.Contains('q', StringComparison.Ordinal)) is not { } replacement)
            return run.Fail("Expected a replacement in which $ is followed by a digit and \\ by $ or \\.");
        var length = 0L;
        return run.Text(pattern.Replace(TextOf(a[0]), match =>
        {
            var result = match.Result(replacement);
            run.Step();
            run.CheckText(length += result.Length);
            return result;
        }));
    });

    private static Value Split(Run run, Value[] a) => WithPattern(run, TextOf(a[0]), TextOf(a[1]), "", pattern =>
    {
        if (pattern.IsMatch(""))
            return run.Fail("Expected a delimiter that matches no empty text.");
        var text = TextOf(a[0]);
        var parts = new List<Value>();
        var start = 0;
        foreach (Match match in pattern.Matches(text))
        {
            run.Step();
            parts.Add(Value.Of(text[start..match.Index]));
            start = match.Index + match.Length;
        }

        parts.Add(Value.Of(text[start..]));
        return run.List(parts);
    });

    private static Value WithPattern(Run run, string input, string pattern, string flags, Func<Regex, Value> use)
    {
        if (Patterns.Compile(pattern, flags) is not { } compiled)
            return run.Fail($"Expected a valid pattern and flags of s, m, i, x, q, but found {ValueText.Quote(pattern)} {ValueText.Quote(flags)}.");
        return compiled.Work?.Fits(input.Length) == false
            ? run.Fail($"The pattern {ValueText.Quote(pattern)} refers back to a group and is too much work for a text of {input.Length} characters; write it without nested repetition.")
            : use(compiled.Regex);
    }
}
