using static LongAn.Workflows.Feel.Builtins.Parameters;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Functions of DMN 1.5, 10.3.4.2, and <c>is</c> of 10.3.4.11.</summary>
internal static class BooleanFunctions
{
    public static readonly Builtin[] All =
    [
        new("not", [Nullable(Boolean("negand"))], (_, a) => a[0] is BooleanValue b ? Value.Of(!b.Value) : Value.Null),
        new("is", [Any("value1"), Any("value2")], (_, a) => Value.Of(AreSame(a[0], a[1]))),
    ];

    /// <summary>Same kind and same value: a zone by name is not the offset it has.</summary>
    private static bool AreSame(Value a, Value b) => a.Equals(b);
}
