using LongAn.Workflows.Feel.Evaluation;
using static LongAn.Workflows.Feel.Builtins.Parameters;
using static LongAn.Workflows.Feel.Builtins.StringFunctions;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Functions of DMN 1.5, 10.3.4.4 that take lists apart and put them together.</summary>
internal static class ListFunctions
{
    public static readonly Builtin[] All =
    [
        new("list contains", [List("list"), Any("element")], (run, a) => Value.Of(Positions(run, ItemsOf(a[0]), a[1]).Any())),
        new("count", [List("list")], (_, a) => Value.Of(ItemsOf(a[0]).Count)),
        new("sublist", [List("list"), Number("start position")], (run, a) => Sublist(run, ItemsOf(a[0]), NumberOf(a[1]), null)),
        new("sublist", [List("list"), Number("start position"), Number("length")], (run, a) => Sublist(run, ItemsOf(a[0]), NumberOf(a[1]), NumberOf(a[2]))),
        Builtin.Variadic("append", [List("list"), Any("item")], (run, a) => run.List([.. ItemsOf(a[0]), .. a[1..]])),
        Builtin.Variadic("concatenate", [List("list")], (run, a) => run.List(a.SelectMany(l => ItemsOf(l)))),
        new("insert before", [List("list"), Number("position"), Any("newItem")], InsertBefore),
        new("remove", [List("list"), Number("position")], Remove),
        new("list replace", [List("list"), Number("position"), Any("newItem")], ReplaceAt),
        new("list replace", [List("list"), Function("match"), Any("newItem")], ReplaceMatching),
        new("reverse", [List("list")], (run, a) => run.List(ItemsOf(a[0]).Reverse())),
        new("index of", [List("list"), Any("match")], (run, a) => run.List(Positions(run, ItemsOf(a[0]), a[1]).Select(p => Value.Of(p)))),
        Builtin.Variadic("union", [List("list")], (run, a) => Distinct(run, a.SelectMany(l => ItemsOf(l)))),
        new("distinct values", [List("list")], (run, a) => Distinct(run, ItemsOf(a[0]))),
        new("flatten", [List("list")], (run, a) => run.List(Flatten(run, a[0]))),
    ];

    private static IEnumerable<int> Positions(Run run, Sequence<Value> items, Value match)
    {
        for (var i = 0; i < items.Count; i++)
        {
            run.Step();
            if (Comparing.AreEqual(items[i], match) == true)
                yield return i + 1;
        }
    }

    /// <summary>The place counted from 0 that a position counted from 1 or from the end means; null of .NET outside of the list.</summary>
    private static int? Place(int count, decimal position)
    {
        position = decimal.Truncate(position);
        var place = position < 0 ? count + position : position - 1;
        return position != 0 && place >= 0 && place < count ? (int)place : null;
    }

    private static Value Outside(Run run, int count) => run.Fail($"Expected a position within a list of {count} items.");

    private static Value Sublist(Run run, Sequence<Value> items, decimal start, decimal? length)
    {
        if (Place(items.Count, start) is not { } first || length < 0 || decimal.Truncate(length ?? 0) > items.Count - first)
            return Outside(run, items.Count);
        return run.List(items.Skip(first).Take(length is { } some ? (int)decimal.Truncate(some) : items.Count));
    }

    private static Value InsertBefore(Run run, Value[] a)
    {
        var items = ItemsOf(a[0]);
        return Place(items.Count, NumberOf(a[1])) is { } place ? run.List([.. items.Take(place), a[2], .. items.Skip(place)]) : Outside(run, items.Count);
    }

    private static Value Remove(Run run, Value[] a)
    {
        var items = ItemsOf(a[0]);
        return Place(items.Count, NumberOf(a[1])) is { } place ? run.List(items.Where((_, i) => i != place)) : Outside(run, items.Count);
    }

    private static Value ReplaceAt(Run run, Value[] a)
    {
        var items = ItemsOf(a[0]);
        return Place(items.Count, NumberOf(a[1])) is { } place ? run.List(items.Select((item, i) => i == place ? a[2] : item)) : Outside(run, items.Count);
    }

    private static Value ReplaceMatching(Run run, Value[] a)
    {
        var replaced = new List<Value>();
        foreach (var item in ItemsOf(a[0]))
        {
            if (Calls.Call(run, a[1], item, a[2]) is not BooleanValue matches)
                return run.Fail("Expected a function of item and newItem that gives true or false.");
            replaced.Add(matches.Value ? a[2] : item);
        }

        return run.List(replaced);
    }

    private static Value Distinct(Run run, IEnumerable<Value> items)
    {
        var distinct = new List<Value>();
        foreach (var item in items)
        {
            run.Step(1 + distinct.Count);
            if (!distinct.Any(d => Comparing.AreEqual(d, item) == true))
                distinct.Add(item);
        }

        return run.List(distinct);
    }

    private static IEnumerable<Value> Flatten(Run run, Value value)
    {
        run.Step();
        return value is ListValue list ? list.Items.SelectMany(i => Flatten(run, i)) : [value];
    }
}
