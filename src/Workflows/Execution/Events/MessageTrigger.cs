using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Events;

/// <summary>A message of a name, and of a correlation value where the file asks for one.</summary>
internal sealed class MessageTrigger(string message, FeelExpression? correlation) : Trigger
{
    public override bool Await(Turn turn, Wait wait)
    {
        if (correlation is null)
        {
            turn.Subscribe(wait, SubscriptionKind.Message, message);
            return false;
        }

        var result = turn.Evaluate(correlation, wait.ScopeKey);
        if (result.Failure is { } failure)
            turn.RaiseFailure(wait.Key, wait.ElementId, correlation, failure);
        else if (result.Value is NullValue or ListValue or ContextValue or RangeValue or FunctionValue)
            turn.Raise(wait.Key, wait.ElementId, IncidentCode.CorrelationInvalid, [new("expression", correlation.Text), new("found", ValueKind.NameOf(result.Value))]);
        else
            turn.Subscribe(wait, SubscriptionKind.Message, message, Personal.Of(result.Value));
        return false;
    }

    public override bool Hears(SubscriptionKind kind, string name) => kind == SubscriptionKind.Message && name == message;
}
