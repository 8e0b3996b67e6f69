using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace LongAn.Runtime.Designs;

/// <summary>An expression with data to try it with.</summary>
/// <param name="Data">Values written as expressions, by path: <c>form.copies</c> is <c>2</c>. What is left out is null.</param>
/// <param name="At">The moment that counts as now; the present one when it is left out.</param>
public sealed record TryExpressionBody(string Text, IReadOnlyDictionary<string, string> Data, Instant? At = null);

/// <summary>What an expression came to.</summary>
/// <param name="Value">The value, written as an expression.</param>
/// <param name="Failure">Why the evaluation was broken off; null when it was not.</param>
/// <param name="Warnings">Why something in it became null.</param>
/// <param name="Findings">Why the expression cannot be read.</param>
/// <param name="Samples">Sample values that are none.</param>
public sealed record ExpressionTrial(string Value, Text? Failure, IReadOnlyList<string> Warnings, IReadOnlyList<FindingView> Findings, IReadOnlyList<SampleTrouble> Samples);

/// <summary>Evaluates an expression of a draft with sample data, under the budget that dossiers have.</summary>
public sealed record TryExpression(Guid Id, TryExpressionBody Body) : IQuery<ExpressionTrial?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/designer/drafts/{id:guid}/expression-trial", async Task<Results<Ok<ExpressionTrial>, ProblemResult>> (Guid id, TryExpressionBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new TryExpression(id, body), cancellation) is { } trial ? TypedResults.Ok(trial) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(CheckExpression.MaxBytes))
        .WithName("tryExpression")
        .WithTags("Designer")
        .Refuses(401, 404, 413, 422);
}

internal sealed class TryExpressionHandler(DesignStore store) : IQueryHandler<TryExpression, ExpressionTrial?>
{
    public async ValueTask<ExpressionTrial?> Handle(TryExpression query, CancellationToken cancellationToken)
    {
        if (await store.Scope(query.Id, cancellationToken) is not { } scope)
            return null;
        var (body, now) = (query.Body, Trials.Zoned(query.Body.At ?? store.Now));
        return await Task.Run(() => Try(scope, body, now), cancellationToken);
    }

    private static ExpressionTrial Try(ExpressionScope scope, TryExpressionBody body, ZonedDateTime now)
    {
        var compilation = FeelCompiler.Compile(body.Text, scope.Names);
        var samples = Trials.Samples(body.Data, arePaths: true);
        if (compilation.Expression is not { } expression || samples.Troubles.Count > 0)
            return new("null", null, [], [.. compilation.Diagnostics.Select(FindingView.Of)], SampleTrouble.Of(samples));
        // What is not given is empty, as a field that nobody filled in.
        var result = expression.Evaluate(new FeelScope(name => samples.Data[name] ?? Value.Null, now));
        return new(Trials.Show(result.Value), Trials.Words(result.Failure), [.. result.Warnings], [.. compilation.Diagnostics.Select(FindingView.Of)], []);
    }
}
