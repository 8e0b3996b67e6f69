using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>A business rule task (BPMN 2.0.2, 13.3.3): a decision that was handed in when the plan was compiled.</summary>
internal sealed class DecisionActivity(BusinessRuleTask node, DecisionFunction decide) : Activity(node)
{
    public override bool IsCompletedFromOutside => false;

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident == IncidentCode.DecisionFailed)
            Begin(turn, waiting);
        else
            base.Retry(turn, waiting, incident);
    }

    protected override void Begin(Turn turn, ElementInstance instance)
    {
        var outcome = decide(turn.At.Data.With(turn.Visible(instance.Key)), turn.LocalNow);
        var result = outcome.Result;
        turn.Work(outcome.Steps);
        if (result.Failure is { } failure)
            turn.Raise(instance.Key, Id, IncidentCode.DecisionFailed, [new("decision", node.Decision!), new("reason", failure.Code.ToString()), .. failure.Arguments]);
        else if (Results.Named(result.Value, node.Result) is not { } variables)
            turn.Raise(instance.Key, Id, IncidentCode.DecisionFailed, [new("decision", node.Decision!), new("found", ValueKind.NameOf(result.Value))]);
        else
        {
            if (outcome.Sentences.Count > 0)
                turn.Emit(new DecisionMade(instance.Key, Id, node.Decision!, outcome.Rules, new DecisionReason(outcome.Sentences)));
            Receive(turn, instance, variables);
            Complete(turn, instance);
        }
    }
}
