using System.Globalization;
using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>
/// A call activity (BPMN 2.0.2, 10.3.8, 13.3.4): a process or global task of the same package runs in a scope of its own. It sees what
/// is handed in and what the circumstances offer, but no variable around it, and what is handed out is all that comes back.
/// </summary>
internal sealed class CallingActivity(CallActivity node) : SubProcessActivity(node)
{
    /// <summary>The global task that is called; null when a process is.</summary>
    public Activity? Task { get; set; }

    public override bool IsRoot => true;

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident == IncidentCode.CallTooDeep)
            Begin(turn, waiting);
        else
            base.Retry(turn, waiting, incident);
    }

    protected override void Begin(Turn turn, ElementInstance instance)
    {
        if (turn.CallsAround(instance) >= turn.Plan.CallDepth)
            turn.Raise(instance.Key, Id, IncidentCode.CallTooDeep, [new("limit", turn.Plan.CallDepth.ToString(CultureInfo.InvariantCulture))]);
        else if (Task is { } task)
            turn.Activate(task, instance.Key, []);
        else
            base.Begin(turn, instance);
    }
}
