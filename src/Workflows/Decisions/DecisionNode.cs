using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions;

/// <summary>An element of the requirements graph, compiled. What it requires is filled in once all nodes are there.</summary>
internal abstract class GraphNode(string @namespace, string name, DeclaredType type)
{
    public string Namespace => @namespace;

    public string Name => name;

    public DeclaredType Type => type;

    /// <summary>What its expressions see: a name, and behind an import's name a second one.</summary>
    public List<(string? Import, GraphNode Node)> Required { get; } = [];
}

internal sealed class InputNode(string @namespace, string name, string label, DeclaredType type) : GraphNode(@namespace, name, type)
{
    public string Label => label;
}

internal sealed class DecisionNode(string @namespace, string name, string label, DeclaredType type) : GraphNode(@namespace, name, type)
{
    public string Label => label;

    public Boxed Logic { get; set; } = (_, _) => Value.Null;
}

internal sealed class KnowledgeNode(string @namespace, string name, DeclaredType type) : GraphNode(@namespace, name, type)
{
    public Func<FeelScope, Value> Logic { get; set; } = _ => Value.Null;
}

internal sealed class ServiceNode(string @namespace, string name, DeclaredType type) : GraphNode(@namespace, name, type)
{
    public List<GraphNode> Parameters { get; } = [];

    public List<DecisionNode> Outputs { get; } = [];
}
