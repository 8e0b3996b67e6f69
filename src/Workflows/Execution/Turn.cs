using System.Globalization;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Gateways;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Execution;

/// <summary>
/// One decision on its way: what has happened so far and which flows are still to be followed. Lives for one call of
/// <see cref="ProcessEngine.Decide"/>.
/// </summary>
internal sealed class Turn(ProcessPlan plan, ProcessState state, Circumstances at)
{
    /// <summary>Under this name a turn of a repeated activity reads its number.</summary>
    public const string LoopCounter = "loopCounter";

    private const int Slack = 3;
    private static readonly DateTimeZone _zone = DateTimeZone.ForOffset(LegalZone.Offset);

    private Recording _recording = new();
    private FlowQueue _ahead;
    private Queue<long>? _deferred;
    private StateDraft _draft = new(state, Slack);
    private Queue<(long ThrowerKey, ElementInstance Last)>? _undoing;
    private ContextValue? _brought;
    private Queue<Element>? _way;
    private FeelScope? _reading;
    private long _readingScope;
    private int _steps;
    private long _work;
    private (int Events, Sequence<(long Key, string ElementId)> Elements, ContextValue? Brought) _kept;

    /// <summary>The state with everything that has happened so far.</summary>
    public ref readonly StateDraft Draft => ref _draft;

    /// <summary>The circumstances of the command.</summary>
    public Circumstances At => at;

    /// <summary>Whether the turn came to nothing, for it exceeded the budget.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Now, in the zone of the law.</summary>
    public ZonedDateTime LocalNow => at.Now.InZone(_zone);

    /// <summary>The plan that is followed.</summary>
    public ProcessPlan Plan => plan;

    /// <summary>The next key that is free.</summary>
    public long NextKey => _draft.LastKey + 1;

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
    public void Keep(long elementKey, string elementId, ContextValue? brought = null) => Keep([(elementKey, elementId)], brought);

    /// <summary>The same, where several elements go on with the input: each is tried again by itself.</summary>
    public void Keep(Sequence<(long Key, string ElementId)> elements, ContextValue? brought = null) => _kept = (_recording.Count, elements, brought ?? _brought);

    /// <summary>The same, where the command itself named no element to begin with.</summary>
    public void KeepFirst(long elementKey, string elementId)
    {
        if (_kept.Elements.Count == 0)
            Keep(elementKey, elementId);
    }

    /// <summary>An element becomes active in a scope, and does what its activation means.</summary>
    public void Activate(Element element, long scopeKey, Sequence<string> usedFlows) =>
        element.Activate(this, Enter(element, scopeKey, usedFlows));

    /// <summary>Sub-processes begin one within the other, each not where it usually does, but at the next; the last element is in the innermost.</summary>
    public void ActivateWithin(Element[] way, long scopeKey)
    {
        _way = new(way.Skip(1));
        Activate(way[0], scopeKey, []);
        _way = null;
    }

    /// <summary>Where a sub-process begins, other than at its start; null for there.</summary>
    public Element? BeginningOf(Body body) => _way is { Count: > 0 } && _way.Peek().OwnerId == body.Id ? _way.Dequeue() : null;

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

    /// <summary>A path of a scope has come to its end: the scope has, too, when nothing else goes on in it.</summary>
    public void EndPath(long scopeKey, string lastElementId)
    {
        if (_draft.Instance(scopeKey) is { } scope && plan.Find(scope) is AdHocActivity adHoc)
            adHoc.EndPath(this, scope);
        else
            CloseIfEnded(scopeKey, lastElementId);
    }

    /// <summary>Closes a scope that is still there and in which nothing is active, on its way or being undone.</summary>
    public void CloseIfEnded(long scopeKey, string lastElementId)
    {
        if (_draft.Phase == ProcessPhase.Active
            && (scopeKey == 0 || _draft.Instance(scopeKey) is not null)
            && _draft.IsScopeEmpty(scopeKey) && !_draft.HasTakenFlows(scopeKey) && !_draft.IsUndoing(scopeKey))
            CloseScope(scopeKey, lastElementId);
    }

    /// <summary>Who threw the compensation in which an instance undoes something; null when it does not.</summary>
    public long? UndoneBy(ElementInstance instance)
    {
        foreach (var done in _draft.Compensations)
        {
            if (done.HandlerKey == instance.Key)
                return done.ThrownBy;
        }

        return null;
    }

    /// <summary>The thrower of a compensation goes on later in this turn: it undoes the next, or has done.</summary>
    /// <param name="throwerKey">The thrower.</param>
    /// <param name="last">What has just undone something, or the thrower itself.</param>
    public void GoOnUndoing(long throwerKey, ElementInstance last) => (_undoing ??= new()).Enqueue((throwerKey, last));

    /// <summary>Every path of a scope has come to its end, or is ended by this element.</summary>
    public void CloseScope(long scopeKey, string lastElementId)
    {
        if (_draft.Instance(scopeKey) is { } scope)
            plan.Find(scope).Complete(this, scope);
        else
            EndProcess(new ProcessCompleted(lastElementId));
    }

    /// <summary>The process ends, and every wait of its own with it.</summary>
    public void EndProcess(ProcessEvent end)
    {
        Disarm(0);
        Emit(end);
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
    public void Defer(ElementInstance instance) => (_deferred ??= new()).Enqueue(instance.Key);

    /// <summary>Whether so many elements may still be activated; when not, the turn comes to nothing.</summary>
    public bool CanAfford(int steps)
    {
        if (_steps + (long)steps <= plan.StepBudget)
            return true;
        _steps = plan.StepBudget + 1;
        return false;
    }

    /// <summary>What is active and on its way in a scope ends, but for one instance; its event sub-processes wait no longer.</summary>
    public void Interrupt(ElementInstance scope, long butKey = 0)
    {
        TerminateScope(scope.Key, butKey);
        DiscardFlows(scope.Key);
        foreach (var handler in plan.BodyOf(scope).Handlers)
            Disarm(scope.Key, handler.Start.Id);
    }

    /// <summary>Terminates what is active in a scope, in order of the keys, but for one instance.</summary>
    public void TerminateScope(long scopeKey, long butKey = 0)
    {
        foreach (var instance in _draft.Instances.ToArray())
        {
            if (instance.ScopeKey == scopeKey && instance.Key != butKey)
                plan.Find(instance).Terminate(this, instance);
        }
    }

    /// <summary>Ends every wait of an instance, or those of one event.</summary>
    public void Disarm(long key, string? elementId = null)
    {
        while (TimerOf(key, elementId) is { } timer)
            Emit(new TimerCancelled(timer.Key));
        while (SubscriptionOf(key, elementId) is { } subscription)
            Emit(new SubscriptionClosed(subscription.Key));
    }

    /// <summary>Begins to wait for a message, a signal or a condition; gives the key of the subscription.</summary>
    public long Subscribe(Wait wait, SubscriptionKind kind, string name, Personal<Value>? correlation = null)
    {
        var key = NextKey;
        Emit(new SubscriptionOpened(key, wait.Key, wait.ElementId, kind, name, correlation));
        return key;
    }

    /// <summary>Messages and signals that came to an event are waited for again.</summary>
    public void Reset(Wait wait)
    {
        foreach (var subscription in _draft.Subscriptions)
        {
            if (subscription is { IsMet: true, Kind: not SubscriptionKind.Condition } && subscription.ElementKey == wait.Key && subscription.ElementId == wait.ElementId)
                Emit(new SubscriptionReset(subscription.Key));
        }
    }

    /// <summary>Whether an event still waits for something that has not come.</summary>
    public bool IsAwaiting(Wait wait)
    {
        if (TimerOf(wait.Key, wait.ElementId) is not null)
            return true;
        foreach (var subscription in _draft.Subscriptions)
        {
            if (subscription.ElementKey == wait.Key && subscription.ElementId == wait.ElementId && !subscription.IsMet)
                return true;
        }

        return false;
    }

    /// <summary>Whether a timer of an instance is set.</summary>
    public bool HasTimer(long elementKey) => TimerOf(elementKey, null) is not null;

    /// <summary>Whether an incident of a wait is open.</summary>
    public bool HasIncident(Wait wait)
    {
        foreach (var incident in _draft.Incidents)
        {
            if (incident.ElementKey == wait.Key && incident.ElementId == wait.ElementId)
                return true;
        }

        return false;
    }

    /// <summary>The instance that holds a scope; of the process itself one that is no event's.</summary>
    public ElementInstance Holder(long scopeKey) => _draft.Instance(scopeKey) ?? new(0, plan.Process.Id, 0);

    /// <summary>The instance that waits, or the process itself; null when it is gone.</summary>
    public ElementInstance? Waiting(long elementKey) => elementKey == 0 ? Holder(0) : _draft.Instance(elementKey);

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

    /// <summary>What is on its way in a scope is given up: flows that were taken, and what was to be undone next.</summary>
    public void DiscardFlows(long scopeKey)
    {
        if (_draft.HasTakenFlows(scopeKey) || _draft.IsUndoing(scopeKey))
            Emit(new FlowsDiscarded(scopeKey));
    }

    /// <summary>Sets variables of the process; an empty set is no event.</summary>
    public void Set(ContextValue variables) => SetLocal(0, variables);

    /// <summary>Sets variables of a scope itself; an empty set is no event.</summary>
    public void SetLocal(long scopeKey, ContextValue variables)
    {
        if (variables.Count == 0)
            return;
        Work(variables.Weight);
        Emit(new VariablesSet(scopeKey, Personal.Of(variables)));
    }

    /// <summary>Sets each variable in the nearest scope that has it, else in the process (or the process that was called).</summary>
    public void Assign(long scopeKey, ContextValue variables)
    {
        if (scopeKey == 0)
        {
            Set(variables);
            return;
        }

        foreach (var group in variables.GroupBy(v => ScopeOf(v.Key, scopeKey)))
            SetLocal(group.Key, new(group));
    }

    /// <summary>Data that a scope declares is there, and empty, from its beginning.</summary>
    public void Declare(long scopeKey, DeclaredData data)
    {
        if (data.All.Count == 0)
            return;
        var own = _draft.Variables(scopeKey);
        SetLocal(scopeKey, new(data.All.Where(d => own?[d.Name] is null).Select(d => KeyValuePair.Create(d.Name, Value.Null))));
    }

    /// <summary>Whether the data that an instance sees are of their declared types; when not, it does not go on, and an incident says why.</summary>
    public bool DataFits(ElementInstance instance)
    {
        if (!plan.IsTyped)
            return true;
        for (var scope = instance; ; scope = Holder(scope.ScopeKey))
        {
            var data = scope.Key == 0 ? plan.Body.Data : (plan.Find(scope) as Activity)?.Data;
            if (data?.Misfit(_draft.Variables(scope.Key)) is var (name, expected, found))
            {
                Raise(instance.Key, instance.ElementId, IncidentCode.DataInvalid, [new("variable", name), new("expected", expected), new("found", ValueKind.NameOf(found))]);
                return false;
            }

            if (scope.Key == 0)
                return true;
        }
    }

    /// <summary>What came goes to the element that says what it does with it; true where it says nothing, and everybody may see it.</summary>
    public bool Bring(ContextValue variables, Element receiver)
    {
        _brought = receiver.Outputs.Length > 0 ? variables : null;
        return _brought is null;
    }

    /// <summary>What came for an element is there for its outputs to read.</summary>
    public void Unpack(ElementInstance instance)
    {
        if (_brought is not { } brought)
            return;
        _brought = null;
        SetLocal(instance.Key, brought);
    }

    /// <summary>The variables that are seen from a scope: its own, over those of the scopes around it.</summary>
    public ContextValue Visible(long scopeKey)
    {
        var own = _draft.Variables(scopeKey);
        if (_draft.Instance(scopeKey) is not { } scope)
            return own ?? ContextValue.Empty;
        var around = plan.Find(scope).IsRoot ? ContextValue.Empty : Visible(scope.ScopeKey);
        if (scope.Loop > 0)
            around = around.With(LoopCounter, Value.Of(scope.Loop));
        return own is null ? around : around.With(own);
    }

    /// <summary>Calls that an instance lies within.</summary>
    public int CallsAround(ElementInstance instance)
    {
        var calls = 0;
        while (_draft.Instance(instance.ScopeKey) is { } around)
        {
            instance = around;
            if (plan.Find(around).IsRoot)
                calls++;
        }

        return calls;
    }

    /// <summary>What goes with something an instance throws: its own variables; null for none.</summary>
    public Personal<ContextValue>? Payload(ElementInstance thrower) =>
        _draft.Variables(thrower.Key) is { Count: > 0 } own ? Personal.Of(own) : null;

    /// <summary>Evaluates an expression with the variables of a scope and what the circumstances offer.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="scopeKey">The scope that is read.</param>
    /// <param name="over">Names that are seen before all others; null for none.</param>
    public FeelResult Evaluate(FeelExpression expression, long scopeKey, ContextValue? over = null)
    {
        _reading ??= new FeelScope(Read, LocalNow);
        _readingScope = scopeKey;
        var result = expression.Evaluate(over is null ? _reading : _reading.With(over), out var steps);
        Work(steps);
        return result;
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

    private bool GoneOnUndoing()
    {
        if (_undoing is null || !_undoing.TryDequeue(out var next))
            return false;
        Compensation.Next(this, next.ThrowerKey, next.Last);
        return true;
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

    private ProcessTimer? TimerOf(long elementKey, string? elementId)
    {
        foreach (var timer in _draft.Timers)
        {
            if (timer.ElementKey == elementKey && (elementId is null || timer.ElementId == elementId))
                return timer;
        }

        return null;
    }

    private ProcessSubscription? SubscriptionOf(long elementKey, string? elementId)
    {
        foreach (var subscription in _draft.Subscriptions)
        {
            if (subscription.ElementKey == elementKey && (elementId is null || subscription.ElementId == elementId))
                return subscription;
        }

        return null;
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
    private void Work(long done)
    {
        _work += done;
        if (_work > plan.WorkBudget)
            _steps = plan.StepBudget + 1;
    }

    private Accepted<ProcessEvent> Exceeded()
    {
        var budget = (_work > plan.WorkBudget ? plan.WorkBudget : plan.StepBudget).ToString(CultureInfo.InvariantCulture);
        _recording.Truncate(_kept.Events);
        _draft = new(state, Slack);
        foreach (var @event in _recording.Span)
            _draft.Apply(@event);
        IsExceeded = true;
        foreach (var (key, elementId) in _kept.Elements)
        {
            var brought = _kept.Brought is { Count: > 0 } variables && plan.Find(elementId).Outputs.Length > 0 ? Personal.Of(variables) : null;
            Emit(new IncidentRaised(NextKey, key, elementId, IncidentCode.StepBudgetExceeded, [new("budget", budget)], brought));
        }

        return Happened();
    }

    private Accepted<ProcessEvent> Happened() => new(_recording.Finish());

    private Value? Read(string name)
    {
        for (var scopeKey = _readingScope; ;)
        {
            if (_draft.Variables(scopeKey)?[name] is { } value)
                return value;
            if (scopeKey == 0)
                return at.Data[name];
            var scope = _draft.Instance(scopeKey)!;
            if (scope.Loop > 0 && name == LoopCounter)
                return Value.Of(scope.Loop);
            if (plan.Find(scope).IsRoot)
                return at.Data[name];
            scopeKey = scope.ScopeKey;
        }
    }

    private long ScopeOf(string name, long scopeKey)
    {
        while (scopeKey != 0 && _draft.Variables(scopeKey)?[name] is null && _draft.Instance(scopeKey) is { } scope && !plan.Find(scope).IsRoot)
            scopeKey = scope.ScopeKey;
        return scopeKey;
    }

    private bool CompleteDeferred()
    {
        if (_deferred is null || !_deferred.TryDequeue(out var key))
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
