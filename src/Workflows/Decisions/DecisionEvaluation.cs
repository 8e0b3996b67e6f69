using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Evaluation;
using NodaTime;

namespace LongAn.Workflows.Decisions;

/// <summary>Values of the elements of a graph for one set of input data; each is computed once, when it is first needed.</summary>
internal sealed class DecisionEvaluation(ContextValue inputs, ZonedDateTime? now)
{
    private readonly Dictionary<GraphNode, Value> _values = [];
    private readonly HashSet<GraphNode> _open = [];

    public Value ValueOf(Run run, GraphNode node)
    {
        if (_values.TryGetValue(node, out var known))
            return known;
        if (!_open.Add(node))
            return run.Fail($"Expected decisions that do not require each other in a circle, but {node.Name} requires itself.");
        var value = run.Enter(() => Compute(run, node));
        _open.Remove(node);
        if (node is DecisionNode decision)
            run.Notes.Add(new DecidedValue(decision.Name, decision.Label, value));
        return _values[node] = value;
    }

    private Value Compute(Run run, GraphNode node) => node switch
    {
        InputNode => node.Type.Coerce(run, inputs[$"{node.Namespace}#{node.Name}"] ?? inputs[node.Name] ?? Value.Null, node.Name),
        DecisionNode decision => node.Type.Coerce(run, decision.Logic(run, ScopeOf(run, node)), node.Name),
        KnowledgeNode knowledge => knowledge.Logic(ScopeOf(run, node)),
        ServiceNode service => Function(service),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Only what a node requires is seen by its expressions, and its own name by a function.</summary>
    private FeelScope ScopeOf(Run run, GraphNode node)
    {
        return new FeelScope(Find, now);

        Value? Find(string name)
        {
            foreach (var (import, required) in node.Required)
            {
                if (import is null && required.Name == name)
                    return ValueOf(run, required);
            }

            if (node.Required.Any(r => r.Import == name))
                return new ContextValue(node.Required.Where(r => r.Import == name).Select(r => KeyValuePair.Create(r.Node.Name, ValueOf(run, r.Node))));
            return node is KnowledgeNode && node.Name == name ? ValueOf(run, node) : null;
        }
    }

    /// <summary>A service as a function: its parameters stand for the nodes; all else is decided anew (DMN 1.5, 10.4).</summary>
    private static FunctionValue Function(ServiceNode service)
    {
        var parameters = service.Parameters.Select(p => new Parameter(p.Name, p.Type.Feel) { Nullable = true }).ToSequence();
        return new(service.Name, new Signature(parameters, (run, arguments) =>
        {
            var inner = new DecisionEvaluation(ContextValue.Empty, run.Now);
            for (var i = 0; i < arguments.Length; i++)
                inner._values[service.Parameters[i]] = service.Parameters[i].Type.Coerce(run, arguments[i], service.Parameters[i].Name);
            var value = service.Outputs is [var single]
                ? inner.ValueOf(run, single)
                : run.Context(service.Outputs.Select(o => KeyValuePair.Create(o.Name, inner.ValueOf(run, o))));
            return service.Type.Coerce(run, value, service.Name);
        })
        { Result = service.Type.Feel });
    }
}
