using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>
/// An intermediate or end event that throws (BPMN 2.0.2, 10.5.3, 10.5.4): each of its throws in file order, then the flow goes on,
/// unless what caught one of them has ended it.
/// </summary>
internal sealed class ThrowingEvent(EventNode node, Throw[] throws) : Element(node)
{
    /// <summary>Whether it ends its path.</summary>
    public bool IsEnd { get; } = node is EndEvent;

    /// <summary>A signal is thrown when everything else has gone as far as it can: branches side by side hear each other however they are drawn.</summary>
    public override void Activate(Turn turn, ElementInstance instance)
    {
        if (Inputs.Length > 0)
        {
            if (!Mapping.TryRead(turn, Inputs, instance, instance.ScopeKey, IncidentCode.InputFailed, out var taken))
                return;
            turn.SetLocal(instance.Key, taken);
        }

        if (Array.Exists(throws, t => t is SignalThrow))
            turn.Defer(instance);
        else
            Complete(turn, instance);
    }

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident == IncidentCode.InputFailed)
            Activate(turn, waiting);
        else
            base.Retry(turn, waiting, incident);
    }

    public override void Complete(Turn turn, ElementInstance instance)
    {
        foreach (var thrown in throws)
        {
            if (!thrown.Do(turn, instance))
                return;
        }

        base.Complete(turn, instance);
    }
}
