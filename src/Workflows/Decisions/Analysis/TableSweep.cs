using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions.Analysis;

/// <summary>
/// Goes through every combination of stretches, axis by axis. Stretches that let the same rules through are one, and a combination of
/// rules that was met on an axis before is not followed again.
/// </summary>
internal sealed class TableSweep(IReadOnlyList<TableAxis> axes, int rules, IReadOnlyList<int>? winners, bool needsPairs)
{
    /// <summary>Most steps of a sweep.</summary>
    private const int MostSteps = 200_000;

    private readonly HashSet<(int Axis, RuleSet Passing, RuleSet Possible, bool IsSure)> _met = [];
    private readonly HashSet<(int, int)> _pairs = [];
    private readonly Choice[] _path = new Choice[axes.Count];
    private int _steps;

    /// <summary>What stands on an axis; without meaning when every stretch is as good.</summary>
    private readonly record struct Choice(Value Example, bool Matters);

    /// <summary>Inputs for which no rule matches.</summary>
    public List<TableExample> Gaps { get; } = [];

    /// <summary>Rules that match together, counted from 0.</summary>
    public List<(int First, int Second, TableExample Example)> Overlaps { get; } = [];

    /// <summary>Rules that may match something.</summary>
    public HashSet<int> Matching { get; } = [];

    /// <summary>Rules that may decide something, given the order in which they win.</summary>
    public HashSet<int> Deciding { get; } = [];

    /// <summary>Whether there was more than could be gone through.</summary>
    public bool IsBrokenOff => _steps > MostSteps;

    public TableSweep Run()
    {
        var all = RuleSet.Of(rules, _ => true);
        Visit(0, all, all, true);
        return this;
    }

    private void Visit(int axis, RuleSet passing, RuleSet possible, bool isSure)
    {
        if (++_steps > MostSteps || !_met.Add((axis, passing, possible, isSure)))
            return;
        if (possible.IsEmpty)
        {
            if (isSure)
                Gaps.Add(Example(axis));
            return;
        }

        if (axis == axes.Count)
        {
            Meet(passing, possible, isSure);
            return;
        }

        var groups = axes[axis].Stretches
            .Select(s => (s.Example, s.IsSure, Passing: passing.And(s.Passing), Possible: possible.And(s.Possible)))
            .GroupBy(s => (s.Passing, s.Possible, s.IsSure)).ToList();
        foreach (var group in groups)
        {
            _path[axis] = new(group.First().Example, groups.Count > 1);
            Visit(axis + 1, group.Key.Passing, group.Key.Possible, isSure && group.Key.IsSure);
        }
    }

    private void Meet(RuleSet passing, RuleSet possible, bool isSure)
    {
        Matching.UnionWith(possible.Rules());
        foreach (var rule in winners ?? [])
        {
            if (possible.Contains(rule))
                Deciding.Add(rule);
            if (passing.Contains(rule))
                break;
        }

        if (!isSure || !needsPairs)
            return;
        var together = passing.Rules().ToList();
        _steps += together.Count * together.Count / 16;
        for (var i = 0; i < together.Count; i++)
        {
            for (var j = i + 1; j < together.Count; j++)
            {
                if (_pairs.Add((together[i], together[j])))
                    Overlaps.Add((together[i], together[j], Example(axes.Count)));
            }
        }
    }

    private TableExample Example(int axis)
    {
        var places = Enumerable.Range(0, axis).Where(i => _path[i].Matters).ToList();
        return new(
            places.Select(i => KeyValuePair.Create(axes[i].Name, _path[i].Example)).ToSequence(),
            places.TrueForAll(i => axes[i].IsFree));
    }
}

/// <summary>An example input.</summary>
/// <param name="Values">Inputs by their expressions; those that make no difference are left out.</param>
/// <param name="IsFree">Whether it can occur for sure.</param>
internal sealed record TableExample(Sequence<KeyValuePair<string, Value>> Values, bool IsFree);
