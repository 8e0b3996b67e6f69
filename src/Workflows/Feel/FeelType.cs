namespace LongAn.Workflows.Feel;

/// <summary>A type of FEEL (DMN 1.5, 10.3.2.9 and 10.3.2.10).</summary>
public abstract record FeelType
{
    private protected FeelType()
    {
    }

    /// <summary>Every value.</summary>
    public static FeelType Any { get; } = new SimpleType(SimpleKind.Any);
}

/// <summary>The types without parts.</summary>
public enum SimpleKind
{
    /// <summary>Every value.</summary>
    Any,

    /// <summary>Only null.</summary>
    Null,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>True and false.</summary>
    Boolean,

    /// <summary>Calendar dates.</summary>
    Date,

    /// <summary>Times of day.</summary>
    Time,

    /// <summary>Dates with time.</summary>
    DateTime,

    /// <summary>Durations in days, hours, minutes and seconds.</summary>
    DaysAndTimeDuration,

    /// <summary>Durations in years and months.</summary>
    YearsAndMonthsDuration,
}

/// <summary>A type without parts.</summary>
public sealed record SimpleType(SimpleKind Kind) : FeelType;

/// <summary>Lists of items of a type.</summary>
public sealed record ListType(FeelType Item) : FeelType;

/// <summary>Ranges over values of a type.</summary>
public sealed record RangeType(FeelType Bound) : FeelType;

/// <summary>Contexts with at least these entries.</summary>
public sealed record ContextType(Sequence<NamedType> Entries) : FeelType;

/// <summary>Functions of these parameters with this result.</summary>
public sealed record FunctionType(Sequence<FeelType> Parameters, FeelType Result) : FeelType;
