using System.Globalization;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions;

/// <summary>Tells how a decision came about.</summary>
internal static class Explanation
{
    /// <summary>Longest value that is told, in characters.</summary>
    private const int Longest = 300;

    private static readonly NumberFormatInfo Vietnamese = Numbers(".", ",");
    private static readonly NumberFormatInfo English = Numbers(",", ".");

    public static Sequence<Text> Of(DecisionResult result)
    {
        // Rules of functions and entries belong to no decision of their own.
        var names = result.Decided.Select(d => d.Decision).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. result.Rules.Where(r => !names.Contains(r.Decision)).Select(r => new Text($"{r.Decision} – {Vi(r)}", $"{r.Decision} – {En(r)}")),
            .. result.Decided.Select(d => Of(d, [.. result.Rules.Where(r => r.Decision == d.Decision)])),
        ];
    }

    private static Text Of(DecidedValue decided, List<MatchedRule> rules) => new(
        string.Join(" – ", rules.Select(Vi).Prepend($"{decided.Label}: {Show(decided.Value, Vietnamese)}")),
        string.Join(" – ", rules.Select(En).Prepend($"{decided.Label}: {Show(decided.Value, English)}")));

    private static string Vi(MatchedRule rule) => $"quy tắc {rule.Number}" + Because(rule, Vietnamese);

    private static string En(MatchedRule rule) => $"rule {rule.Number}" + Because(rule, English);

    private static string Because(MatchedRule rule, NumberFormatInfo numbers) =>
        (rule.Cells.Count > 0 ? $" ({string.Join("; ", rule.Cells.Select(c => $"{c.Input} {Show(c.Value, numbers)}"))})" : "")
        + string.Concat(rule.Annotations.Where(a => a.Length > 0).Select(a => ": " + a));

    /// <summary>A value as people write it: dates as day, month, year, numbers in groups of three digits.</summary>
    public static string Show(Value value, NumberFormatInfo numbers)
    {
        var text = value switch
        {
            NumberValue number => number.Value.ToString("#,0.############", numbers),
            DateValue date => date.Value.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
            TextValue { Value: var plain } => plain,
            ContextValue context => string.Join("; ", context.Where(e => e.Value is not NullValue).Select(e => $"{e.Key} {Show(e.Value, numbers)}")),
            ListValue list => string.Join(", ", list.Items.Select(i => Show(i, numbers))),
            _ => ValueText.Literal(value, Longest),
        };
        return text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }

    private static NumberFormatInfo Numbers(string group, string point) =>
        NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = point });
}
