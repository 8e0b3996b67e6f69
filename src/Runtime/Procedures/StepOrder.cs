using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Procedures;

/// <summary>The steps of a procedure in the order in which the flow first reaches them.</summary>
public static class StepOrder
{
    public static IEnumerable<StepPlan> Of(DossierPlan plan) => Of(plan, plan.Process.Process.Body, new(StringComparer.Ordinal));

    private static IEnumerable<StepPlan> Of(DossierPlan plan, FlowScope body, HashSet<string> seen)
    {
        var model = plan.Process.Model;
        var nodes = body.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var waiting = new Queue<string>(body.Nodes.OfType<StartEvent>().Select(n => n.Id));
        while (waiting.TryDequeue(out var id))
        {
            if (!seen.Add(id))
                continue;
            if (plan.Steps.TryGetValue(id, out var step))
                yield return step;
            if (nodes[id] is CallActivity { CalledElement: { } called } && plan.Steps.TryGetValue(called, out var task) && seen.Add(called))
                yield return task;
            foreach (var within in model.BodyOf(nodes[id]) is { } inner ? Of(plan, inner, seen) : [])
                yield return within;
            foreach (var flow in body.Flows.Where(f => f.SourceId == id))
                waiting.Enqueue(flow.TargetId);
            foreach (var boundary in body.Nodes.OfType<BoundaryEvent>().Where(b => b.AttachedToId == id))
                waiting.Enqueue(boundary.Id);
        }
    }
}
