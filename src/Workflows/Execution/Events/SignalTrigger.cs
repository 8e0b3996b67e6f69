namespace LongAn.Workflows.Execution.Events;

/// <summary>A signal of a name.</summary>
internal sealed class SignalTrigger(string signal) : Trigger
{
    public override bool Await(Turn turn, Wait wait)
    {
        turn.Subscribe(wait, SubscriptionKind.Signal, signal);
        return false;
    }

    public override bool Hears(SubscriptionKind kind, string name) => kind == SubscriptionKind.Signal && name == signal;
}
