using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>An intermediate timer event (BPMN 2.0.2, 10.5.4): waits until its time comes.</summary>
internal sealed class TimerCatchEvent(IntermediateCatchEvent node, TimerRule rule) : Element(node)
{
    public override void Activate(Turn turn, ElementInstance instance) => rule.Schedule(turn, instance, Id);

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident == IncidentCode.StepBudgetExceeded)
            Complete(turn, waiting);
        else
            rule.Schedule(turn, waiting, Id);
    }
}
