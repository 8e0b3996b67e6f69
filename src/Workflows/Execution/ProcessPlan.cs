using System.Collections.Frozen;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Gateways;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>A process compiled for running; immutable, shared by all dossiers of a version and by all threads.</summary>
public sealed class ProcessPlan
{
    private readonly FrozenDictionary<string, Element> _elements;

    private readonly FrozenDictionary<string, Flow> _flows;

    internal ProcessPlan(BpmnProcess process, PlanOptions options, FrozenDictionary<string, Element> elements, Body body)
    {
        _flows = elements.Values.SelectMany(e => e.Outgoing).ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);
        IsTyped = body.Data.IsTyped || elements.Values.OfType<Activity>().Any(a => a.Data.IsTyped);
        HasReachingGates = elements.Values.Any(e => e is ReachingGate { Incoming.Length: > 1 });
        Process = process;
        Model = options.Callable.RunBy(process);
        StepBudget = options.StepBudget;
        WorkBudget = options.WorkBudget;
        CallDepth = options.CallDepth;
        Body = body;
        _elements = elements;
    }

    /// <summary>The process it was compiled from.</summary>
    public BpmnProcess Process { get; }

    /// <summary>The process first, then the processes and global tasks that it calls, directly or through others.</summary>
    public BpmnModel Model { get; }

    /// <summary>Most elements that one command may activate.</summary>
    public int StepBudget { get; }

    /// <summary>Most work that the expressions of one command may do.</summary>
    public int WorkBudget { get; }

    /// <summary>Most calls within each other.</summary>
    public int CallDepth { get; }

    internal Body Body { get; }

    /// <summary>Compiles a process. What is not executed is refused by name; nothing is ignored.</summary>
    /// <param name="process">The process.</param>
    /// <param name="options">Options; null for the defaults.</param>
    public static ProcessCompilation Compile(BpmnProcess process, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(process);
        return new PlanCompiler(process, options ?? PlanOptions.Default).Compile();
    }

    /// <summary>The element of an identifier. A state always belongs to the plan of its own version.</summary>
    internal Element Find(string elementId) =>
        _elements.TryGetValue(elementId, out var element)
            ? element
            : throw new InvalidOperationException($"Expected the plan of process {Process.Id} to have the element {elementId} that the state names, but it has none: the plan is of another version.");

    /// <summary>Every element, in no order.</summary>
    internal IEnumerable<Element> Elements => _elements.Values;

    /// <summary>The element of an identifier; null when there is none.</summary>
    internal Element? TryFind(string elementId) => _elements.GetValueOrDefault(elementId);

    /// <summary>The flow of an identifier; null when there is none.</summary>
    internal Flow? TryFindFlow(string flowId) => _flows.GetValueOrDefault(flowId);

    /// <summary>What is inside of a scope: of the process, or of the sub-process whose instance it is.</summary>
    internal Body BodyOf(ElementInstance scope) => scope.Key == 0 ? Body : ((SubProcessActivity)Find(scope)).Body;

    /// <summary>The process or sub-process whose elements an instance holds; null when it holds turns of a repeated activity.</summary>
    internal string? ScopeIdOf(ElementInstance scope) => scope.Key == 0 ? Body.Id : (Find(scope) as SubProcessActivity)?.Body.Id;

    /// <summary>The element of an instance: of an activity that is repeated the whole, or what is done in each turn.</summary>
    internal Element Find(ElementInstance instance) =>
        Find(instance.ElementId) is var element && instance.Loop > 0 && element is RepeatedActivity repeated ? repeated.Inner : element;

    /// <summary>The element of a wait: the instance's own, or another one that waits for it.</summary>
    internal Element Find(string elementId, ElementInstance waiting) => elementId == waiting.ElementId ? Find(waiting) : Find(elementId);

    /// <summary>A flow by its identifier.</summary>
    internal Flow FindFlow(string flowId) => _flows[flowId];

    /// <summary>Whether any data has a type that is checked.</summary>
    internal bool IsTyped { get; }

    /// <summary>Whether there is a gateway whose join asks what can still arrive.</summary>
    internal bool HasReachingGates { get; }
}

/// <summary>How a process is compiled.</summary>
public sealed record PlanOptions
{
    /// <summary>The defaults of every property.</summary>
    public static PlanOptions Default { get; } = new();

    /// <summary>Most elements that one command may activate; beyond it, an incident. Elements; at least 1, default 100,000.</summary>
    public int StepBudget { get; init; } = 100_000;

    /// <summary>
    /// Most work that the expressions of one command may do together; beyond it, an incident. Counts the steps of each expression and
    /// what is set: one for each value and for each 16 characters of text. Default 10,000,000.
    /// </summary>
    public int WorkBudget { get; init; } = 10_000_000;

    /// <summary>Most call activities that may be active within each other; one more is an incident. Calls; at least 1, default 100.</summary>
    public int CallDepth { get; init; } = 100;

    /// <summary>Processes and global tasks that call activities may call, those of the same package.</summary>
    public BpmnModel Callable { get; init; } = new("", default);

    /// <summary>Decisions by their names; null for one that is not known. By default none is.</summary>
    public Func<string, DecisionFunction?> Decisions { get; init; } = _ => null;

    /// <summary>Names that expressions may use; by default any, looked up when evaluating.</summary>
    public FeelNames Names { get; init; } = FeelNames.Any;
}

/// <summary>What compiling gave.</summary>
/// <param name="Plan">The plan; null exactly when there is an error.</param>
/// <param name="Diagnostics">Errors and warnings, each with the identifier of its element.</param>
public sealed record ProcessCompilation(ProcessPlan? Plan, Sequence<Diagnostic> Diagnostics);
