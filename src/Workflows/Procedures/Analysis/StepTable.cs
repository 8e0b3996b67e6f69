using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;

namespace LongAn.Workflows.Procedures.Analysis;

/// <summary>What kind of row a step table has.</summary>
public enum StepKind
{
    /// <summary>Work of a person.</summary>
    User,

    /// <summary>Work of a system.</summary>
    Service,

    /// <summary>A sub-process; its own nodes follow it.</summary>
    SubProcess,

    /// <summary>Any other activity.</summary>
    Activity,

    /// <summary>A start.</summary>
    Start,

    /// <summary>An end.</summary>
    End,

    /// <summary>An event on the boundary of a step.</summary>
    Boundary,

    /// <summary>Any other event.</summary>
    Event,

    /// <summary>A gateway.</summary>
    Gateway,

    /// <summary>Something that is drawn and not executed.</summary>
    NotExecuted,
}

/// <summary>A row of the step table: what officials call step, unit, time, papers and form, and what comes next.</summary>
/// <param name="ElementId">The element.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name; the identifier where nothing is written on it.</param>
/// <param name="Lane">Name of its lane; null outside of lanes.</param>
/// <param name="Role">Role of its lane as the file says; null when it says none.</param>
/// <param name="Step">What the procedure says of a step of a person; null for everything else, and for a step nothing is said of.</param>
/// <param name="Papers">Papers that are checked there: those of the dossier at the intake, none elsewhere.</param>
/// <param name="AttachedTo">The step an event stands on the boundary of; null for everything else.</param>
/// <param name="Next">What comes next.</param>
public sealed record StepRow(
    string ElementId,
    StepKind Kind,
    Text Name,
    string? Lane,
    string? Role,
    Step? Step,
    Sequence<Text> Papers,
    string? AttachedTo,
    Sequence<NextStep> Next)
{
    /// <summary>Working hours the step may take on every channel and in every case; null where the limits differ, are counted in calendar time, or are not said.</summary>
    /// <param name="hoursPerDay">Working hours of a day, more than zero.</param>
    public decimal? Hours(decimal hoursPerDay) => Step?.Limits is [{ Channel: null, Case: null, Limit: var limit }]
        ? limit.Unit switch
        {
            TimeUnit.Hour => limit.Value,
            TimeUnit.WorkingDay => limit.Value * hoursPerDay,
            _ => null,
        }
        : null;
}

/// <summary>A flow to the next row.</summary>
/// <param name="FlowId">The flow.</param>
/// <param name="ElementId">Where it leads.</param>
/// <param name="Name">What is written on it; null for nothing.</param>
/// <param name="Condition">Condition in FEEL; null for none.</param>
/// <param name="IsDefault">Whether it is taken when no condition holds.</param>
public sealed record NextStep(string FlowId, string ElementId, string? Name, string? Condition, bool IsDefault);

/// <summary>The process as the table that officials work from: the same draft, seen another way.</summary>
public static class StepTable
{
    /// <summary>The rows in the order in which the flow first reaches them; what is not reached comes last.</summary>
    /// <param name="run">The procedure's process first; what it calls follows it.</param>
    /// <param name="procedure">What the catalogue says; null while it cannot be read.</param>
    public static Sequence<StepRow> Of(BpmnModel run, Procedure? procedure)
    {
        ArgumentNullException.ThrowIfNull(run);
        var papers = procedure?.Components.Select(component => component.Name).ToSequence() ?? default;
        return run.Processes.SelectMany(process => Rows(run, process.Body, papers)).Concat(run.GlobalTasks.Select(task => ToRow(run, task, [], papers))).ToSequence();
    }

    private static IEnumerable<StepRow> Rows(BpmnModel run, FlowScope scope, Sequence<Text> papers)
    {
        var flows = scope.Flows.ToLookup(flow => flow.SourceId, StringComparer.Ordinal);
        foreach (var node in Ordered(scope, flows))
        {
            yield return ToRow(run, node, flows[node.Id], papers);
            if (node is not SubProcess inner)
                continue;
            foreach (var row in Rows(run, inner.Body, papers))
                yield return row;
        }
    }

    private static IEnumerable<FlowNode> Ordered(FlowScope scope, ILookup<string, SequenceFlow> flows)
    {
        var nodes = scope.Nodes.DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var boundaries = scope.Nodes.OfType<BoundaryEvent>().ToLookup(node => node.AttachedToId, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<FlowNode>(scope.Nodes.OfType<StartEvent>());
        while (waiting.TryDequeue(out var node))
        {
            if (!seen.Add(node.Id))
                continue;
            yield return node;
            foreach (var flow in flows[node.Id])
            {
                if (nodes.TryGetValue(flow.TargetId, out var next))
                    waiting.Enqueue(next);
            }

            foreach (var boundary in boundaries[node.Id])
                waiting.Enqueue(boundary);
        }

        foreach (var node in scope.Nodes.Where(node => seen.Add(node.Id)))
            yield return node;
    }

    private static StepRow ToRow(BpmnModel run, FlowNode node, IEnumerable<SequenceFlow> flows, Sequence<Text> papers)
    {
        var lane = run.LanesOf(node.Id).FirstOrDefault();
        var step = (node as UserTask)?.Step;
        var name = node.Name ?? node.Id;
        var defaultFlow = (node as ExclusiveGateway)?.DefaultFlowId;
        return new(
            node.Id,
            KindOf(node),
            new(name, step?.NameEn ?? name),
            lane?.Name,
            lane?.Role,
            step,
            step?.Operation == StepOperation.Intake ? papers : default,
            (node as BoundaryEvent)?.AttachedToId,
            flows.Select(flow => new NextStep(flow.Id, flow.TargetId, flow.Name, flow.Condition, flow.Id == defaultFlow)).ToSequence());
    }

    private static StepKind KindOf(FlowNode node) => node switch
    {
        UserTask => StepKind.User,
        ServiceTask => StepKind.Service,
        SubProcess => StepKind.SubProcess,
        ActivityNode => StepKind.Activity,
        StartEvent => StepKind.Start,
        EndEvent => StepKind.End,
        BoundaryEvent => StepKind.Boundary,
        EventNode => StepKind.Event,
        NotExecutedNode => StepKind.NotExecuted,
        _ => StepKind.Gateway,
    };
}
