using System.Diagnostics;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>Names the kind of a value for an incident: the value itself may be personal data and is never written there.</summary>
internal static class ValueKind
{
    public static string NameOf(Value value) => value switch
    {
        NullValue => "null",
        BooleanValue => "boolean",
        NumberValue => "number",
        TextValue => "text",
        DateValue => "date",
        TimeValue => "time",
        DateTimeValue => "date and time",
        DaysDurationValue => "days and time duration",
        MonthsDurationValue => "years and months duration",
        RangeValue => "range",
        FunctionValue => "function",
        ListValue => "list",
        ContextValue => "context",
        _ => throw new UnreachableException($"Expected a kind of value that has a name, but found {value.GetType().Name}."),
    };
}
