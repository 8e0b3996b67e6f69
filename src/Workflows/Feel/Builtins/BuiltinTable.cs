using System.Collections.Frozen;
using LongAn.Workflows.Feel.Evaluation;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>The functions of the language by name (DMN 1.5, 10.3.4).</summary>
internal static class BuiltinTable
{
    private static readonly FrozenDictionary<string, FunctionValue> Functions =
        new[]
            {
                ConversionFunctions.All, BooleanFunctions.All, StringFunctions.All, RegexFunctions.All, ListFunctions.All, AggregateFunctions.All,
                SortFunctions.All, NumericFunctions.All, TemporalFunctions.All, RangeFunctions.All, ContextFunctions.All,
            }
            .SelectMany(f => f).GroupBy(f => f.Name, f => f.Signature)
            .ToFrozenDictionary(g => g.Key, g => new FunctionValue(g.Key, g.ToSequence()), StringComparer.Ordinal);

    public static IEnumerable<string> Names => Functions.Keys;

    public static FunctionValue? Find(string name) => Functions.GetValueOrDefault(name);
}

/// <summary>A function of the language, in one of the ways it can be called.</summary>
internal sealed record Builtin(string Name, Signature Signature)
{
    public Builtin(string name, Sequence<Parameter> parameters, FunctionBody body)
        : this(name, new Signature(parameters, body))
    {
    }

    /// <summary>The function taking any number of arguments, at least as many as it has parameters.</summary>
    public static Builtin Variadic(string name, Sequence<Parameter> parameters, FunctionBody body) =>
        new(name, new Signature(parameters, body) { Variadic = true });
}
