using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Builtins;
using LongAn.Workflows.Feel.Evaluation;

namespace LongAn.Workflows.Decisions;

internal sealed partial class BoxedCompiler
{
    private sealed record Column(string Name, string Label, Boxed Value, Boxed? Allowed);

    private sealed record OutputColumn(string Name, DeclaredType Type, Sequence<Boxed> Order, Boxed? Default);

    private sealed record Row(Boxed[] Tests, Boxed[] Outputs, Sequence<string> Texts, MatchedRule Note);

    private Boxed CompileTable(DecisionTable table, FeelNames names, string owner)
    {
        var inputs = table.Inputs.Select(i => new Column(
            i.Text,
            i.Label ?? i.Text.Trim(),
            Typed(CompileText(i.Text, names, owner, table), types.Find(i.TypeRef), i.Text),
            Allowed(i.Values, names, owner, table))).ToArray();
        var outputs = table.Outputs.Select(o => new OutputColumn(
            o.Name ?? owner,
            types.Find(o.TypeRef),
            OutputOrder(o.Values, names, owner, table),
            o.Default is null ? null : CompileText(o.Default, names, owner, table))).ToArray();
        var rows = table.Rules.Select((r, i) => new Row(
            [.. r.InputEntries.Select(e => CompileText(e, names, owner, table, tests: true))],
            [.. r.OutputEntries.Select(e => CompileText(e, names, owner, table))],
            r.InputEntries,
            new MatchedRule(owner, table.Id, i + 1, r.Id, r.Annotations))).ToArray();
        return (run, scope) => Decide(run, scope, table, inputs, outputs, rows);
    }

    private Boxed? Allowed(string? values, FeelNames names, string owner, DecisionTable table) =>
        string.IsNullOrWhiteSpace(values) ? null : CompileText(values, names, owner, table, tests: true);

    /// <summary>The output values in their order, for priority and output order.</summary>
    private Sequence<Boxed> OutputOrder(string? values, FeelNames names, string owner, DecisionTable table) =>
        string.IsNullOrWhiteSpace(values) || FeelCompiler.Parse($"[{values}]", names) is not { Diagnostics.Count: 0, Root: Feel.Syntax.ListLiteral list }
            ? []
            : list.Items.Select(i => CompileText(i.ToString(), names, owner, table)).ToSequence();

    private static Value Decide(Run run, FeelScope scope, DecisionTable table, Column[] inputs, OutputColumn[] outputs, Row[] rows)
    {
        var tested = new Value[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            tested[i] = inputs[i].Value(run, scope);
            if (tested[i] is not NullValue && inputs[i].Allowed?.Invoke(run, scope.WithInput(tested[i])) is Value allowed and not BooleanValue { Value: true })
                return run.Fail($"Expected {inputs[i].Name} to be one of its values, but found {ValueText.Short(tested[i])} ({allowed}).");
        }

        var asked = Array.ConvertAll(tested, scope.WithInput);
        var matched = new List<Row>();
        foreach (var row in rows)
        {
            run.Step();
            if (Matches(run, row, asked))
                matched.Add(row);
            if (matched.Count > 0 && table.HitPolicy == HitPolicy.First)
                break;
        }

        return matched.Count == 0 ? Otherwise(run, scope, table, outputs) : Apply(run, scope, table, outputs, matched, row => Told(row, inputs, tested));
    }

    private static bool Matches(Run run, Row row, FeelScope[] asked)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            if (i >= row.Tests.Length || row.Tests[i](run, asked[i]) is not BooleanValue { Value: true })
                return false;
        }

        return true;
    }

    private static Value Otherwise(Run run, FeelScope scope, DecisionTable table, OutputColumn[] outputs)
    {
        if (outputs.All(o => o.Default is null))
            return table.Aggregation == Aggregation.Count ? Value.Of(0) : run.Fail("No rule matches and there is no default.");
        return Combine(run, outputs, [.. outputs.Select(o => o.Default?.Invoke(run, scope) ?? Value.Null)]);
    }

    private static Value Apply(Run run, FeelScope scope, DecisionTable table, OutputColumn[] outputs, List<Row> matched, Func<Row, MatchedRule> told)
    {
        if (table.HitPolicy == HitPolicy.Unique && matched.Count > 1)
            return run.Fail($"Expected at most one rule to match, but rules {string.Join(", ", matched.Select(m => m.Note.Number))} do.");
        var results = matched.Select(m => (Row: m, Values: outputs.Select((o, i) => i < m.Outputs.Length ? o.Type.Coerce(run, m.Outputs[i](run, scope), o.Name) : Value.Null).ToArray())).ToList();
        if (table.HitPolicy is HitPolicy.Priority or HitPolicy.OutputOrder)
        {
            var orders = outputs.Select(o => o.Order.Select(v => v(run, scope)).ToList()).ToArray();
            results = [.. results.OrderBy(r => r.Values.Select((v, i) => Place(orders[i], v)).ToArray(), Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))];
        }

        if (table.HitPolicy == HitPolicy.Any && results.Any(r => !r.Values.AsSpan().SequenceEqual(results[0].Values)))
            return run.Fail($"Expected the rules that match to say the same, but {string.Join(", ", matched.Select(m => m.Note.Number))} do not.");
        var single = table.HitPolicy is HitPolicy.Unique or HitPolicy.Any or HitPolicy.First or HitPolicy.Priority;
        run.Notes.AddRange(single ? [told(results[0].Row)] : results.Select(r => told(r.Row)));
        if (single)
            return Combine(run, outputs, results[0].Values);
        var list = run.List(results.Select(r => Combine(run, outputs, r.Values)));
        return table.HitPolicy != HitPolicy.Collect || table.Aggregation is not { } aggregation ? list : Calls.Call(run, BuiltinTable.Find(aggregation switch
        {
            Aggregation.Sum => "sum",
            Aggregation.Count => "count",
            Aggregation.Min => "min",
            _ => "max",
        })!, list);
    }

    /// <summary>The rule with what its cells were asked for; cells that test nothing are left out.</summary>
    private static MatchedRule Told(Row row, Column[] inputs, Value[] tested) => row.Note with
    {
        Cells = inputs.Select((c, i) => new MatchedCell(c.Label, tested[i], row.Texts[i].Trim())).Where(c => c.Test is not ("" or "-")).ToSequence(),
    };

    /// <summary>A value that is not in the list comes last.</summary>
    private static int Place(List<Value> order, Value value) =>
        order.FindIndex(o => Comparing.AreEqual(o, value) == true) is >= 0 and var place ? place : int.MaxValue;

    private static Value Combine(Run run, OutputColumn[] outputs, Value[] values) =>
        outputs.Length == 1 ? values[0] : run.Context(outputs.Select((o, i) => KeyValuePair.Create(o.Name, values[i])));
}
