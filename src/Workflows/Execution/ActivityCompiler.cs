using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>Tasks to elements of the engine, and what every activity may say of itself: what it takes and gives, how it is repeated.</summary>
internal sealed class ActivityCompiler(PlanReport report, PlanOptions options, EventCompiler events)
{
    /// <summary>The task; null after an error.</summary>
    public Activity? Task(ActivityNode node) => node switch
    {
        UserTask n => new UserActivity(n),
        AbstractTask or ManualTask => new PassingActivity(node),
        ServiceTask n => Operation(n) is { } operation ? new ServiceActivity(n, operation) : null,
        SendTask n => Named(n.Id, n.Message) is { } message ? new SendActivity(n, new(message)) : null,
        ReceiveTask n => events.Message(n.Id, n.Message) is { } message ? new ReceiveActivity(n, message) : null,
        ScriptTask n => Script(n) is { } script ? new ScriptActivity(n, script) : null,
        BusinessRuleTask n => Decision(n) is { } decision ? new DecisionActivity(n, decision) : null,
        _ => null,
    };

    /// <summary>A node without what belongs to the whole of its repetitions; the node itself when it is not repeated.</summary>
    public static ActivityNode OfOneTurn(ActivityNode node) => node.Loop is null ? node : node with
    {
        Loop = null,
        DefaultFlowId = null,
        StartQuantity = 1,
        CompletionQuantity = 1,
    };

    /// <summary>An activity with what it takes and gives, repeated as its node says.</summary>
    public Activity? WithCharacteristics(ActivityNode node, Activity activity)
    {
        activity.Inputs = Mappings(node.Id, node.Inputs);
        activity.Outputs = Mappings(node.Id, node.Outputs);
        RepeatedActivity? repeated = node.Loop switch
        {
            StandardLoop loop => Loop(node, activity, loop),
            MultiInstance multi => Multi(node, activity, multi),
            _ => null,
        };
        if (node.Loop is null)
            return activity;
        activity.RepeatedBy = repeated;
        return repeated;
    }

    /// <summary>Values that are handed on, compiled; those with an error are left out.</summary>
    public Mapping[] Mappings(string elementId, Sequence<DataMapping> mappings) =>
        [.. mappings.Select(m => (m.Target, Source: Source(elementId, m.Source))).Where(m => m.Source is not null).Select(m => new Mapping(m.Source!, m.Target))];

    private FeelExpression? Source(string elementId, DataSource? source) => source switch
    {
        null => null,
        { IsExpression: true } => report.Expression(elementId, source.Text),
        _ => report.Variable(elementId, source.Text),
    };

    private LoopActivity? Loop(ActivityNode node, Activity activity, StandardLoop loop)
    {
        if (loop.Condition is null)
            return new(Whole(node), activity, loop, null);
        return report.Expression(node.Id, loop.Condition) is { } condition ? new(Whole(node), activity, loop, condition) : null;
    }

    private MultiInstanceActivity? Multi(ActivityNode node, Activity activity, MultiInstance loop)
    {
        var collection = Source(node.Id, loop.Collection);
        var cardinality = loop.Cardinality is null ? null : report.Expression(node.Id, loop.Cardinality);
        var condition = loop.CompletionCondition is null ? null : report.Expression(node.Id, loop.CompletionCondition);
        if (collection is null && cardinality is null && !report.Mentions(node.Id))
            report.Error(node.Id, "process.loop-incomplete", PlanMessages.LoopIncomplete(node.Id));
        return collection is null && cardinality is null
            ? null
            : new(Whole(node), activity, loop, new(collection, cardinality, Source(node.Id, loop.OutputElement), condition, Announcements(node.Id, loop)));
    }

    /// <summary>What is thrown when turns are done: signals, messages and escalations; an error would end what is still active.</summary>
    private Announcement[] Announcements(string elementId, MultiInstance loop)
    {
        var thrown = loop.Complex.Select((string? Condition, EventDefinition? Thrown) (c) => (c.Condition, c.Thrown)).Append((null, loop.Thrown));
        return [.. thrown.Where(t => t.Thrown is not null).Select(Announcement? (t) => Announcement(elementId, loop, t.Condition, t.Thrown!)).OfType<Announcement>()];
    }

    private Announcement? Announcement(string elementId, MultiInstance loop, string? condition, EventDefinition definition)
    {
        var isComplex = loop.Behavior == MultiInstanceBehavior.Complex;
        if (isComplex != condition is not null || events.Throws(elementId, definition) is not { } throws)
        {
            report.Error(elementId, "process.element-not-executed", PlanMessages.Announcement(elementId, definition.GetType().Name));
            return null;
        }

        var asked = condition is null ? null : report.Expression(elementId, condition);
        return new(asked, loop.Behavior == MultiInstanceBehavior.One, throws);
    }

    /// <summary>What belongs to the whole: the flows, not the data of a turn.</summary>
    private static ActivityNode Whole(ActivityNode node) => node with { Properties = default };

    private string? Operation(ServiceTask task)
    {
        if (!string.IsNullOrWhiteSpace(task.Operation))
            return task.Operation;
        report.Error(task.Id, "process.operation-missing", PlanMessages.OperationMissing(task.Id));
        return null;
    }

    private string? Named(string elementId, MessageDefinition message)
    {
        if (message.Message is null)
            report.Error(elementId, "process.event-incomplete", PlanMessages.EventIncomplete(elementId, message));
        return message.Message;
    }

    private FeelExpression? Script(ScriptTask task)
    {
        if (task.Format is { } format && !format.Contains("feel", StringComparison.OrdinalIgnoreCase))
            report.Error(task.Id, "process.script-language", PlanMessages.ScriptLanguage(task.Id, format));
        else if (task.Script is not { } script)
            report.Error(task.Id, "process.script-missing", PlanMessages.ScriptMissing(task.Id));
        else
            return report.Expression(task.Id, script);
        return null;
    }

    private DecisionFunction? Decision(BusinessRuleTask task)
    {
        if (task.Decision is { } name && options.Decisions(name) is { } decision)
            return decision;
        report.Error(task.Id, "process.decision-missing", PlanMessages.DecisionMissing(task.Id, task.Decision));
        return null;
    }
}
