using System.Text.Json.Serialization;
using NodaTime;

namespace LongAn.Workflows.Feel;

/// <summary>A value of FEEL (DMN 1.5, 10.3.2): immutable, compared by content.</summary>
[JsonConverter(typeof(ValueJsonConverter))]
public abstract record Value
{
    private protected Value()
    {
    }

    /// <summary>How deeply lists and contexts are nested in the value: 0 for a value without parts.</summary>
    internal virtual int Depth => 0;

    /// <summary>How much work going through the value is: parts of parts counted each time they are there, texts by 16 characters.</summary>
    internal virtual long Weight => 1;

    /// <summary>The null of FEEL.</summary>
    public static Value Null => NullValue.Instance;

    /// <summary>A boolean.</summary>
    public static Value Of(bool value) => value ? BooleanValue.True : BooleanValue.False;

    /// <summary>A number.</summary>
    public static Value Of(decimal value) => new NumberValue(value);

    /// <summary>A text, or null.</summary>
    public static Value Of(string? value) => value is null ? Null : new TextValue(value);

    /// <summary>A date.</summary>
    public static Value Of(LocalDate value) => new DateValue(value);

    /// <summary>A list.</summary>
    public static Value Of(params IEnumerable<Value> items) => new ListValue(items.ToSequence());

    /// <summary>The value as FEEL writes it: what <c>string()</c> gives, but texts in quotation marks.</summary>
    public sealed override string ToString() => ValueText.Literal(this);

    private protected static long Heaviness(Sequence<Value> items)
    {
        var sum = 1L;
        foreach (var item in items)
            sum = Math.Min(int.MaxValue, sum + item.Weight);
        return sum;
    }

    private protected static int Deepest(Sequence<Value> items)
    {
        var deepest = 0;
        foreach (var item in items)
            deepest = Math.Max(deepest, item.Depth);
        return deepest;
    }
}

/// <summary>The null of FEEL.</summary>
public sealed record NullValue : Value
{
    private NullValue()
    {
    }

    internal static NullValue Instance { get; } = new();
}

/// <summary>True or false.</summary>
public sealed record BooleanValue : Value
{
    private BooleanValue(bool value) => Value = value;

    /// <summary>The value.</summary>
    public bool Value { get; }

    internal static BooleanValue True { get; } = new(true);

    internal static BooleanValue False { get; } = new(false);
}

/// <summary>A decimal number. The standard asks for 34 digits; <see cref="decimal"/> has 28 to 29.</summary>
public sealed record NumberValue(decimal Value) : Value;

/// <summary>A text.</summary>
public sealed record TextValue(string Value) : Value
{
    /// <inheritdoc/>
    internal override long Weight => 1 + (Value.Length / 16);
}

/// <summary>A calendar date without time.</summary>
public sealed record DateValue(LocalDate Value) : Value;

/// <summary>A list; items may be of different kinds.</summary>
public sealed record ListValue(Sequence<Value> Items) : Value
{
    /// <summary>A list without items.</summary>
    public static ListValue Empty { get; } = new(default(Sequence<Value>));

    /// <inheritdoc/>
    internal override int Depth { get; } = 1 + Deepest(Items);

    /// <inheritdoc/>
    internal override long Weight { get; } = Heaviness(Items);
}
