using System.Text.Json.Serialization;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Execution;

/// <summary>A process as it stands: element instances and taken flows per scope (BPMN 2.0.2, chapter 13).</summary>
public sealed record ProcessState
{
    /// <summary>The state before the first event.</summary>
    public static ProcessState None { get; } = new();

    /// <summary>Where the process is in its life.</summary>
    public ProcessPhase Phase { get; init; }

    /// <summary>The last key given; 0 before the first.</summary>
    public long LastKey { get; init; }

    /// <summary>Instances that are active, in order of their keys.</summary>
    public StateList<ElementInstance> Instances { get; init; }

    /// <summary>Flows that were taken and not yet used by the node they enter, in the order they were taken.</summary>
    public StateList<TakenFlow> TakenFlows { get; init; }

    /// <summary>Timers that are set, in order of their keys.</summary>
    public StateList<ProcessTimer> Timers { get; init; }

    /// <summary>What is waited for beside timers, in order of the keys.</summary>
    public StateList<ProcessSubscription> Subscriptions { get; init; }

    /// <summary>Incidents that nobody has resolved, in order of their keys.</summary>
    public StateList<ProcessIncident> Incidents { get; init; }

    /// <summary>What was completed and can be undone, in the order it was completed.</summary>
    public StateList<ProcessCompensation> Compensations { get; init; }

    /// <summary>Variables of each scope that has any, in order of the scopes' keys.</summary>
    public StateList<ScopeVariables> Variables { get; init; }
}

/// <summary>Where a process is in its life.</summary>
public enum ProcessPhase
{
    /// <summary>Not begun.</summary>
    NotStarted,

    /// <summary>Running or waiting.</summary>
    Active,

    /// <summary>Every path came to its end.</summary>
    Completed,

    /// <summary>Ended from outside.</summary>
    Terminated,
}

/// <summary>An active element.</summary>
/// <param name="Key">Its key.</param>
/// <param name="ElementId">The element.</param>
/// <param name="ScopeKey">Instance of the scope it is in; 0 for the process.</param>
/// <param name="Loop">Which turn of a repeated activity it is, counted from 1; 0 for everything else.</param>
public sealed record ElementInstance(
    long Key,
    string ElementId,
    long ScopeKey,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Loop = 0);

/// <summary>A flow taken and not yet used.</summary>
public sealed record TakenFlow(string FlowId, long ScopeKey);

/// <summary>A timer that is set.</summary>
public sealed record ProcessTimer(
    long Key,
    long ElementKey,
    string ElementId,
    Instant DueAt,
    TimerCycle? Cycle = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TimerCount? Count = null);

/// <summary>Something that is waited for.</summary>
/// <param name="IsMet">Whether it came, or the condition is true.</param>
public sealed record ProcessSubscription(long Key, long ElementKey, string ElementId, SubscriptionKind Kind, string Name, Personal<Value>? Correlation, bool IsMet = false);

/// <summary>An activity that was completed and can be undone.</summary>
/// <param name="Key">Its instance, which is gone.</param>
/// <param name="ElementId">The activity.</param>
/// <param name="ScopeKey">The scope it was in.</param>
/// <param name="Variables">Its own variables when it completed; null for none.</param>
/// <param name="ThrownBy">Who undoes it; 0 while nobody does.</param>
/// <param name="HandlerKey">Instance that undoes it now; 0 for none.</param>
/// <param name="Loop">Which turn of a repeated activity it was, counted from 1; 0 for everything else.</param>
public sealed record ProcessCompensation(
    long Key,
    string ElementId,
    long ScopeKey,
    ScopeVariables? Variables,
    long ThrownBy = 0,
    long HandlerKey = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Loop = 0);

/// <summary>An incident nobody has resolved.</summary>
/// <param name="Brought">What came for the element, for when it is tried again; null for nothing.</param>
public sealed record ProcessIncident(
    long Key,
    long ElementKey,
    string ElementId,
    IncidentCode Code,
    Sequence<Argument> Arguments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Personal<ContextValue>? Brought = null);

/// <summary>Variables of a scope. Erased values are absent, and the mark is kept.</summary>
public sealed record ScopeVariables(long ScopeKey, ContextValue Values, bool Erased);
