using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>An activity that asks somebody outside of the process and waits for the answer.</summary>
/// <param name="node">The node.</param>
/// <param name="failure">The incident when nothing can be answered; tried again, it asks again.</param>
internal abstract class AskingActivity(ActivityNode node, IncidentCode failure) : Activity(node)
{
    /// <summary>The incident when nothing can be answered.</summary>
    public IncidentCode Failure => failure;

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident == failure)
            Begin(turn, waiting);
        else
            base.Retry(turn, waiting, incident);
    }
}
