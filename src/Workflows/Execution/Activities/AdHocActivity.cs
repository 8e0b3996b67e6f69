using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>
/// An ad-hoc sub-process (BPMN 2.0.2, 13.3.5): its activities that no flow enters are offered at once, or one after the other in file
/// order. It completes when its condition is true at the end of a path, or when all are done.
/// </summary>
internal sealed class AdHocActivity(SubProcess node, FeelExpression? condition) : SubProcessActivity(node), IContinued
{
    private const string Count = "numberOfOffered";

    private readonly AdHocRules _rules = node.AdHoc!;

    /// <summary>Activities that no flow enters, in file order.</summary>
    public Activity[] Offered { get; set; } = [];

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident == IncidentCode.LoopFailed)
            EndPath(turn, waiting);
        else
            base.Retry(turn, waiting, incident);
    }

    /// <summary>A path inside has come to its end: there may be more to offer, or nothing more to do.</summary>
    public void EndPath(Turn turn, ElementInstance instance)
    {
        if (condition is not null)
        {
            var result = turn.Evaluate(condition, instance.Key);
            if (result is not { Failure: null, Value: BooleanValue ends })
            {
                turn.Raise(instance.Key, Id, IncidentCode.LoopFailed, [new("expression", condition.Text), new("found", ValueKind.NameOf(result.Value))]);
                return;
            }

            if (ends.Value && _rules.CancelsRemaining)
                turn.Interrupt(instance);
            if (ends.Value)
            {
                CompleteWhenEmpty(turn, instance);
                return;
            }
        }

        var offered = HasOffered(turn, instance);
        if (offered < Offered.Length && turn.Draft.IsScopeEmpty(instance.Key))
            turn.Repeat(instance, offered);
        else
            CompleteWhenEmpty(turn, instance);
    }

    /// <summary>The next activity is offered, unless something has come in between.</summary>
    public void Continue(Turn turn, ElementInstance whole, int number)
    {
        if (HasOffered(turn, whole) == number && turn.Draft.IsScopeEmpty(whole.Key))
            Offer(turn, whole, number);
    }

    /// <summary>Nothing more is offered.</summary>
    public override void Interrupted(Turn turn, ElementInstance instance)
    {
        if (_rules.IsSequential)
            turn.SetLocal(instance.Key, ContextValue.Empty.With(Count, Value.Of(Offered.Length)));
    }

    protected override void Begin(Turn turn, ElementInstance instance)
    {
        if (!Body.Open(turn, instance))
            return;
        if (_rules.IsSequential)
        {
            Offer(turn, instance, 0);
            return;
        }

        var entered = Offered.Select(a => turn.Enter(a, instance.Key, [])).ToArray();
        for (var i = 0; i < entered.Length; i++)
        {
            if (turn.Draft.Instance(entered[i].Key) is { } waiting)
                Offered[i].Activate(turn, waiting);
        }
    }

    private void Offer(Turn turn, ElementInstance instance, int number)
    {
        turn.SetLocal(instance.Key, ContextValue.Empty.With(Count, Value.Of(number + 1)));
        turn.Activate(Offered[number], instance.Key, []);
    }

    private int HasOffered(Turn turn, ElementInstance instance) =>
        (int)((turn.Draft.Variables(instance.Key)?[Count] as NumberValue)?.Value ?? Offered.Length);

    private void CompleteWhenEmpty(Turn turn, ElementInstance instance)
    {
        if (turn.Draft.IsScopeEmpty(instance.Key) && !turn.Draft.HasTakenFlows(instance.Key) && !turn.Draft.IsUndoing(instance.Key))
            Complete(turn, instance);
    }
}
