using LongAn.Workflows.Decisions;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures.Compilation;
using NodaTime;

namespace LongAn.Workflows.Procedures;

/// <summary>The decisions of a procedure: those of the files <c>decisions/*.dmn</c> of its package, imported ones included, by name.</summary>
public sealed class ProcedureDecisions
{
    private readonly Dictionary<string, DecisionPlan> _plans;

    internal ProcedureDecisions(Dictionary<string, DecisionPlan> plans) => _plans = plans;

    /// <summary>A procedure without decisions.</summary>
    public static ProcedureDecisions None { get; } = new([]);

    /// <summary>Compiles the decisions among the files of a package. What is wrong with them is not said here: publishing says it.</summary>
    /// <param name="files">Its files, imported ones included.</param>
    public static ProcedureDecisions Of(IEnumerable<PackageFile> files) => DecisionParts.Compile(files.ToSequence());

    /// <summary>Names of the decisions, sorted by ordinal comparison.</summary>
    public Sequence<string> Names => _plans.Keys.Order(StringComparer.Ordinal).ToSequence();

    /// <summary>The file that holds a decision, compiled; null when there is no decision of this name.</summary>
    public DecisionPlan? Find(string decision) => _plans.GetValueOrDefault(decision);

    /// <summary>Decides; null when there is no decision of this name.</summary>
    /// <param name="decision">Name of the decision.</param>
    /// <param name="inputs">Input data by name; what is missing is null.</param>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give.</param>
    public DecisionResult? Evaluate(string decision, ContextValue inputs, ZonedDateTime? now = null) => Find(decision)?.Evaluate(decision, inputs, now);

    /// <summary>A decision as business rule tasks ask it: input data are found among the variables by their names; null when there is no decision of this name.</summary>
    public DecisionFunction? FunctionOf(string decision) => Find(decision) is not { } plan
        ? null
        : (variables, now) =>
        {
            var result = plan.Evaluate(decision, variables, now);
            return new(new(result.Value, result.Failure, result.Warnings))
            {
                Steps = result.Steps,
                Rules = result.Rules.Select(r => new DecidingRule(r.Decision, r.Number, r.RuleId)).ToSequence(),
                Sentences = result.Explain(),
            };
        };
}
