using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution;

/// <summary>
/// A node of the plan: what the standard says of an element, as functions that read a turn and tell it what happens.
/// An element holds nothing that changes; one of it serves every dossier.
/// </summary>
internal abstract class Element(FlowNode node)
{
    /// <summary>Identifier as in the file.</summary>
    public string Id { get; } = node.Id;

    /// <summary>The process or sub-process it lies in.</summary>
    public string OwnerId { get; set; } = "";

    /// <summary>Whether it chooses among the flows that leave it.</summary>
    public virtual bool Chooses => false;

    /// <summary>Whether it may be made active by itself, without what leads to it.</summary>
    public virtual bool CanBeEntered => true;

    /// <summary>What it takes in, in file order; of an event what goes with what it throws.</summary>
    public Mapping[] Inputs { get; set; } = [];

    /// <summary>What it gives out, in file order; without any, what comes to it is seen around it.</summary>
    public Mapping[] Outputs { get; set; } = [];

    /// <summary>Flows that enter it, in file order.</summary>
    public Flow[] Incoming { get; set; } = [];

    /// <summary>Flows that leave it, in file order.</summary>
    public Flow[] Outgoing { get; set; } = [];

    /// <summary>Whether what is inside sees nothing of what is around it but what is handed in.</summary>
    public virtual bool IsRoot => false;

    /// <summary>A flow that enters it was taken. Joins wait; everything else is activated by each flow.</summary>
    public virtual void Arrive(Turn turn, Flow flow, long scopeKey)
    {
        if (turn.Draft.HasTaken(flow.Id, scopeKey))
            turn.Activate(this, scopeKey, flow.Alone);
    }

    /// <summary>It became active: it waits, or completes at once.</summary>
    public abstract void Activate(Turn turn, ElementInstance instance);

    /// <summary>It is done: the flows that leave it are taken.</summary>
    public virtual void Complete(Turn turn, ElementInstance instance) => turn.Leave(this, instance, Outgoing);

    /// <summary>It is ended before it is done.</summary>
    public virtual void Terminate(Turn turn, ElementInstance instance)
    {
        turn.Disarm(instance.Key);
        var undoing = turn.UndoneBy(instance);
        turn.Emit(new ElementTerminated(instance.Key));
        if (undoing is { } throwerKey)
            turn.GoOnUndoing(throwerKey, instance);
    }

    /// <summary>A person leaves it as if it had been done.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="instance">Its instance.</param>
    /// <param name="chosen">The flow that is taken; null for those it takes without a choice.</param>
    public virtual void Skip(Turn turn, ElementInstance instance, Flow? chosen)
    {
        turn.Disarm(instance.Key);
        turn.Leave(this, instance, chosen is null ? Outgoing : [chosen]);
    }

    /// <summary>What it threw compensation for is undone.</summary>
    public virtual void Undone(Turn turn, ElementInstance thrower) =>
        throw new InvalidOperationException($"Expected an element that throws compensation, but {Id} is none.");

    /// <summary>It begins to wait at an instance that is there already.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="waiting">Whose wait it is.</param>
    public virtual void Rearm(Turn turn, ElementInstance waiting) =>
        throw new InvalidOperationException($"Expected an element that waits, but {Id} does not.");

    /// <summary>What it waits for came.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="waiting">Whose wait it was: its own instance, the activity on whose boundary it sits, or the scope of its event sub-process.</param>
    public virtual void Fire(Turn turn, ElementInstance waiting) => Complete(turn, waiting);

    /// <summary>
    /// A person has resolved an incident of it: what failed is done again. Where it is stuck in a scope before it became active,
    /// it is asked anyway when everything is quiet.
    /// </summary>
    public virtual void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (waiting.ElementId == Id)
            Complete(turn, waiting);
    }

    /// <summary>A person says that a join goes on with what has come.</summary>
    public virtual void GoOn(Turn turn, long scopeKey, Sequence<string> come) => turn.Activate(this, scopeKey, come);
}
