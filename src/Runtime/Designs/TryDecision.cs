using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows;
using LongAn.Workflows.Decisions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace LongAn.Runtime.Designs;

/// <summary>A decision with data to try it with.</summary>
/// <param name="Data">Values of its inputs written as expressions: <c>channel</c> is <c>"online"</c>. What is left out is null.</param>
/// <param name="At">The moment that counts as now; the present one when it is left out.</param>
public sealed record TryDecisionBody(string Decision, IReadOnlyDictionary<string, string> Data, Instant? At = null);

/// <summary>What a decision came to.</summary>
/// <param name="Value">The value, written as an expression.</param>
/// <param name="Failure">Why deciding was broken off; null when it was not.</param>
/// <param name="Warnings">Why something in it became null.</param>
/// <param name="Rules">The rules that decided.</param>
/// <param name="Explanation">How it came about, a sentence for each decision; the last is the one that was asked.</param>
/// <param name="Samples">Sample values that are none.</param>
public sealed record DecisionTrial(string Value, Text? Failure, IReadOnlyList<string> Warnings, IReadOnlyList<RuleView> Rules, IReadOnlyList<Text> Explanation, IReadOnlyList<SampleTrouble> Samples);

/// <summary>A rule that decided, by the identifiers of its file.</summary>
public sealed record RuleView(string Decision, string? TableId, int Number, string? RuleId);

/// <summary>Decides with sample data by the decisions of a draft, as they are saved now and under the budget that dossiers have.</summary>
public sealed record TryDecision(Guid Id, TryDecisionBody Body) : IQuery<DecisionTrial?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/designer/drafts/{id:guid}/decision-trial", async Task<Results<Ok<DecisionTrial>, ProblemResult>> (Guid id, TryDecisionBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new TryDecision(id, body), cancellation) is { } trial ? TypedResults.Ok(trial) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(CheckExpression.MaxBytes))
        .WithName("tryDecision")
        .WithTags("Designer")
        .Refuses(401, 404, 413, 422);
}

internal sealed class TryDecisionHandler(DesignStore store) : IQueryHandler<TryDecision, DecisionTrial?>
{
    public async ValueTask<DecisionTrial?> Handle(TryDecision query, CancellationToken cancellationToken)
    {
        var body = query.Body;
        if (await store.Decisions(query.Id, cancellationToken) is not { } decisions || decisions.Find(body.Decision) is not { } plan)
            return null;
        return await Task.Run(() => Try(plan, body, Trials.Zoned(body.At ?? store.Now)), cancellationToken);
    }

    private static DecisionTrial Try(DecisionPlan plan, TryDecisionBody body, ZonedDateTime now)
    {
        var samples = Trials.Samples(body.Data, arePaths: false);
        if (samples.Troubles.Count > 0)
            return new("null", null, [], [], [], SampleTrouble.Of(samples));
        var result = plan.Evaluate(body.Decision, samples.Data, now);
        return new(
            Trials.Show(result.Value),
            Trials.Words(result.Failure),
            [.. result.Warnings],
            [.. result.Rules.Select(r => new RuleView(r.Decision, r.TableId, r.Number, r.RuleId))],
            [.. result.Explain()],
            []);
    }
}
