using LongAn.Workflows.Bpmn;

namespace LongAn.Benchmarks;

/// <summary>The processes that are measured.</summary>
internal static class Drawings
{
    /// <summary>User tasks one after the other.</summary>
    public static BpmnProcess Line(int tasks)
    {
        var ids = new List<string> { "start" };
        var nodes = new List<FlowNode> { new StartEvent("start", null, new NoneDefinition()) };
        for (var i = 0; i < tasks; i++)
        {
            ids.Add($"task{i}");
            nodes.Add(new UserTask(ids[^1], null, null));
        }

        ids.Add("end");
        nodes.Add(new EndEvent("end", null, new NoneDefinition()));
        return Process(nodes, [.. ids.Zip(ids.Skip(1), (a, b) => Flow(a, b))]);
    }

    /// <summary>Ten times: a task decides, an exclusive gateway of three ways, then three tasks side by side, one with a deadline.</summary>
    public static BpmnProcess Mix()
    {
        var nodes = new List<FlowNode> { new StartEvent("start", null, new NoneDefinition()) };
        var flows = new List<SequenceFlow>();
        var last = "start";
        for (var i = 0; i < 10; i++)
        {
            nodes.AddRange([
                new UserTask($"ask{i}", null, null), new ExclusiveGateway($"gate{i}", null, $"gate{i}-work{i}"), new UserTask($"work{i}", null, null), new ExclusiveGateway($"merge{i}", null, null),
                new ParallelGateway($"split{i}", null), new UserTask($"a{i}", null, null), new UserTask($"b{i}", null, null), new UserTask($"c{i}", null, null), new ParallelGateway($"join{i}", null),
                new BoundaryEvent($"late{i}", null, new TimerDefinition(TimerKind.Duration, "P3D"), $"a{i}"),
            ]);
            flows.AddRange([
                Flow(last, $"ask{i}"), Flow($"ask{i}", $"gate{i}"),
                Flow($"gate{i}", $"merge{i}", "outcome = \"skip\""), Flow($"gate{i}-high", $"gate{i}", $"merge{i}", "outcome = \"high\" and level > 2"), Flow($"gate{i}", $"work{i}"),
                Flow($"work{i}", $"merge{i}"), Flow($"merge{i}", $"split{i}"),
                Flow($"split{i}", $"a{i}"), Flow($"split{i}", $"b{i}"), Flow($"split{i}", $"c{i}"),
                Flow($"a{i}", $"join{i}"), Flow($"b{i}", $"join{i}"), Flow($"c{i}", $"join{i}"), Flow($"late{i}", "end"),
            ]);
            last = $"join{i}";
        }

        nodes.Add(new EndEvent("end", null, new NoneDefinition()));
        flows.Add(Flow(last, "end"));
        return Process(nodes, flows);
    }

    /// <summary>Tasks side by side.</summary>
    public static BpmnProcess Split(int branches)
    {
        var nodes = new List<FlowNode> { new StartEvent("start", null, new NoneDefinition()), new ParallelGateway("split", null), new ParallelGateway("join", null), new EndEvent("end", null, new NoneDefinition()) };
        var flows = new List<SequenceFlow> { Flow("start", "split"), Flow("join", "end") };
        for (var i = 0; i < branches; i++)
        {
            nodes.Add(new UserTask($"task{i}", null, null));
            flows.AddRange([Flow("split", $"task{i}"), Flow($"task{i}", "join")]);
        }

        return Process(nodes, flows);
    }

    /// <summary>A task and a gateway that leads back to it until it is told to stop.</summary>
    public static BpmnProcess Loop() => Process(
        [new StartEvent("start", null, new NoneDefinition()), new UserTask("task", null, null), new ExclusiveGateway("gate", null, "gate-task"), new EndEvent("end", null, new NoneDefinition())],
        [Flow("start", "task"), Flow("task", "gate"), Flow("gate", "end", "outcome = \"stop\""), Flow("gate", "task")]);

    /// <summary>A task with an instance for each of so many.</summary>
    public static BpmnProcess Several(int instances) => Process(
        [new StartEvent("start", null, new NoneDefinition()), new UserTask("task", null, null) { Loop = new MultiInstance(false) { Cardinality = $"{instances}" } }, new EndEvent("end", null, new NoneDefinition())],
        [Flow("start", "task"), Flow("task", "end")]);

    private static BpmnProcess Process(List<FlowNode> nodes, List<SequenceFlow> flows) =>
        new("process", null, true, new([.. nodes], [.. flows]), []);

    private static SequenceFlow Flow(string source, string target, string? condition = null) =>
        Flow($"{source}-{target}", source, target, condition);

    private static SequenceFlow Flow(string id, string source, string target, string? condition) => new(id, null, source, target, condition);
}
