using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution;

/// <summary>Events to elements of the engine. Which trigger is executed in which place is said here and nowhere else.</summary>
internal sealed class EventCompiler(PlanReport report)
{
    /// <summary>The element; null where the event is not executed in its place, which is reported.</summary>
    /// <param name="node">The event.</param>
    /// <param name="within">The kind of sub-process it lies in; null for the process itself.</param>
    public Element? Compile(EventNode node, SubProcessKind? within)
    {
        var inEventSubProcess = within == SubProcessKind.Event;
        Element? element = node switch
        {
            StartEvent { Definition: NoneDefinition } n when !inEventSubProcess => new NoneStartEvent(n),
            StartEvent n when !inEventSubProcess => Waits(n.Definition) && Trigger(n, n.Definition) is { } trigger ? new TriggeredStartEvent(n, trigger) : null,
            StartEvent n => StartsBeside(n) && Trigger(n, n.Definition) is { } trigger ? new TriggeredStartEvent(n, trigger) : null,
            IntermediateCatchEvent { Definition: LinkDefinition } n => new LinkCatchEvent(n),
            IntermediateCatchEvent n => Waits(n.Definition) && Trigger(n, n.Definition) is { } trigger ? new IntermediateCatch(n, trigger) : null,
            BoundaryEvent n => Interrupts(n) && Trigger(n, n.Definition) is { } trigger ? new BoundaryCatch(n, trigger) : null,
            IntermediateThrowEvent { Definition: NoneDefinition } n => new NoneThrowEvent(n),
            IntermediateThrowEvent { Definition: LinkDefinition } n => new LinkThrowEvent(n),
            IntermediateThrowEvent { Definition: CompensationDefinition undo } n => new CompensationThrowEvent(n, undo),
            IntermediateThrowEvent n => Throws(n.Id, n.Definition) is { } throws ? new ThrowingEvent(n, throws) : null,
            EndEvent { Definition: NoneDefinition } n => new NoneEndEvent(n),
            EndEvent { Definition: TerminateDefinition } n => new TerminateEndEvent(n),
            EndEvent { Definition: CancelDefinition } n when within == SubProcessKind.Transaction => new CancelEndEvent(n),
            EndEvent { Definition: CompensationDefinition undo } n => new CompensationThrowEvent(n, undo),
            EndEvent { Definition: ErrorDefinition error } n => new ThrowingEvent(n, [new CodeThrow(ThrownKind.Error, error.Code)]),
            EndEvent n => Throws(n.Id, n.Definition) is { } throws ? new ThrowingEvent(n, throws) : null,
            _ => null,
        };
        if (element is null && !report.Mentions(node.Id))
            report.Error(node.Id, "process.element-not-executed", PlanMessages.NotExecuted(node, Unexecuted.KindOf(node)));
        return element;
    }

    /// <summary>Triggers that can be waited for from outside of what they would interrupt.</summary>
    private static bool Waits(EventDefinition definition) => definition switch
    {
        TimerDefinition or MessageDefinition or SignalDefinition or ConditionalDefinition => true,
        MultipleDefinition several => several.Definitions.All(Waits),
        _ => false,
    };

    /// <summary>An error always ends the scope it arises in; beside that, event sub-processes know every trigger that can be awaited.</summary>
    private static bool StartsBeside(StartEvent node) => node.Definition switch
    {
        ErrorDefinition => node.IsInterrupting,
        EscalationDefinition or CompensationDefinition => true,
        MultipleDefinition several => several.Definitions.All(d => d is not CompensationDefinition && StartsBeside(node with { Definition = d })),
        var other => Waits(other),
    };

    private static bool Interrupts(BoundaryEvent node) => node.Definition switch
    {
        ErrorDefinition or CancelDefinition => node.CancelActivity,
        EscalationDefinition => true,
        MultipleDefinition several => several.Definitions.All(d => d is not CancelDefinition && Interrupts(node with { Definition = d })),
        var other => Waits(other),
    };

    private Trigger? Trigger(EventNode node, EventDefinition definition) => definition switch
    {
        TimerDefinition timer => Timer(node, timer),
        MessageDefinition message => Message(node.Id, message),
        SignalDefinition { Signal: { } signal } => new SignalTrigger(signal),
        ConditionalDefinition { Condition: { } condition } => report.Expression(node.Id, condition) is { } feel ? new ConditionTrigger(feel) : null,
        ErrorDefinition error => new ThrownTrigger(ThrownKind.Error, error.Code),
        EscalationDefinition escalation => new ThrownTrigger(ThrownKind.Escalation, escalation.Code),
        CompensationDefinition => new ThrownTrigger(ThrownKind.Compensation, null),
        CancelDefinition => new ThrownTrigger(ThrownKind.Cancellation, null),
        MultipleDefinition several => Several(node, several),
        SignalDefinition or ConditionalDefinition => Incomplete(node.Id, definition),
        _ => null,
    };

    /// <summary>A message that is waited for; null after an error.</summary>
    public MessageTrigger? Message(string elementId, MessageDefinition message)
    {
        if (message.Message is not { } name)
        {
            Incomplete(elementId, message);
            return null;
        }

        if (message.Correlation is not { } correlation)
            return new(name, null);
        return report.Expression(elementId, correlation) is { } feel ? new(name, feel) : null;
    }

    private MultipleTrigger? Several(EventNode node, MultipleDefinition several)
    {
        var parts = several.Definitions.Select(d => Trigger(node, d)).OfType<Trigger>().ToArray();
        return parts.Length == several.Definitions.Count ? new(parts, several.IsParallel) : null;
    }

    private TimerTrigger? Timer(EventNode node, TimerDefinition timer)
    {
        var text = timer.Expression.Trim();
        if (text.StartsWith('='))
            return report.Expression(node.Id, text) is { } expression ? new(timer, expression) : null;
        if (TimerTime.Parse(timer.Kind, text) is { } time)
            return new(timer, time);
        report.Error(node.Id, "process.timer-invalid", PlanMessages.TimerInvalid(timer.Kind, text));
        return null;
    }

    /// <summary>What an element throws; null after an error, or where a definition cannot be thrown.</summary>
    public Throw[]? Throws(string elementId, EventDefinition definition)
    {
        Throw? only = definition switch
        {
            MessageDefinition { Message: { } message } => new MessageThrow(message),
            SignalDefinition { Signal: { } signal } => new SignalThrow(signal),
            EscalationDefinition escalation => new CodeThrow(ThrownKind.Escalation, escalation.Code),
            MessageDefinition or SignalDefinition => Incomplete<Throw>(elementId, definition),
            _ => null,
        };
        if (only is not null)
            return [only];
        if (definition is not MultipleDefinition several)
            return null;
        var parts = several.Definitions.Select(d => Throws(elementId, d)).OfType<Throw[]>().ToArray();
        return parts.Length == several.Definitions.Count ? [.. parts.SelectMany(p => p)] : null;
    }

    private Trigger? Incomplete(string elementId, EventDefinition definition) => Incomplete<Trigger>(elementId, definition);

    private T? Incomplete<T>(string elementId, EventDefinition definition)
        where T : class
    {
        report.Error(elementId, "process.event-incomplete", PlanMessages.EventIncomplete(elementId, definition));
        return null;
    }
}
