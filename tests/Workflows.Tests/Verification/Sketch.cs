using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;

namespace LongAn.Workflows.Tests.Verification;

/// <summary>
/// A process in a line or two: <c>"s > t > g; g > e"</c>. The first letter of a name is its kind: s start, e end, k terminate, t step of a person,
/// v service, g exclusive gateway, p parallel gateway, w waiting timer.
/// </summary>
internal sealed class Sketch
{
    private readonly List<FlowNode> _nodes = [];
    private readonly List<SequenceFlow> _flows = [];
    private readonly HashSet<string> _withoutRole = new(StringComparer.Ordinal);

    /// <summary>Flows are named <c>source-target</c>. Every step offers <c>ok</c> and lies in a lane with a role.</summary>
    public Sketch(string chains)
    {
        foreach (var chain in chains.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var names = chain.Split('>', StringSplitOptions.TrimEntries);
            foreach (var name in names.Where(n => !_nodes.Exists(o => o.Id == n)))
                _nodes.Add(Node(name));
            for (var i = 1; i < names.Length; i++)
                _flows.Add(new($"{names[i - 1]}-{names[i]}", null, names[i - 1], names[i], null));
        }
    }

    public Sketch With(FlowNode node)
    {
        _nodes.RemoveAll(n => n.Id == node.Id);
        _nodes.Add(node);
        return this;
    }

    public Sketch If(string flow, string condition)
    {
        var at = _flows.FindIndex(f => f.Id == flow);
        _flows[at] = _flows[at] with { Condition = condition };
        return this;
    }

    public Sketch Default(string node, string flow) =>
        With(_nodes.Find(n => n.Id == node) is ActivityNode activity ? activity with { DefaultFlowId = flow } : new ExclusiveGateway(node, null, flow));

    public Sketch Boundary(string id, string host, bool interrupting = true) =>
        With(new BoundaryEvent(id, null, new TimerDefinition(TimerKind.Duration, "P1D"), host, interrupting));

    public Sketch Wait(string id, string duration, bool inWorkingTime = true) =>
        With(new IntermediateCatchEvent(id, null, new TimerDefinition(TimerKind.Duration, duration, inWorkingTime)));

    public Sketch Step(string id, params string[] outcomes) => With(new UserTask(id, null, Described() with { Outcomes = [.. outcomes.Select(Outcome)] }));

    public Sketch Step(string id, Func<Step, Step> change) => With(new UserTask(id, null, change(((UserTask)_nodes.Single(n => n.Id == id)).Step!)));

    public Sketch Takes(string id, decimal value, TimeUnit unit = TimeUnit.WorkingDay) => Step(id, s => s with { Limits = s.Limits.Add(new(new TimeLimit(value, unit))) });

    public Sketch WithoutRole(string id)
    {
        _withoutRole.Add(id);
        return this;
    }

    public BpmnProcess Process() => new(
        "process",
        null,
        true,
        new([.. _nodes], [.. _flows]),
        [
            new Lane("lane", null, "specialist", _nodes.Select(n => n.Id).Where(n => !_withoutRole.Contains(n)).ToSequence()),
            new Lane("other", null, null, _withoutRole.ToSequence()),
        ]);

    /// <summary><c>code</c>, or <c>code!</c> for one that completes the dossier.</summary>
    private static StepOutcome Outcome(string code) =>
        new(code.TrimEnd('!'), new Text(code, code), code.EndsWith('!') ? [StepEffect.Complete] : []);

    private static Step Described() => new(StepOperation.Work, null, [], StepClock.Running, null, 0, false, [Outcome("ok")]);

    private static FlowNode Node(string name) => name[0] switch
    {
        's' => new StartEvent(name, null, new NoneDefinition()),
        'e' => new EndEvent(name, null, new NoneDefinition()),
        'k' => new EndEvent(name, null, new TerminateDefinition()),
        't' => new UserTask(name, null, Described()),
        'v' => new ServiceTask(name, null, "lookup"),
        'g' => new ExclusiveGateway(name, null, null),
        'p' => new ParallelGateway(name, null),
        'w' or 'b' => new IntermediateCatchEvent(name, null, new TimerDefinition(TimerKind.Duration, "PT1H", true)),
        _ => throw new ArgumentException($"Expected s, e, k, t, v, g, p or w as the first letter, but found “{name}”."),
    };
}
