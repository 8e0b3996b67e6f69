using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution;

/// <summary>What undoes what, and what cancels what: connected by associations and boundaries instead of flows.</summary>
internal sealed class CompensationCompiler(PlanReport report, Dictionary<string, Element> elements)
{
    /// <summary>Connects the elements of a scope.</summary>
    public void Connect(FlowScope scope)
    {
        var own = scope.Nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var handlers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var boundary in scope.Nodes.OfType<BoundaryEvent>())
        {
            if (boundary.Definition is CompensationDefinition)
                Connect(boundary, own, handlers);
            else if (boundary.Definition is CancelDefinition && elements.GetValueOrDefault(boundary.AttachedToId) is not SubProcessActivity { IsTransaction: true })
                report.Error(boundary.Id, "process.cancel-outside", PlanMessages.CancelOutside(boundary.Id));
        }

        foreach (var activity in scope.Nodes.OfType<ActivityNode>().Where(a => a.IsForCompensation && !handlers.Contains(a.Id)))
            report.Error(activity.Id, "process.compensation-unattached", PlanMessages.CompensationUnattached(activity.Id));
        foreach (var transaction in scope.Nodes.OfType<SubProcess>().Where(s => s.Kind == SubProcessKind.Transaction))
            Catch(transaction);
        LeaveOutOfFlow(scope);
    }

    /// <summary>Checks, when the whole is compiled, that what is named to be undone can be.</summary>
    public void Check()
    {
        foreach (var thrower in elements.Values.OfType<CompensationThrowEvent>().Where(t => t.ActivityId is not null))
        {
            if (elements.GetValueOrDefault(thrower.ActivityId!) is not (SubProcessActivity or RepeatedActivity { Inner: SubProcessActivity } or Activity { CompensationHandler: not null }))
                report.Error(thrower.Id, "process.nothing-to-undo", PlanMessages.NothingToUndo(thrower.Id, thrower.ActivityId!));
        }
    }

    private void Connect(BoundaryEvent boundary, HashSet<string> own, HashSet<string> handlers)
    {
        if (elements.GetValueOrDefault(boundary.AttachedToId) is not Activity host || !own.Contains(host.Id))
        {
            report.Error(boundary.Id, "process.boundary-unattached", PlanMessages.BoundaryUnattached(boundary));
            return;
        }

        if (boundary.HandlerId is { } id && own.Contains(id) && elements.GetValueOrDefault(id) is Activity { IsForCompensation: true } handler)
        {
            host.CompensationHandler = handler;
            handlers.Add(id);
        }
        else
        {
            report.Error(boundary.Id, "process.compensation-handler", PlanMessages.CompensationHandler(boundary.Id));
        }
    }

    private void Catch(SubProcess transaction)
    {
        if (transaction.Body.Nodes.Any(n => n is EndEvent { Definition: CancelDefinition })
            && elements.GetValueOrDefault(transaction.Id) is Activity activity
            && !activity.Boundary.Any(b => b.Trigger.Catches(new(ThrownKind.Cancellation, null)) != Match.None))
            report.Error(transaction.Id, "process.cancel-not-caught", PlanMessages.CancelNotCaught(transaction.Id));
    }

    /// <summary>No flow leads to or from what is connected by associations.</summary>
    private void LeaveOutOfFlow(FlowScope scope)
    {
        var outside = scope.Nodes
            .Where(n => n is ActivityNode { IsForCompensation: true } or BoundaryEvent { Definition: CompensationDefinition })
            .Select(n => n.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var flow in scope.Flows)
        {
            if (outside.Contains(flow.SourceId))
                report.Error(flow.SourceId, "process.flow-not-allowed", PlanMessages.OutOfFlow(flow.SourceId));
            if (outside.Contains(flow.TargetId))
                report.Error(flow.TargetId, "process.flow-not-allowed", PlanMessages.OutOfFlow(flow.TargetId));
        }
    }
}
