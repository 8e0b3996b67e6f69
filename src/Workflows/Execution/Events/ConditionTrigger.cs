using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Events;

/// <summary>
/// A condition that becomes true (BPMN 2.0.2, 10.5.5). It is asked when the wait begins and at the end of every turn. Data that is
/// not there yet is not true yet; another value than true or false is an incident.
/// </summary>
internal sealed class ConditionTrigger(FeelExpression condition) : Trigger
{
    public override bool Await(Turn turn, Wait wait)
    {
        var key = turn.Subscribe(wait, SubscriptionKind.Condition, condition.Text);
        if (Holds(turn, wait, condition.Text) != true)
            return false;
        turn.Emit(new SubscriptionMet(key));
        return true;
    }

    public override bool Hears(SubscriptionKind kind, string name) => kind == SubscriptionKind.Condition && name == condition.Text;

    public override bool? Holds(Turn turn, Wait wait, string text)
    {
        var result = turn.Evaluate(condition, wait.ScopeKey);
        if (result.Failure is { Code: FeelFailureCode.UndeclaredName })
            return false;
        if (result.Failure is null && result.Value is BooleanValue or NullValue)
            return result.Value is BooleanValue { Value: true };
        if (turn.HasIncident(wait))
            return null;
        if (result.Failure is { } failure)
            turn.RaiseFailure(wait.Key, wait.ElementId, condition, failure);
        else
            turn.Raise(wait.Key, wait.ElementId, IncidentCode.ConditionNotBoolean, [new("expression", condition.Text), new("found", ValueKind.NameOf(result.Value))]);
        return null;
    }
}
