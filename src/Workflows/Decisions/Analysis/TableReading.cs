using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Analysis;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Decisions.Analysis;

/// <summary>Reads the columns of a table as axes.</summary>
internal sealed class TableReading(DecisionTable table, NameScope names, TypeTable types)
{
    private readonly List<(int Rule, int Column)> _opaque = [];

    private sealed record Column(int Number, TableInput Input, Expression Tree, KnownName? Subject, Sequence<string> Reads);

    /// <summary>Cells that cannot be judged because they do more than compare with constants; both counted from 0.</summary>
    public IReadOnlyList<(int Rule, int Column)> Opaque => _opaque;

    public List<TableAxis> Axes()
    {
        var axes = new List<TableAxis>();
        var taken = new List<Column>();
        foreach (var same in Columns().GroupBy(c => c.Tree))
        {
            var first = same.First();
            // What depends on an input that was taken already cannot be varied beside it.
            var axis = taken.Exists(t => Depend(t, first)) ? null : Cut([.. same]);
            if (axis is null)
                Blind(axes, same);
            else
                axes.Add(axis);
            taken.Add(first);
        }

        return axes;
    }

    private IEnumerable<Column> Columns() => table.Inputs.Select((input, i) =>
    {
        var tree = FeelCompiler.Parse(input.Text, names.FeelNames).Root;
        return new Column(i, input, tree, names.Find(tree), FeelCompiler.Compile(input.Text, names.FeelNames).Expression?.References ?? []);
    });

    private static bool Depend(Column a, Column b) => a.Subject is not null && b.Subject is not null
        ? Contains(a.Tree, b.Tree) || Contains(b.Tree, a.Tree)
        : a.Reads.Any(b.Reads.Contains);

    private static bool Contains(Expression whole, Expression path) =>
        whole == path || (path is MemberPath { Source: var source } && Contains(whole, source));

    private TableAxis? Cut(List<Column> columns)
    {
        var cells = columns.Select(c => table.Rules.Select((r, i) => Cell(r, i, c.Number)).ToArray()).ToList();
        var (domain, isFree) = DomainOf(columns);
        var landmarks = cells.SelectMany(c => c).Select(c => c?.Landmarks).OfType<Landmarks>();
        if (Axis.Of(domain, Landmarks.Input, landmarks) is not { } parts)
            return null;
        return new(columns[0].Input.Text.Trim(), isFree, [.. parts.Select(Stretch)]);

        TableStretch Stretch(Part part)
        {
            var pass = cells.Select(column => column.Select(c => c is null ? null : c.Pass(part.Example)).ToArray()).ToList();
            return new(
                part.Example,
                part.IsSure,
                RuleSet.Of(table.Rules.Count, r => pass.TrueForAll(c => c[r] == true)),
                RuleSet.Of(table.Rules.Count, r => pass.TrueForAll(c => c[r] != false)));
        }
    }

    /// <summary>An axis on which nothing is known but which cells test nothing.</summary>
    private void Blind(List<TableAxis> axes, IEnumerable<Column> columns)
    {
        var tested = new HashSet<int>();
        foreach (var column in columns)
        {
            foreach (var (rule, i) in table.Rules.Select((r, i) => (r, i)).Where(r => !IsBlank(TextOf(r.r, column.Number))))
            {
                tested.Add(i);
                if (!_opaque.Contains((i, column.Number)))
                    _opaque.Add((i, column.Number));
            }
        }

        var all = RuleSet.Of(table.Rules.Count, _ => true);
        axes.Add(new("", false, [new(Value.Null, true, RuleSet.Of(table.Rules.Count, r => !tested.Contains(r)), all)]));
    }

    /// <summary>The tests of a cell; null when they cannot be judged.</summary>
    private ValueTests? Cell(TableRule rule, int number, int column)
    {
        var text = TextOf(rule, column);
        var tests = ValueTests.Read(IsBlank(text) ? "-" : text, names.FeelNames);
        if (tests is { Landmarks: not null })
            return tests;
        _opaque.Add((number, column));
        return null;
    }

    /// <summary>The values of an input: what its column and its type allow. What is computed may have fewer.</summary>
    private (Domain Domain, bool IsFree) DomainOf(List<Column> columns)
    {
        var first = columns[0];
        var domain = first.Subject is { } subject ? NameScope.DomainOf(subject.Type) : new Domain((SimpleKind?)null);
        var isFree = first.Subject is { IsFree: true } || domain.Allowed.Count > 0;
        foreach (var column in columns)
        {
            if (column.Input.TypeRef is { } typeRef)
            {
                var declared = NameScope.DomainOf(types.Find(typeRef));
                var isSame = domain.Kind is null || domain.Kind == declared.Kind;
                domain = isSame ? declared with { Allowed = domain.Allowed.AddRange(declared.Allowed) } : declared;
                isFree = (isFree && isSame) || declared.Allowed.Count > 0;
            }

            if (!string.IsNullOrWhiteSpace(column.Input.Values) && ValueTests.Read(column.Input.Values, names.FeelNames) is { } tests)
            {
                domain = domain with { Allowed = domain.Allowed.Add(tests) };
                isFree = true;
            }
        }

        return (domain, isFree);
    }

    private static string TextOf(TableRule rule, int column) => column < rule.InputEntries.Count ? rule.InputEntries[column] : "";

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text) || text.Trim() == "-";
}
