namespace LongAn.Workflows.Decisions;

/// <summary>All elements of a file and of those it imports, with what they require of each other.</summary>
internal sealed class DecisionGraph
{
    private readonly Dictionary<string, TypeTable> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, string Id), GraphNode> _nodes = [];
    private readonly Action<Diagnostic> _report;

    public DecisionGraph(Sequence<DecisionModel> models, Action<Diagnostic> report)
    {
        _report = report;
        foreach (var model in models)
            _types.TryAdd(model.Namespace, new TypeTable(model, _types.GetValueOrDefault, report));
        foreach (var model in models)
            AddNodes(model, _types[model.Namespace]);
        foreach (var model in models)
            Connect(model);
        Members = models.SelectMany(MemberNames.Of).Distinct(StringComparer.Ordinal).ToSequence();
        foreach (var model in models)
            Compile(model, new BoxedCompiler(model, _types[model.Namespace], Members, report));
    }

    /// <summary>The names that the files give to entries of contexts.</summary>
    public Sequence<string> Members { get; }

    /// <summary>The types that a file may name.</summary>
    public TypeTable TypesOf(DecisionModel model) => _types[model.Namespace];

    /// <summary>An element of a file by its name, or by its identifier.</summary>
    public TNode? Find<TNode>(DecisionModel model, string name)
        where TNode : GraphNode =>
        _nodes.Values.OfType<TNode>().FirstOrDefault(n => n.Namespace == model.Namespace && n.Name == name) ?? _nodes.GetValueOrDefault((model.Namespace, name)) as TNode;

    private void AddNodes(DecisionModel model, TypeTable types)
    {
        var ns = model.Namespace;
        foreach (var input in model.Inputs)
            Add(model, input.Id, new InputNode(ns, input.Name, input.Label ?? input.Name, types.Find(input.TypeRef)));
        foreach (var decision in model.Decisions)
            Add(model, decision.Id, new DecisionNode(ns, decision.Name, decision.Label ?? decision.Name, types.Find(decision.TypeRef)));
        foreach (var knowledge in model.KnowledgeModels)
            Add(model, knowledge.Id, new KnowledgeNode(ns, knowledge.Name, ResultOf(types.Find(knowledge.TypeRef))));
        foreach (var service in model.Services)
            Add(model, service.Id, new ServiceNode(ns, service.Name, ResultOf(types.Find(service.TypeRef))));
    }

    /// <summary>The variable of a function may name the type of the function, or that of its result.</summary>
    private static DeclaredType ResultOf(DeclaredType type) =>
        type.Feel is Feel.FunctionType function ? new DeclaredType(function.Result) : type;

    private void Add(DecisionModel model, string id, GraphNode node)
    {
        if (!_nodes.TryAdd((model.Namespace, id), node))
            _report(new(Severity.Error, "dmn.duplicate-id", new Text($"Mã “{id}” có hai lần trong tệp.", $"Expected each id once, but '{id}' is there twice."), new Location(model.File, id)));
    }

    private void Connect(DecisionModel model)
    {
        foreach (var (id, hrefs) in model.Decisions.Select(d => (d.Id, d.Requirements)).Concat(model.KnowledgeModels.Select(k => (k.Id, k.Requirements))))
        {
            foreach (var href in hrefs)
            {
                if (Resolve(model, id, href) is { } node)
                    _nodes[(model.Namespace, id)].Required.Add((ImportOf(model, node), node));
            }
        }

        foreach (var service in model.Services)
        {
            if (Node<ServiceNode>(model, service.Id) is not { } node)
                continue;
            node.Parameters.AddRange(service.InputData.Concat(service.InputDecisions).Select(h => Resolve(model, service.Id, h)).OfType<GraphNode>());
            node.Outputs.AddRange(service.Outputs.Select(h => Resolve(model, service.Id, h)).OfType<DecisionNode>());
        }
    }

    private GraphNode? Resolve(DecisionModel model, string owner, string href)
    {
        var hash = href.LastIndexOf('#');
        var (ns, id) = hash > 0 ? (href[..hash], href[(hash + 1)..]) : (model.Namespace, href[(hash + 1)..]);
        if (_nodes.TryGetValue((ns, id), out var node))
            return node;
        _report(new(Severity.Error, "dmn.dangling-reference", new Text($"Không tìm thấy “{href}”.", $"Expected an element of the file or of an imported one, but found '{href}'."), new Location(model.File, owner)));
        return null;
    }

    /// <summary>The node of an element; none when its identifier belongs to another element before it.</summary>
    public TNode? Node<TNode>(DecisionModel model, string id)
        where TNode : GraphNode => _nodes.GetValueOrDefault((model.Namespace, id)) as TNode;

    private static string? ImportOf(DecisionModel model, GraphNode node) =>
        node.Namespace == model.Namespace ? null : model.Imports.FirstOrDefault(i => i.Namespace == node.Namespace) is { Name.Length: > 0 } import ? import.Name : null;

    private void Compile(DecisionModel model, BoxedCompiler compiler)
    {
        foreach (var decision in model.Decisions)
        {
            if (Node<DecisionNode>(model, decision.Id) is { } node)
                node.Logic = compiler.Compile(decision.Logic, compiler.Names(NamesOf(node)), decision.Name);
        }

        foreach (var knowledge in model.KnowledgeModels)
        {
            // A business knowledge model may call itself.
            if (knowledge.Logic is not null && Node<KnowledgeNode>(model, knowledge.Id) is { } node)
                node.Logic = compiler.CompileBody(knowledge.Logic, compiler.Names([.. NamesOf(node), knowledge.Name]), knowledge.Name, node.Type);
        }
    }

    private static IEnumerable<string> NamesOf(GraphNode node) => node.Required.Select(r => r.Import ?? r.Node.Name).Distinct(StringComparer.Ordinal);
}
