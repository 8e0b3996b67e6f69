using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>A condition of a flow: true or false, anything else is an incident.</summary>
internal sealed class Condition(string flowId, FeelExpression expression)
{
    /// <summary>The compiled expression.</summary>
    public FeelExpression Expression { get; } = expression;

    /// <summary>Whether the condition holds; null after an incident was raised.</summary>
    public bool? Holds(Turn turn, ElementInstance instance, string elementId) => Holds(turn, instance, elementId, instance.ScopeKey);

    /// <summary>Whether the condition holds for the variables of a scope; null after an incident was raised.</summary>
    public bool? Holds(Turn turn, ElementInstance instance, string elementId, long readsFrom)
    {
        var result = turn.Evaluate(Expression, readsFrom);
        if (result.Failure is { } failure)
        {
            turn.RaiseFailure(instance.Key, elementId, Expression, failure);
            return null;
        }

        if (result.Value is BooleanValue boolean)
            return boolean.Value;
        turn.Raise(
            instance.Key,
            elementId,
            IncidentCode.ConditionNotBoolean,
            [new("flow", flowId), new("expression", Expression.Text), new("found", ValueKind.NameOf(result.Value))]);
        return null;
    }
}
