using System.Text.Json.Serialization;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Execution;

/// <summary>What happened in a process. The discriminators and the fields are the stored format.</summary>
/// <remarks>
/// Elements are named by their identifiers in the file, never by compiled numbers. Keys are counted from the state:
/// instances, timers and incidents share one counter, beginning with 1; scope 0 is the process itself.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ProcessStarted), "process.started")]
[JsonDerivedType(typeof(ElementActivated), "element.activated")]
[JsonDerivedType(typeof(ElementCompleted), "element.completed")]
[JsonDerivedType(typeof(ElementTerminated), "element.terminated")]
[JsonDerivedType(typeof(FlowTaken), "flow.taken")]
[JsonDerivedType(typeof(VariablesSet), "variables.set")]
[JsonDerivedType(typeof(DecisionMade), "decision.made")]
[JsonDerivedType(typeof(TimerScheduled), "timer.scheduled")]
[JsonDerivedType(typeof(TimerFired), "timer.fired")]
[JsonDerivedType(typeof(TimerCancelled), "timer.cancelled")]
[JsonDerivedType(typeof(TimerMoved), "timer.moved")]
[JsonDerivedType(typeof(SubscriptionOpened), "subscription.opened")]
[JsonDerivedType(typeof(SubscriptionMet), "subscription.met")]
[JsonDerivedType(typeof(SubscriptionReset), "subscription.reset")]
[JsonDerivedType(typeof(SubscriptionClosed), "subscription.closed")]
[JsonDerivedType(typeof(EventThrown), "event.thrown")]
[JsonDerivedType(typeof(CompensationKept), "compensation.kept")]
[JsonDerivedType(typeof(CompensationBegun), "compensation.begun")]
[JsonDerivedType(typeof(CompensationHandling), "compensation.handling")]
[JsonDerivedType(typeof(FlowsDiscarded), "flows.discarded")]
[JsonDerivedType(typeof(ServiceRequested), "service.requested")]
[JsonDerivedType(typeof(ProcedureCalled), "procedure.called")]
[JsonDerivedType(typeof(IncidentRaised), "incident.raised")]
[JsonDerivedType(typeof(IncidentResolved), "incident.resolved")]
[JsonDerivedType(typeof(Intervened), "intervened")]
[JsonDerivedType(typeof(ProcessMigrated), "process.migrated")]
[JsonDerivedType(typeof(ProcessCompleted), "process.completed")]
[JsonDerivedType(typeof(ProcessTerminated), "process.terminated")]
public abstract record ProcessEvent;

/// <summary>The process began.</summary>
public sealed record ProcessStarted(string ProcessId) : ProcessEvent;

/// <summary>An element became active.</summary>
/// <param name="Key">Key of the new instance.</param>
/// <param name="ElementId">The element.</param>
/// <param name="ScopeKey">Instance of the scope it is in; 0 for the process.</param>
/// <param name="UsedFlows">Taken flows that it uses up: one, of a join one of each that enters it; none where no flow led to it.</param>
/// <param name="Loop">Which turn of a repeated activity it is, counted from 1; 0 for everything else. Not written when 0.</param>
public sealed record ElementActivated(
    long Key,
    string ElementId,
    long ScopeKey,
    Sequence<string> UsedFlows = default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Loop = 0) : ProcessEvent;

/// <summary>An element instance completed; its open incidents go with it.</summary>
public sealed record ElementCompleted(long Key) : ProcessEvent;

/// <summary>An element instance was terminated before it completed; its open incidents go with it.</summary>
public sealed record ElementTerminated(long Key) : ProcessEvent;

/// <summary>A sequence flow was taken and has not yet been used by the node it enters.</summary>
public sealed record FlowTaken(string FlowId, long ScopeKey) : ProcessEvent;

/// <summary>Variables were set in a scope; each replaces the one of the same name.</summary>
public sealed record VariablesSet(long ScopeKey, Personal<ContextValue> Values) : ProcessEvent;

/// <summary>A business rule task decided. What the decision came to stands in the <see cref="VariablesSet"/> that follows; this says why.</summary>
/// <param name="ElementKey">Instance of the task.</param>
/// <param name="ElementId">The task.</param>
/// <param name="Decision">Name of the decision.</param>
/// <param name="Rules">The rules that decided, those of decisions it needed included, in the order they were asked.</param>
/// <param name="Reason">How it came about, with the data that mattered.</param>
public sealed record DecisionMade(long ElementKey, string ElementId, string Decision, Sequence<DecidingRule> Rules, Personal<DecisionReason> Reason) : ProcessEvent;

/// <summary>A rule of a decision table that decided.</summary>
/// <param name="Decision">The decision whose table it is.</param>
/// <param name="Number">Number of the rule, counted from 1.</param>
/// <param name="RuleId">Identifier of the rule in its file; null when it has none.</param>
public sealed record DecidingRule(string Decision, int Number, string? RuleId);

/// <summary>How a decision came about.</summary>
/// <param name="Sentences">A sentence for each decision; the one that was asked is the last.</param>
public sealed record DecisionReason(Sequence<Text> Sentences);

/// <summary>A timer was set.</summary>
/// <param name="Key">Key of the timer.</param>
/// <param name="ElementKey">Instance that waits: the catching event itself, or the activity the boundary event sits on.</param>
/// <param name="ElementId">The event.</param>
/// <param name="DueAt">When it falls due.</param>
/// <param name="Cycle">How it goes on after that; null where it does not.</param>
/// <param name="Count">How it was counted with the calendar; null where the calendar has no part in it.</param>
public sealed record TimerScheduled(
    long Key,
    long ElementKey,
    string ElementId,
    Instant DueAt,
    TimerCycle? Cycle = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TimerCount? Count = null) : ProcessEvent;

/// <summary>How the time of a timer was counted with the agency's calendar, so that it can be counted again with another one.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Duration">How long, as an ISO 8601 duration.</param>
/// <param name="IsLegalLimit">Whether it ends as a limit of the law does; else it is working time.</param>
public sealed record TimerCount(Instant Since, string Duration, bool IsLegalLimit);

/// <summary>How a timer goes on after it fell due.</summary>
/// <param name="Interval">Time between two times, as an ISO 8601 duration.</param>
/// <param name="Remaining">How often it will still fall due after the time it is set for; at least 1, null for without end.</param>
public sealed record TimerCycle(string Interval, int? Remaining)
{
    /// <summary>How it goes on after the next time; null where that is the last.</summary>
    internal TimerCycle? After() => Remaining == 1 ? null : this with { Remaining = Remaining - 1 };
}

/// <summary>A timer fell due and was obeyed.</summary>
public sealed record TimerFired(long Key) : ProcessEvent;

/// <summary>A timer is no longer needed.</summary>
public sealed record TimerCancelled(long Key) : ProcessEvent;

/// <summary>A timer falls due at another time: the calendar it is counted with was changed.</summary>
public sealed record TimerMoved(long Key, Instant DueAt) : ProcessEvent;

/// <summary>An element began to wait for a message, a signal or a condition.</summary>
/// <param name="Key">Key of the subscription.</param>
/// <param name="ElementKey">Instance that waits: the catching event itself, the activity the boundary event sits on, or the scope of an event sub-process (0 for the process).</param>
/// <param name="ElementId">The event.</param>
/// <param name="Kind">What it waits for.</param>
/// <param name="Name">Name of the message or signal; of a condition its text.</param>
/// <param name="Correlation">Value that the message must bear; null for any.</param>
public sealed record SubscriptionOpened(long Key, long ElementKey, string ElementId, SubscriptionKind Kind, string Name, Personal<Value>? Correlation = null) : ProcessEvent;

/// <summary>What a subscription waits for came, or its condition became true.</summary>
public sealed record SubscriptionMet(long Key) : ProcessEvent;

/// <summary>The condition of a subscription is no longer true, or what it waits for is awaited anew.</summary>
public sealed record SubscriptionReset(long Key) : ProcessEvent;

/// <summary>Nothing is waited for any more.</summary>
public sealed record SubscriptionClosed(long Key) : ProcessEvent;

/// <summary>What a subscription waits for.</summary>
public enum SubscriptionKind
{
    /// <summary>A message: one subscription gets it.</summary>
    Message,

    /// <summary>A signal: every subscription gets it.</summary>
    Signal,

    /// <summary>A condition on data.</summary>
    Condition,
}

/// <summary>An element threw something. Messages and signals are also for the world outside; the rest stays within the process.</summary>
/// <param name="ElementKey">Instance that threw.</param>
/// <param name="ElementId">The element.</param>
/// <param name="Kind">What was thrown.</param>
/// <param name="Name">Name of the message or signal, code of the error or escalation; null where it has none.</param>
/// <param name="Payload">What goes with it; null for nothing.</param>
public sealed record EventThrown(long ElementKey, string ElementId, ThrownKind Kind, string? Name, Personal<ContextValue>? Payload = null) : ProcessEvent;

/// <summary>What can be thrown.</summary>
public enum ThrownKind
{
    /// <summary>A message, to somebody outside.</summary>
    Message,

    /// <summary>A signal, to everybody.</summary>
    Signal,

    /// <summary>An error, to the scopes around.</summary>
    Error,

    /// <summary>An escalation, to the scopes around.</summary>
    Escalation,

    /// <summary>A compensation: what was completed is undone.</summary>
    Compensation,

    /// <summary>The cancellation of a transaction.</summary>
    Cancellation,
}

/// <summary>An activity is about to complete and can be undone later; its variables are kept for that.</summary>
/// <param name="Key">Its instance.</param>
public sealed record CompensationKept(long Key) : ProcessEvent;

/// <summary>What was completed is going to be undone.</summary>
/// <param name="ThrowerKey">Instance that threw the compensation.</param>
/// <param name="Keys">Instances that are undone, in this order.</param>
public sealed record CompensationBegun(long ThrowerKey, Sequence<long> Keys) : ProcessEvent;

/// <summary>An instance has begun to undo another.</summary>
/// <param name="Key">What is undone.</param>
/// <param name="HandlerKey">The instance that undoes it: of its compensation activity, or of the sub-process itself.</param>
public sealed record CompensationHandling(long Key, long HandlerKey) : ProcessEvent;

/// <summary>What is on its way in a scope is given up, for an event has interrupted it: flows that were taken and not yet used, and what was to be undone next, which stays done.</summary>
public sealed record FlowsDiscarded(long ScopeKey) : ProcessEvent;

/// <summary>A service was asked for.</summary>
public sealed record ServiceRequested(long ElementKey, string ElementId, string Operation, Personal<ContextValue> Input) : ProcessEvent;

/// <summary>A published procedure was called.</summary>
/// <param name="Key">Key of the call: an activity that is tried again calls anew.</param>
/// <param name="ElementKey">Instance of the call activity, which waits.</param>
/// <param name="ElementId">The call activity.</param>
/// <param name="Procedure">Code of the procedure.</param>
/// <param name="Agency">Code of the agency that is to settle it; null for that of the caller.</param>
/// <param name="Case">Case of the procedure; null for its only one.</param>
/// <param name="Input">What is handed in: data of the application.</param>
public sealed record ProcedureCalled(long Key, long ElementKey, string ElementId, string Procedure, string? Agency, string? Case, Personal<ContextValue> Input) : ProcessEvent;

/// <summary>The process is stuck at an element until a person resolves it.</summary>
/// <param name="Brought">What came for the element and nobody else may see, kept for when it is tried again; null for nothing.</param>
public sealed record IncidentRaised(
    long Key,
    long ElementKey,
    string ElementId,
    IncidentCode Code,
    Sequence<Argument> Arguments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Personal<ContextValue>? Brought = null) : ProcessEvent;

/// <summary>A person resolved an incident.</summary>
public sealed record IncidentResolved(long Key) : ProcessEvent;

/// <summary>A person intervened; what follows in the same turn is the consequence.</summary>
/// <param name="Kind">How.</param>
/// <param name="Key">The instance, or the scope, it is about; 0 for the process.</param>
/// <param name="Target">Where an instance is moved to, or the flow that is taken; null for none.</param>
/// <param name="Reason">Why, in the person's words.</param>
public sealed record Intervened(Intervention Kind, long Key, string? Target, Personal<string> Reason) : ProcessEvent;

/// <summary>How a person intervened.</summary>
public enum Intervention
{
    /// <summary>Variables were set.</summary>
    SetVariables,

    /// <summary>What failed is left as if it had been done.</summary>
    Skip,

    /// <summary>An instance ends and another element becomes active in its stead.</summary>
    Move,

    /// <summary>What failed is tried again.</summary>
    Retry,
}

/// <summary>The process goes on in another version of its definition.</summary>
/// <param name="ProcessId">Identifier of the process in the new version.</param>
/// <param name="Elements">Elements that are occupied and have another identifier there.</param>
/// <param name="Flows">Flows on their way that have another identifier there.</param>
/// <param name="Lapsed">Timers that the new version does not have; they are cancelled after this event.</param>
/// <param name="Reason">Why, in the person's words.</param>
public sealed record ProcessMigrated(string ProcessId, Sequence<Counterpart> Elements, Sequence<Counterpart> Flows, Sequence<ProcessTimer> Lapsed, Personal<string> Reason) : ProcessEvent;

/// <summary>Every path has come to its end.</summary>
/// <param name="EndElementId">The end event reached last.</param>
public sealed record ProcessCompleted(string EndElementId) : ProcessEvent;

/// <summary>The process was ended from outside.</summary>
public sealed record ProcessTerminated(string Reason) : ProcessEvent;
