using System.Globalization;
using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Gateways;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>
/// One decision on its way: what has happened so far and which flows are still to be followed. Lives for one call of
/// <see cref="ProcessEngine.Decide"/>.
/// </summary>
internal sealed partial class Turn(ProcessPlan plan, ProcessState state, Circumstances at)
{
    private const int Slack = 3;

    private Recording _recording = new();
    private FlowQueue _ahead;
    private StateDraft _draft = new(state, Slack);
    private Postponed? _later;
    private int _steps;
    private long _work;
    private Kept _kept;

    /// <summary>The state with everything that has happened so far.</summary>
    public ref readonly StateDraft Draft => ref _draft;

    /// <summary>The circumstances of the command.</summary>
    public Circumstances At => at;

    /// <summary>Whether the turn came to nothing, for it exceeded the budget.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>The plan that is followed.</summary>
    public ProcessPlan Plan => plan;

    /// <summary>The next key that is free.</summary>
    public long NextKey => _draft.LastKey + 1;

    private Postponed Later => _later ??= new();

    /// <summary>Something happens.</summary>
    public void Emit(ProcessEvent @event)
    {
        _recording.Add(@event);
        _draft.Apply(@event);
    }

    /// <summary>What has happened so far is the input and is kept; what follows is dropped when it exceeds the budget.</summary>
    /// <param name="elementKey">Instance that is tried again after the incident; 0 for none.</param>
    /// <param name="elementId">Element that is tried again.</param>
    /// <param name="brought">What came with the command for the element alone; null for what is being handed to it, if anything.</param>
    public void Keep(long elementKey, string elementId, ContextValue? brought = null) => _kept = new(_recording.Count, elementKey, elementId, brought ?? _later?.Brought);

    /// <summary>The same, where several elements go on with the input: each is tried again by itself.</summary>
    public void Keep(Sequence<(long Key, string ElementId)> elements, ContextValue? brought = null) => _kept = new(_recording.Count, elements, brought ?? _later?.Brought);

    /// <summary>The same, where the command itself named no element to begin with.</summary>
    public void KeepFirst(long elementKey, string elementId)
    {
        if (_kept.IsEmpty)
            Keep(elementKey, elementId);
    }

    /// <summary>An element becomes active in a scope, and does what its activation means.</summary>
    public void Activate(Element element, long scopeKey, Sequence<string> usedFlows) =>
        element.Activate(this, Enter(element, scopeKey, usedFlows));

    /// <summary>Sub-processes begin one within the other, each not where it usually does, but at the next; the last element is in the innermost.</summary>
    public void ActivateWithin(Element[] way, long scopeKey)
    {
        foreach (var next in way.AsSpan(1))
            Later.Way.Enqueue(next);
        Activate(way[0], scopeKey, []);
        Later.Way.Clear();
    }

    /// <summary>Where a sub-process begins, other than at its start; null for there.</summary>
    public Element? BeginningOf(Body body) => _later is { Way: { Count: > 0 } way } && way.Peek().OwnerId == body.Id ? way.Dequeue() : null;

    /// <summary>An element becomes active in a scope, and nothing more.</summary>
    public ElementInstance Enter(Element element, long scopeKey, Sequence<string> usedFlows, int loop = 0)
    {
        _steps++;
        Emit(new ElementActivated(NextKey, element.Id, scopeKey, usedFlows, loop));
        return _draft.Instances.Last;
    }

    /// <summary>The element at which the process begins becomes active, and is what is tried again.</summary>
    public ElementInstance EnterFirst(Element element)
    {
        var instance = Enter(element, 0, []);
        Keep(instance.Key, element.Id);
        return instance;
    }

    /// <summary>An instance completes and takes flows; without any, its scope may have come to its end.</summary>
    public void Leave(Element element, ElementInstance instance, ReadOnlySpan<Flow> flows)
    {
        if (UndoneBy(instance) is { } throwerKey)
        {
            Emit(new ElementCompleted(instance.Key));
            GoOnUndoing(throwerKey, instance);
            return;
        }

        Emit(new ElementCompleted(instance.Key));
        foreach (var flow in flows)
            Take(flow, instance.ScopeKey);
        if (flows.IsEmpty)
            EndPath(instance.ScopeKey, element.Id);
    }

    /// <summary>A flow is taken; the element it enters follows later in this turn.</summary>
    public void Take(Flow flow, long scopeKey)
    {
        Emit(new FlowTaken(flow.Id, scopeKey));
        _ahead.Enqueue(new(flow, scopeKey, 0));
    }

    /// <summary>The next step of an activity that goes on by itself follows later in this turn: of a repeated one the next turn.</summary>
    public void Repeat(ElementInstance whole, int number) => _ahead.Enqueue(new(null, whole.Key, number));

    /// <summary>An instance completes later in this turn, when no flow is left to be followed.</summary>
    public void Defer(ElementInstance instance) => Later.Completing.Enqueue(instance.Key);

    /// <summary>Whether so many elements may still be activated; when not, the turn comes to nothing.</summary>
    public bool CanAfford(int steps)
    {
        if (_steps + (long)steps <= plan.StepBudget)
            return true;
        _steps = plan.StepBudget + 1;
        return false;
    }

    /// <summary>Flows that have come to an element and are not used yet, one of each.</summary>
    public Sequence<string> ComeTo(Element element, long scopeKey)
    {
        var come = new List<string>();
        foreach (var flow in element.Incoming)
        {
            if (_draft.HasTaken(flow.Id, scopeKey))
                come.Add(flow.Id);
        }

        return come.ToSequence();
    }

    /// <summary>The process is stuck at an element.</summary>
    public void Raise(long elementKey, string elementId, IncidentCode code, Sequence<Argument> arguments) =>
        Emit(new IncidentRaised(NextKey, elementKey, elementId, code, arguments));

    /// <summary>The process is stuck because an expression was broken off.</summary>
    public void RaiseFailure(long elementKey, string elementId, FeelExpression expression, FeelFailure failure)
    {
        if (failure.Code == FeelFailureCode.UndeclaredName)
            Raise(elementKey, elementId, IncidentCode.UndeclaredName, [new("expression", expression.Text), .. failure.Arguments]);
        else
            Raise(elementKey, elementId, IncidentCode.ExpressionFailed, [new("expression", expression.Text), new("reason", failure.Code.ToString()), .. failure.Arguments]);
    }

    /// <summary>Follows the flows until everything waits, and gives what happened.</summary>
    public Accepted<ProcessEvent> Run()
    {
        do
        {
            while (_ahead.TryDequeue(out var next))
            {
                if (_steps >= plan.StepBudget)
                    return Exceeded();
                Follow(next);
            }
        }
        while (CompleteDeferred() || GoneOnUndoing() || Occurrences.ReviewConditions(this) || ReviewJoins());

        if (_steps > plan.StepBudget)
            return Exceeded();

        RaiseStuckJoins();
        return Happened();
    }

    /// <summary>A join that waits in a scope where nothing is active any more: nobody could say what it waits for.</summary>
    private void RaiseStuckJoins()
    {
        foreach (var taken in _draft.TakenFlows)
        {
            if (!_draft.IsScopeEmpty(taken.ScopeKey) || HasStuckJoin(taken.ScopeKey))
                continue;
            var join = plan.FindFlow(taken.FlowId).Target;
            var missing = new List<Argument>();
            foreach (var flow in join.Incoming)
            {
                if (!_draft.HasTaken(flow.Id, taken.ScopeKey))
                    missing.Add(new("missing", flow.Id));
            }

            Raise(taken.ScopeKey, join.Id, IncidentCode.JoinNeverComplete, missing.ToSequence());
        }
    }

    private bool HasStuckJoin(long scopeKey)
    {
        foreach (var incident in _draft.Incidents)
        {
            if (incident.Code == IncidentCode.JoinNeverComplete && incident.ElementKey == scopeKey)
                return true;
        }

        return false;
    }

    /// <summary>Work is done; when it is more than the budget, the turn comes to nothing.</summary>
    public void Work(long done)
    {
        _work += done;
        if (_work > plan.WorkBudget)
            _steps = plan.StepBudget + 1;
    }

    private Accepted<ProcessEvent> Exceeded()
    {
        Sequence<Argument> budget = _work > plan.WorkBudget
            ? [new("budget", plan.WorkBudget.ToString(CultureInfo.InvariantCulture)), new("of", "work")]
            : [new("budget", plan.StepBudget.ToString(CultureInfo.InvariantCulture))];
        _recording.Truncate(_kept.Events);
        _draft = new(state, Slack);
        foreach (var @event in _recording.Span)
            _draft.Apply(@event);
        IsExceeded = true;
        foreach (var (key, elementId) in _kept.Elements)
        {
            var brought = _kept.Brought is { Count: > 0 } variables && plan.Find(elementId).Outputs.Length > 0 ? Personal.Of(variables) : null;
            Emit(new IncidentRaised(NextKey, key, elementId, IncidentCode.StepBudgetExceeded, budget, brought));
        }

        return Happened();
    }

    private Accepted<ProcessEvent> Happened() => new(_recording.Finish());

    private bool CompleteDeferred()
    {
        if (_later is null || !_later.Completing.TryDequeue(out var key))
            return false;
        if (_draft.Instance(key) is { } instance)
            plan.Find(instance).Complete(this, instance);
        return true;
    }

    private void Follow(Ahead next)
    {
        if (next.Flow is { } flow)
            flow.Target.Arrive(this, flow, next.ScopeKey);
        else if (_draft.Instance(next.ScopeKey) is { } whole)
            ((IContinued)plan.Find(whole)).Continue(this, whole, next.Number);
    }

    /// <summary>Joins that ask what can still arrive are asked in the order in which flows into them were taken; the first that may go on does.</summary>
    private bool ReviewJoins()
    {
        if (!plan.HasReachingGates)
            return false;
        foreach (var taken in _draft.TakenFlows)
        {
            if (plan.FindFlow(taken.FlowId).Target is ReachingGate gate && gate.Review(this, taken.ScopeKey))
                return true;
        }

        foreach (var instance in _draft.Instances)
        {
            if (plan.Find(instance) is ComplexGate gate && gate.Review(this, instance.ScopeKey))
                return true;
        }

        return false;
    }
}
