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
        ListValue => "list",
        ContextValue => "context",
        _ => "other",
    };
}
