using LongAn.Workflows.Feel.Evaluation;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Short forms to declare parameters with.</summary>
internal static class Parameters
{
    public static readonly FeelType ListOfAny = new ListType(FeelType.Any);

    public static Parameter Any(string name) => new(name, FeelType.Any) { Nullable = true };

    /// <summary>Any value but null.</summary>
    public static Parameter Some(string name) => new(name, FeelType.Any);

    public static Parameter Number(string name) => new(name, new SimpleType(SimpleKind.Number));

    public static Parameter Text(string name) => new(name, new SimpleType(SimpleKind.Text));

    public static Parameter Boolean(string name) => new(name, new SimpleType(SimpleKind.Boolean));

    public static Parameter Duration(string name) => new(name, new SimpleType(SimpleKind.DaysAndTimeDuration));

    public static Parameter Function(string name) => new(name, FeelType.Any);

    public static Parameter List(string name) => new(name, ListOfAny);

    public static Parameter Context(string name) => new(name, new ContextType([]));

    public static Parameter Range(string name) => new(name, new RangeType(FeelType.Any));

    public static Parameter Optional(Parameter parameter) => parameter with { Optional = true };

    public static Parameter Nullable(Parameter parameter) => parameter with { Nullable = true };
}
