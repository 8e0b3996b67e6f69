namespace LongAn.Workflows.Feel.Parsing;

/// <summary>The types of the language by name (DMN 1.5, table 40 and rule 52).</summary>
internal static class TypeNames
{
    /// <summary>Those of more than one word.</summary>
    public static Sequence<string> WithSpaces { get; } =
        ["date and time", "days and time duration", "years and months duration"];

    public static FeelType? Find(string name) => name switch
    {
        "Any" => FeelType.Any,
        "Null" => new SimpleType(SimpleKind.Null),
        "number" => new SimpleType(SimpleKind.Number),
        "string" => new SimpleType(SimpleKind.Text),
        "boolean" => new SimpleType(SimpleKind.Boolean),
        "date" => new SimpleType(SimpleKind.Date),
        "time" => new SimpleType(SimpleKind.Time),
        "date and time" or "dateTime" => new SimpleType(SimpleKind.DateTime),
        "days and time duration" or "dayTimeDuration" => new SimpleType(SimpleKind.DaysAndTimeDuration),
        "years and months duration" or "yearMonthDuration" => new SimpleType(SimpleKind.YearsAndMonthsDuration),
        "list" => new ListType(FeelType.Any),
        "context" => new ContextType([]),
        "range" => new RangeType(FeelType.Any),
        _ => null,
    };
}
