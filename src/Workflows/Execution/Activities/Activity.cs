using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Events;
using LongAn.Workflows.Execution.Gateways;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>An activity (BPMN 2.0.2, 10.3 and 13.3.2).</summary>
internal abstract class Activity(ActivityNode node) : Element(node)
{
    private bool _asks;

    /// <summary>Events on its boundary, in file order.</summary>
    public BoundaryCatch[] Boundary { get; set; } = [];

    /// <summary>The activity that undoes it, by an association of its boundary; null for none.</summary>
    public Activity? CompensationHandler { get; set; }

    /// <summary>Whether it only undoes another.</summary>
    public bool IsForCompensation { get; } = node.IsForCompensation;

    public override bool CanBeEntered => !IsForCompensation;

    public override bool Chooses => _asks;

    /// <summary>Data that its own scope declares.</summary>
    public virtual DeclaredData Data { get; } = node.Properties.Count == 0 ? DeclaredData.None : new(node.Properties);

    /// <summary>What repeats it; null for an activity that is done once.</summary>
    public RepeatedActivity? RepeatedBy { get; set; }

    /// <summary>Whether a person or a system outside says when it is done.</summary>
    public virtual bool IsCompletedFromOutside => true;

    /// <summary>Called once when the plan is compiled and its flows are known.</summary>
    public void Link() => _asks = Array.Exists(Outgoing, f => f.Condition is not null);

    /// <summary>An activity that needs several flows begins when that many were taken (table 10.3, startQuantity).</summary>
    public override void Arrive(Turn turn, Flow flow, long scopeKey)
    {
        if (node.StartQuantity == 1)
            base.Arrive(turn, flow, scopeKey);
        else if (turn.Draft.TakenInto(Incoming, scopeKey, node.StartQuantity) is { Count: > 0 } used)
            turn.Activate(this, scopeKey, used);
    }

    /// <summary>Its boundary begins to wait before its work begins: an event that has occurred already may leave nothing to do.</summary>
    public sealed override void Activate(Turn turn, ElementInstance instance)
    {
        foreach (var boundary in Boundary)
        {
            if (boundary.Arm(turn, instance) && turn.Draft.Instance(instance.Key) is null)
                return;
        }

        TakeIn(turn, instance);
    }

    /// <summary>What it gave comes, and it completes.</summary>
    public virtual void Receive(Turn turn, ElementInstance instance, ContextValue variables)
    {
        if (Outputs.Length > 0 || RepeatedBy is { KeepsResults: true })
            turn.SetLocal(instance.Key, variables);
        else
            turn.Assign(instance.ScopeKey, variables);
    }

    public override void Complete(Turn turn, ElementInstance instance)
    {
        if (Outputs.Length > 0)
        {
            if (!Mapping.TryRead(turn, Outputs, instance, instance.Key, IncidentCode.OutputFailed, out var given))
                return;
            turn.Assign(instance.ScopeKey, given);
        }

        if (!turn.DataFits(instance))
            return;
        if (RepeatedBy is { } repeated)
        {
            repeated.Done(turn, instance);
            return;
        }

        if (_asks)
            Choose(turn, instance);
        else
            Leave(turn, instance, Outgoing);
    }

    /// <summary>A turn of a repeated activity that is skipped is done; the activity goes on.</summary>
    public override void Skip(Turn turn, ElementInstance instance, Flow? chosen)
    {
        turn.Disarm(instance.Key);
        if (RepeatedBy is { } repeated)
            repeated.Done(turn, instance);
        else
            base.Skip(turn, instance, chosen);
    }

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident == IncidentCode.InputFailed)
            TakeIn(turn, waiting);
        else
            base.Retry(turn, waiting, incident);
    }

    /// <summary>It has completed before and is undone by what was completed in it.</summary>
    public virtual void Undo(Turn turn, ElementInstance instance)
    {
        if (!Compensation.Begin(turn, instance, instance.Key, null))
            Undone(turn, instance);
    }

    /// <summary>Whether there is something that undoes it when it has completed.</summary>
    public virtual bool CanBeUndone(Turn turn, ElementInstance instance) => CompensationHandler is not null;

    /// <summary>Its work begins.</summary>
    protected virtual void Begin(Turn turn, ElementInstance instance)
    {
    }

    private void TakeIn(Turn turn, ElementInstance instance)
    {
        turn.Declare(instance.Key, Data);
        if (Inputs.Length > 0)
        {
            if (!Mapping.TryRead(turn, Inputs, instance, instance.ScopeKey, IncidentCode.InputFailed, out var taken, BroughtByTurn(turn, instance)))
                return;
            turn.SetLocal(instance.Key, taken);
        }

        Begin(turn, instance);
    }

    /// <summary>A repeated activity sees what its own turn brings: the element of the list, the number of the turn.</summary>
    private ContextValue? BroughtByTurn(Turn turn, ElementInstance instance) =>
        RepeatedBy is null ? null : (turn.Draft.Variables(instance.Key) ?? ContextValue.Empty).With(Turn.LoopCounter, Value.Of(instance.Loop));

    private void Choose(Turn turn, ElementInstance instance)
    {
        if (Branching.Choose(turn, instance, this, node.DefaultFlowId, instance.ScopeKey) is { } flows)
            Leave(turn, instance, flows);
    }

    private void Leave(Turn turn, ElementInstance instance, Flow[] flows)
    {
        turn.Disarm(instance.Key);
        if (CanBeUndone(turn, instance) && turn.UndoneBy(instance) is null)
            turn.Emit(new CompensationKept(instance.Key));
        if (node.CompletionQuantity > 1)
            flows = [.. Enumerable.Repeat(flows, node.CompletionQuantity).SelectMany(f => f)];
        turn.Leave(this, instance, flows);
    }
}
