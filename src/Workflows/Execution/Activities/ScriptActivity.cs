using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>A script task (BPMN 2.0.2, 13.3.3): its expression gives a variable, or, as a context, one for each entry.</summary>
internal sealed class ScriptActivity(ScriptTask node, FeelExpression script) : Activity(node)
{
    public override bool IsCompletedFromOutside => false;

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident == IncidentCode.ScriptFailed)
            Begin(turn, waiting);
        else
            base.Retry(turn, waiting, incident);
    }

    protected override void Begin(Turn turn, ElementInstance instance)
    {
        var result = turn.Evaluate(script, instance.Key);
        if (result.Failure is { } failure)
            turn.Raise(instance.Key, Id, IncidentCode.ScriptFailed, [new("expression", script.Text), new("reason", failure.Code.ToString()), .. failure.Arguments]);
        else if (Results.Named(result.Value, node.Result) is not { } variables)
            turn.Raise(instance.Key, Id, IncidentCode.ScriptFailed, [new("expression", script.Text), new("found", ValueKind.NameOf(result.Value))]);
        else
        {
            Receive(turn, instance, variables);
            Complete(turn, instance);
        }
    }
}
