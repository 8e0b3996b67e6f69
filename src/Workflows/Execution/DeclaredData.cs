using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>
/// Data that a scope declares (BPMN 2.0.2, 10.4.1), with the types that item definitions give them: those of XML Schema and FEEL, in
/// any case. A type of another name is not checked; null fits every type.
/// </summary>
internal sealed class DeclaredData(Sequence<DataDeclaration> all)
{
    private readonly (string Name, DeclaredType Type)[] _typed =
        [.. all.Select(d => (d.Name, Type: DeclaredType.Of(d))).Where(d => d.Type is not null).Select(d => (d.Name, d.Type!))];

    public static DeclaredData None { get; } = new(default);

    /// <summary>Every declaration, in file order.</summary>
    public Sequence<DataDeclaration> All => all;

    /// <summary>Whether anything has a type that is checked.</summary>
    public bool IsTyped => _typed.Length > 0;

    /// <summary>What is declared and not there yet, empty.</summary>
    public ContextValue Missing(ContextValue? variables) =>
        new(all.Where(d => variables?[d.Name] is null).Select(d => KeyValuePair.Create(d.Name, Value.Null)));

    /// <summary>The first variable that is not of its type; null when all are.</summary>
    public (string Name, string Expected, Value Found)? Misfit(ContextValue? variables)
    {
        foreach (var (name, type) in _typed)
        {
            if (variables?[name] is { } value && !type.Fits(value))
                return (name, type.Name, value);
        }

        return null;
    }

    private sealed record DeclaredType(string Name, Func<Value, bool> Fits)
    {
        public static DeclaredType? Of(DataDeclaration data)
        {
            var one = data.Type?.ToLowerInvariant() switch
            {
                "string" or "normalizedstring" or "token" or "text" => new DeclaredType("text", v => v is TextValue or NullValue),
                "boolean" or "bool" => new("boolean", v => v is BooleanValue or NullValue),
                "integer" or "int" or "long" or "short" or "nonnegativeinteger" or "positiveinteger" => new("whole number", v => v is NullValue || (v is NumberValue n && n.Value == decimal.Truncate(n.Value))),
                "number" or "decimal" or "double" or "float" => new("number", v => v is NumberValue or NullValue),
                "date" => new("date", v => v is DateValue or NullValue),
                "time" => new("time", v => v is TimeValue or NullValue),
                "datetime" or "date and time" => new("date and time", v => v is DateTimeValue or NullValue),
                "duration" => new("duration", v => v is DaysDurationValue or MonthsDurationValue or NullValue),
                _ => null,
            };
            if (one is null || !data.IsCollection)
                return one;
            return new($"list of {one.Name}", v => v is NullValue || (v is ListValue list && list.Items.All(one.Fits)));
        }
    }
}
