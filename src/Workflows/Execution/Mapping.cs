using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>A value that is handed from one scope to another (BPMN 2.0.2, 10.4.2), compiled.</summary>
internal sealed class Mapping(FeelExpression source, string target)
{
    /// <summary>The name the value gets where it is handed to.</summary>
    public string Target { get; } = target;

    /// <summary>Hands values on in file order; false after an incident at the element.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="mappings">The mappings.</param>
    /// <param name="instance">The element instance.</param>
    /// <param name="from">Scope that is read.</param>
    /// <param name="code">The incident where a value cannot be told.</param>
    /// <param name="values">What the targets get.</param>
    /// <param name="over">Names that are seen before all others; null for none.</param>
    public static bool TryRead(Turn turn, Mapping[] mappings, ElementInstance instance, long from, IncidentCode code, out ContextValue values, ContextValue? over = null)
    {
        values = ContextValue.Empty;
        foreach (var mapping in mappings)
        {
            if (mapping.Read(turn, instance, from, code, over) is not { } value)
                return false;
            values = values.With(mapping.Target, value);
        }

        return true;
    }

    private Value? Read(Turn turn, ElementInstance instance, long from, IncidentCode code, ContextValue? over)
    {
        var result = turn.Evaluate(source, from, over);
        if (result.Failure is not { } failure)
            return result.Value;
        turn.Raise(instance.Key, instance.ElementId, code, [new("target", Target), new("expression", source.Text), new("reason", failure.Code.ToString()), .. failure.Arguments]);
        return null;
    }
}
