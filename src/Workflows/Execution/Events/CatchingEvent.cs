using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>An event that waits for something (BPMN 2.0.2, 10.5).</summary>
internal abstract class CatchingEvent(EventNode node, Trigger trigger) : Element(node)
{
    /// <summary>What it waits for.</summary>
    public Trigger Trigger { get; } = trigger;

    /// <summary>Its wait.</summary>
    /// <param name="waiting">Whose it is: its own instance, the activity it sits on, or the scope of its event sub-process.</param>
    public virtual Wait WaitOf(ElementInstance waiting) => new(waiting.Key, Id, waiting.ScopeKey);

    /// <summary>Begins to wait, and occurs where that has happened already; says whether it did.</summary>
    public bool Arm(Turn turn, ElementInstance waiting)
    {
        if (!Trigger.Await(turn, WaitOf(waiting)))
            return false;
        Occur(turn, waiting);
        return true;
    }

    public sealed override void Rearm(Turn turn, ElementInstance waiting) => Arm(turn, waiting);

    /// <summary>One of its triggers came: it occurs when that is enough.</summary>
    public sealed override void Fire(Turn turn, ElementInstance waiting)
    {
        if (Trigger.IsSatisfied(turn, WaitOf(waiting)))
            Occur(turn, waiting);
    }

    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);

    /// <summary>What came with it is handed on, and it goes on.</summary>
    public override void Complete(Turn turn, ElementInstance instance)
    {
        if (Outputs.Length > 0)
        {
            turn.Unpack(instance);
            if (!Mapping.TryRead(turn, Outputs, instance, instance.Key, IncidentCode.OutputFailed, out var given))
                return;
            turn.Assign(instance.ScopeKey, given);
        }

        if (turn.DataFits(instance))
            base.Complete(turn, instance);
    }

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident is IncidentCode.OutputFailed or IncidentCode.DataInvalid)
        {
            Complete(turn, waiting);
            return;
        }

        if (incident == IncidentCode.StepBudgetExceeded)
        {
            Occur(turn, waiting);
            return;
        }

        turn.Disarm(waiting.Key, Id);
        Arm(turn, waiting);
    }

    /// <summary>It occurs.</summary>
    protected abstract void Occur(Turn turn, ElementInstance waiting);
}
