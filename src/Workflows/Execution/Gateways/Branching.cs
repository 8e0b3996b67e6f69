namespace LongAn.Workflows.Execution.Gateways;

/// <summary>Which flows leave an element that may be left by several at once: an activity, an inclusive or a complex gateway.</summary>
internal static class Branching
{
    /// <summary>
    /// Every flow without a condition and every flow whose condition is true; the default flow where no condition is. Null after
    /// an incident.
    /// </summary>
    public static Flow[]? Choose(Turn turn, ElementInstance instance, Element element, string? defaultFlowId, long readsFrom)
    {
        var taken = new List<Flow>(element.Outgoing.Length);
        var asked = false;
        var held = false;
        foreach (var flow in element.Outgoing)
        {
            if (flow.Id == defaultFlowId)
                continue;
            if (flow.Condition is { } condition)
            {
                asked = true;
                if (condition.Holds(turn, instance, element.Id, readsFrom) is not { } holds)
                    return null;
                if (!holds)
                    continue;
                held = true;
            }

            taken.Add(flow);
        }

        if (asked && !held && Array.Find(element.Outgoing, f => f.Id == defaultFlowId) is { } resort)
            taken.Add(resort);
        if (taken.Count > 0 || element.Outgoing.Length == 0)
            return [.. taken];
        turn.Raise(instance.Key, element.Id, IncidentCode.NoFlowTaken, NamesRead(element.Outgoing));
        return null;
    }

    /// <summary>The data that the conditions of flows read.</summary>
    public static Sequence<Argument> NamesRead(Flow[] flows) =>
        flows
            .SelectMany(f => f.Condition is { } condition ? condition.Expression.References : [])
            .Distinct(StringComparer.Ordinal)
            .Select(name => new Argument("read", name))
            .ToSequence();
}
