using FsCheck;
using FsCheck.Fluent;
using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>What a vertex of a random graph is drawn as.</summary>
public enum VertexKind
{
    User,
    Service,
    Pause,
    Message,
    Exclusive,
    Parallel,
    Inclusive,
    EventBased,
    Several,
    Deadline,
    Reminder,
    Inner,
    End,
    Terminate,
}

/// <summary>A vertex of a random graph.</summary>
/// <param name="Kind">What it is drawn as.</param>
/// <param name="Next">The vertices it leads to, each once.</param>
/// <param name="Body">What is inside of a sub-process; null for every other kind.</param>
public sealed record Vertex(VertexKind Kind, Sequence<int> Next, Graph? Body = null);

/// <summary>
/// A process of any shape: flows lead wherever they like, round in circles too, and joins wait for what may never come. Nothing is
/// foretold of it: what must hold of every process holds of this one.
/// </summary>
public sealed record Graph(Sequence<Vertex> Vertices)
{
    public static Gen<Graph> Any(int depth) =>
        from count in Gen.Choose(2, depth > 0 ? 9 : 4)
        from vertices in Gen.ListOf(AnyVertex(count, depth), count)
        select new Graph(vertices.ToSequence());

    /// <summary>The graph without one of its vertices, or one of its flows, or with one made simpler.</summary>
    public IEnumerable<Graph> Smaller()
    {
        for (var at = 0; at < Vertices.Count && Vertices.Count > 1; at++)
            yield return Without(at);
        for (var at = 0; at < Vertices.Count; at++)
        {
            var vertex = Vertices[at];
            foreach (var next in vertex.Next)
                yield return With(at, vertex with { Next = vertex.Next.RemoveAll(n => n == next) });
            if (vertex.Kind is not (VertexKind.User or VertexKind.End))
                yield return With(at, vertex with { Kind = VertexKind.User, Body = null });
            foreach (var body in vertex.Body?.Smaller() ?? [])
                yield return With(at, vertex with { Body = body });
        }
    }

    public BpmnProcess Process() => Draw("v");

    public override string ToString() =>
        string.Join("; ", Vertices.Select((v, i) => $"{i} {v.Kind}{(v.Body is null ? "" : $" ({v.Body})")} → {string.Join(",", v.Next)}"));

    private static Gen<Vertex> AnyVertex(int count, int depth) =>
        from kind in Gen.Frequency<VertexKind>(
            (6, Gen.Constant(VertexKind.User)), (1, Gen.Constant(VertexKind.Service)), (1, Gen.Constant(VertexKind.Pause)), (1, Gen.Constant(VertexKind.Message)),
            (3, Gen.Constant(VertexKind.Exclusive)), (4, Gen.Constant(VertexKind.Parallel)), (4, Gen.Constant(VertexKind.Inclusive)), (1, Gen.Constant(VertexKind.EventBased)),
            (1, Gen.Constant(VertexKind.Several)), (1, Gen.Constant(VertexKind.Deadline)), (1, Gen.Constant(VertexKind.Reminder)),
            (depth, Gen.Constant(VertexKind.Inner)), (2, Gen.Constant(VertexKind.End)), (1, Gen.Constant(VertexKind.Terminate)))
        from next in Gen.ListOf(Gen.Choose(0, count - 1), 3)
        from leaving in Gen.Choose(1, 3)
        from body in kind == VertexKind.Inner ? Any(depth - 1).Select(Graph? (b) => b) : Gen.Constant<Graph?>(null)
        select new Vertex(kind, kind is VertexKind.End or VertexKind.Terminate ? [] : next.Take(leaving).Distinct().ToSequence(), body);

    private Graph Without(int gone) => new(Vertices
        .Where((_, at) => at != gone)
        .Select(v => v with { Next = v.Next.Where(n => n != gone).Select(n => n > gone ? n - 1 : n).ToSequence() })
        .ToSequence());

    private Graph With(int changed, Vertex vertex) => new(Vertices.Select((v, at) => at == changed ? vertex : v).ToSequence());

    private Drawing Draw(string prefix)
    {
        var drawing = new Drawing().Start($"{prefix}start").Flow($"{prefix}start", $"{prefix}0");
        for (var at = 0; at < Vertices.Count; at++)
            Draw(drawing, Vertices[at], $"{prefix}{at}", prefix);
        return drawing;
    }

    private static void Draw(Drawing drawing, Vertex vertex, string id, string prefix)
    {
        var flows = vertex.Next.Select(n => (Id: $"{id}-{prefix}{n}", Target: $"{prefix}{n}")).ToList();
        switch (vertex.Kind)
        {
            case VertexKind.Exclusive:
                drawing.Exclusive(id, flows.Count > 0 ? flows[^1].Id : null);
                break;
            case VertexKind.Inclusive:
                drawing.Inclusive(id, flows.Count > 0 ? flows[^1].Id : null);
                break;
            case VertexKind.Parallel:
                drawing.Parallel(id);
                break;
            case VertexKind.EventBased when flows.Count > 0:
                drawing.EventBased(id);
                break;
            case VertexKind.Pause:
                drawing.Catch(id, "PT1H");
                break;
            case VertexKind.Message:
                drawing.CatchOn(id, new MessageDefinition("news"));
                break;
            case VertexKind.Service:
                drawing.Service(id);
                break;
            case VertexKind.Several:
                drawing.Node(new UserTask(id, null, null) { Loop = new MultiInstance(flows.Count > 1) { Cardinality = "2" } });
                break;
            case VertexKind.Deadline or VertexKind.Reminder:
                drawing.User(id).Boundary($"{id}_late", id, "P1D", vertex.Kind == VertexKind.Deadline);
                break;
            case VertexKind.Inner:
                drawing.Sub(id, vertex.Body!.Draw($"{id}_"));
                break;
            case VertexKind.End:
                drawing.End(id);
                break;
            case VertexKind.Terminate:
                drawing.Terminate(id);
                break;
            default:
                drawing.User(id);
                break;
        }

        for (var i = 0; i < flows.Count; i++)
        {
            var (flow, target) = flows[i];
            switch (vertex.Kind)
            {
                case VertexKind.EventBased:
                    _ = i == 0 ? drawing.Catch($"{id}_{i}", "PT2H") : drawing.CatchOn($"{id}_{i}", new MessageDefinition($"choice {i}"));
                    drawing.Flow(id, $"{id}_{i}").Flow($"{id}_{i}", target);
                    break;
                case VertexKind.Deadline or VertexKind.Reminder when i == 0:
                    drawing.Flow($"{id}_late", target);
                    break;
                default:
                    var condition = i == flows.Count - 1 ? null : vertex.Kind == VertexKind.Exclusive ? $"p = {i}" : vertex.Kind == VertexKind.Inclusive ? $"p >= {i}" : null;
                    drawing.Flow(flow, id, target, condition);
                    break;
            }
        }
    }
}
