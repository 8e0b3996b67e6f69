using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Evaluation;
using NodaTime;

namespace LongAn.Workflows.Decisions;

/// <summary>Compiled decisions. Immutable: one instance may be asked by many threads at once.</summary>
public sealed class DecisionPlan
{
    private readonly FeelOptions _options;

    internal DecisionPlan(DecisionModel model, DecisionGraph graph, FeelOptions options)
    {
        Model = model;
        Graph = graph;
        _options = options;
    }

    internal DecisionModel Model { get; }

    internal DecisionGraph Graph { get; }

    /// <summary>Names of the decisions.</summary>
    public Sequence<string> Decisions => Model.Decisions.Select(d => d.Name).ToSequence();

    /// <summary>Names and types of the data that comes from outside.</summary>
    public Sequence<Variable> Inputs => Model.Inputs.Select(i => new Variable(i.Name, i.TypeRef)).ToSequence();

    /// <summary>The path of its file within the package; null when it was read without one.</summary>
    public string? File => Model.File;

    /// <summary>What people call a decision of the file; null when there is none of this name.</summary>
    public string? LabelOf(string decision) => Graph.Find<DecisionNode>(Model, decision)?.Label;

    /// <summary>The type of a decision's value, from what the file declares; <see cref="FeelType.Any"/> when it is not known.</summary>
    public FeelType TypeOf(string decision) => DecisionTypes.Of(this, decision);

    /// <summary>What a decision needs from outside, for itself and for every decision it requires, in the order they are met.</summary>
    /// <param name="decision">Name of the decision, or its identifier.</param>
    public Sequence<FeelInput> InputsOf(string decision) => DecisionInputs.Of(this, decision);

    /// <summary>Decides, together with every decision that is required for it.</summary>
    /// <param name="decision">Name of the decision, or its identifier.</param>
    /// <param name="inputs">Input data by name; what is missing is null. Data of an imported file may be named <c>namespace#name</c>.</param>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give.</param>
    public DecisionResult Evaluate(string decision, ContextValue inputs, ZonedDateTime? now = null) =>
        Ask(inputs, now, (evaluation, run) => Graph.Find<DecisionNode>(Model, decision) is { } node ? evaluation.ValueOf(run, node) : NotThere(run, "decision", decision));

    /// <summary>Calls a decision service.</summary>
    /// <param name="service">Name of the service.</param>
    /// <param name="arguments">Its input data and input decisions by name; what is missing is null.</param>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give.</param>
    public DecisionResult EvaluateService(string service, ContextValue arguments, ZonedDateTime? now = null) =>
        Ask(arguments, now, (evaluation, run) => Graph.Find<ServiceNode>(Model, service) is { } node
            ? Calls.CallNamed(run, evaluation.ValueOf(run, node), node.Parameters.Select(p => KeyValuePair.Create(p.Name, arguments[p.Name] ?? Value.Null)).ToSequence())
            : NotThere(run, "decision service", service));

    /// <summary>Calls a business knowledge model.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="arguments">Its parameters by name.</param>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give.</param>
    public DecisionResult Invoke(string name, ContextValue arguments, ZonedDateTime? now = null) =>
        Ask(ContextValue.Empty, now, (evaluation, run) => Graph.Find<KnowledgeNode>(Model, name) is { } node
            ? Calls.CallNamed(run, evaluation.ValueOf(run, node), arguments.ToSequence())
            : NotThere(run, "business knowledge model", name));

    private static Value NotThere(Run run, string what, string name) => run.Fail($"Expected a {what} of the file, but found '{name}'.");

    private DecisionResult Ask(ContextValue inputs, ZonedDateTime? now, Func<DecisionEvaluation, Run, Value> ask)
    {
        var run = new Run(_options, now);
        try
        {
            return Result(ask(new DecisionEvaluation(inputs, now), run), null);
        }
        catch (BrokenOff broken)
        {
            return Result(Value.Null, broken.Failure);
        }

        DecisionResult Result(Value value, FeelFailure? failure) => new(value, failure, run.Warnings, run.Notes.OfType<MatchedRule>().ToSequence(), run.Notes.OfType<DecidedValue>().ToSequence()) { Steps = run.Steps };
    }
}
