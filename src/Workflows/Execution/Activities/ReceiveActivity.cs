using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Events;
using LongAn.Workflows.Execution.Gateways;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>A receive task (BPMN 2.0.2, 13.3.3): waits for its message, or begins the process with it.</summary>
internal sealed class ReceiveActivity(ReceiveTask node, MessageTrigger trigger) : Activity(node), IAwaited, IBeginning
{
    /// <summary>Whether its message begins the process.</summary>
    public bool Instantiates => node.Instantiate;

    public Element First => this;

    /// <summary>What it waits for.</summary>
    public Trigger Trigger => trigger;

    public override bool IsCompletedFromOutside => false;

    public bool Hears(SubscriptionKind kind, string name) => trigger.Hears(kind, name);

    /// <summary>What it waits for has come already.</summary>
    public void Begin(Turn turn) => Complete(turn, turn.EnterFirst(this));

    public override void Complete(Turn turn, ElementInstance instance)
    {
        turn.Unpack(instance);
        base.Complete(turn, instance);
    }

    public bool Arm(Turn turn, ElementInstance gate) => trigger.Await(turn, WaitOf(gate));

    public override void Rearm(Turn turn, ElementInstance waiting) => Arm(turn, waiting);

    public override void Fire(Turn turn, ElementInstance waiting)
    {
        if (waiting.ElementId == Id)
            Complete(turn, waiting);
        else
            EventGate.Decide(turn, waiting, this);
    }

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident == IncidentCode.StepBudgetExceeded)
            Fire(turn, waiting);
        else if (incident is IncidentCode.InputFailed or IncidentCode.OutputFailed or IncidentCode.DataInvalid)
            base.Retry(turn, waiting, incident);
        else
            Begin(turn, waiting);
    }

    protected override void Begin(Turn turn, ElementInstance instance) => trigger.Await(turn, WaitOf(instance));

    private Wait WaitOf(ElementInstance waiting) => new(waiting.Key, Id, waiting.ScopeKey);
}
