using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Analysis;
using LongAn.Workflows.Feel.Evaluation;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Decisions.Analysis;

/// <summary>What the rules of a table say, as far as it can be told without input.</summary>
internal sealed class TableOutputs(DecisionTable table, NameScope names)
{
    private readonly Expression[][] _cells = [.. table.Rules.Select(r => r.OutputEntries.Select(e => FeelCompiler.Parse(e, names.FeelNames).Root).ToArray())];

    /// <summary>Whether two rules say the same; null when it depends on the input.</summary>
    public bool? AreSame(int first, int second)
    {
        bool? same = true;
        for (var i = 0; i < Math.Min(_cells[first].Length, _cells[second].Length); i++)
            same &= AreSame(_cells[first][i], _cells[second][i]);
        return same;
    }

    private static bool? AreSame(Expression first, Expression second) =>
        first == second ? true : Constants.Of(first) is { } a && Constants.Of(second) is { } b ? a == b : null;

    /// <summary>The rules in the order in which they win, counted from 0; null when it depends on the input or all count.</summary>
    public IReadOnlyList<int>? Winners()
    {
        var inOrder = Enumerable.Range(0, table.Rules.Count).ToList();
        if (table.HitPolicy == HitPolicy.First)
            return inOrder;
        if (table.HitPolicy != HitPolicy.Priority)
            return null;
        var orders = table.Outputs.Select(o => Values(o.Values)).ToList();
        var keys = new List<int[]>();
        foreach (var cells in _cells)
        {
            var values = cells.Select(Constants.Of).ToArray();
            if (values.Length != orders.Count || values.Contains(null) || orders.Contains(null))
                return null;
            keys.Add([.. values.Select((v, i) => Place(orders[i]!, v!))]);
        }

        return [.. inOrder.OrderBy(i => keys[i], Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))];
    }

    /// <summary>Values in their order; null when they are not constants.</summary>
    private List<Value>? Values(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var values = (FeelCompiler.Parse($"[{text}]", names.FeelNames).Root as ListLiteral)?.Items.Select(Constants.Of).ToList();
        return values is null || values.Contains(null) ? null : values.ConvertAll(v => v!);
    }

    private static int Place(List<Value> order, Value value) =>
        order.FindIndex(o => Comparing.AreEqual(o, value) == true) is >= 0 and var place ? place : int.MaxValue;
}
