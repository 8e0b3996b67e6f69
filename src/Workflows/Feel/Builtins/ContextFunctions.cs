using LongAn.Workflows.Feel.Evaluation;
using static LongAn.Workflows.Feel.Builtins.Parameters;
using static LongAn.Workflows.Feel.Builtins.StringFunctions;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Functions of DMN 1.5, 10.3.4.12.</summary>
internal static class ContextFunctions
{
    public static readonly Builtin[] All =
    [
        new("get value", [Context("m"), Text("key")], (run, a) => ((ContextValue)a[0])[TextOf(a[1])] ?? run.Fail($"Expected an entry {a[1]}, but there is none.")),
        new("get entries", [Context("m")], (run, a) => run.List(((ContextValue)a[0]).Select(Entry))),
        new("context", [List("entries")], (run, a) => Make(run, ItemsOf(a[0]))),
        new("context put", [Context("context"), Text("key"), Any("value")], (run, a) => run.CheckDepth(((ContextValue)a[0]).With(TextOf(a[1]), a[2]))),
        new("context put", [Context("context"), List("keys"), Any("value")], (run, a) => Put(run, a[0], ItemsOf(a[1]), 0, a[2]) ?? run.Fail("Expected names of entries, each but the last of a context.")),
        new("context merge", [List("contexts")], (run, a) => Merge(run, ItemsOf(a[0]))),
    ];

    private static ContextValue Entry(KeyValuePair<string, Value> entry) =>
        new([KeyValuePair.Create("key", Value.Of(entry.Key)), KeyValuePair.Create("value", entry.Value)]);

    private static Value Make(Run run, Sequence<Value> entries)
    {
        var made = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            run.Step();
            if (entry is not ContextValue { } pair || pair["key"] is not TextValue key || pair["value"] is not { } value || !made.TryAdd(key.Value, value))
                return run.Fail("Expected entries with key and value, each key a text and only once.");
        }

        return run.Context(made);
    }

    private static Value? Put(Run run, Value target, Sequence<Value> keys, int place, Value value)
    {
        if (place == keys.Count)
            return place == 0 ? null : value;
        if (target is not ContextValue context || keys[place] is not TextValue key)
            return null;
        run.Step(context.Count);
        var inner = place == keys.Count - 1 ? value : Put(run, context[key.Value] ?? Value.Null, keys, place + 1, value);
        return inner is null ? null : run.CheckDepth(context.With(key.Value, inner));
    }

    private static Value Merge(Run run, Sequence<Value> contexts)
    {
        if (contexts.Any(c => c is not ContextValue))
            return run.Fail("Expected contexts only.");
        return run.Context(contexts.SelectMany(c => (ContextValue)c));
    }
}
