namespace LongAn.Workflows.Execution.Events;

/// <summary>Several triggers: one is enough, or all are needed (multiple and parallel multiple, BPMN 2.0.2, 10.5.5).</summary>
internal sealed class MultipleTrigger(Trigger[] parts, bool all) : Trigger
{
    public override bool IsTimed => Array.Exists(parts, p => p.IsTimed);

    public override bool Await(Turn turn, Wait wait)
    {
        var occurred = false;
        foreach (var part in parts)
            occurred |= part.Await(turn, wait);
        return occurred && IsSatisfied(turn, wait);
    }

    /// <summary>All have occurred when no timer is left and every subscription was met, and none could not be set.</summary>
    public override bool IsSatisfied(Turn turn, Wait wait) =>
        !all || (!turn.HasIncident(wait) && !turn.IsAwaiting(wait));

    public override void Renew(Turn turn, Wait wait)
    {
        if (all)
            turn.Reset(wait);
    }

    public override Match Catches(Thrown thrown) => parts.Max(p => p.Catches(thrown));

    public override bool Hears(SubscriptionKind kind, string name) => Array.Exists(parts, p => p.Hears(kind, name));

    public override bool? Holds(Turn turn, Wait wait, string text) =>
        Array.Find(parts, p => p.Hears(SubscriptionKind.Condition, text))?.Holds(turn, wait, text);
}
