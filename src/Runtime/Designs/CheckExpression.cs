using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Designs;

/// <summary>An expression to be looked at.</summary>
/// <param name="Text">The expression; at most 20,000 characters are read.</param>
/// <param name="IsCondition">Whether it must come to true or false.</param>
public sealed record CheckExpressionBody(string Text, bool IsCondition = false);

/// <summary>What can be said of an expression before it runs.</summary>
/// <param name="Type">The type of its value in words; null when it cannot be read.</param>
/// <param name="Findings">What is wrong, each with line and column counted from 1.</param>
/// <param name="Reads">What it reads, for a form to try it with.</param>
public sealed record ExpressionCheck(Text? Type, IReadOnlyList<FindingView> Findings, IReadOnlyList<SampleField> Reads);

/// <summary>Reads an expression with the names of a draft's process, as publishing will.</summary>
public sealed record CheckExpression(Guid Id, CheckExpressionBody Body) : IQuery<ExpressionCheck?>
{
    /// <summary>Largest body in bytes: 128 KiB.</summary>
    public const int MaxBytes = 128 * 1024;

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/designer/drafts/{id:guid}/expression-check", async Task<Results<Ok<ExpressionCheck>, ProblemResult>> (Guid id, CheckExpressionBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new CheckExpression(id, body), cancellation) is { } check ? TypedResults.Ok(check) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBytes))
        .WithName("checkExpression")
        .WithTags("Designer")
        .Refuses(401, 404, 413, 422);
}

internal sealed class CheckExpressionHandler(DesignStore store) : IQueryHandler<CheckExpression, ExpressionCheck?>
{
    public async ValueTask<ExpressionCheck?> Handle(CheckExpression query, CancellationToken cancellationToken) =>
        await store.Scope(query.Id, cancellationToken) is { } scope ? Check(scope, query.Body) : null;

    private static ExpressionCheck Check(ExpressionScope scope, CheckExpressionBody body)
    {
        var compilation = FeelCompiler.Compile(body.Text, scope.Names);
        if (compilation.Expression is null)
            return new(null, [.. compilation.Diagnostics.Select(FindingView.Of)], []);
        var typing = FeelCheck.Check(body.Text, scope.Names, scope.Types);
        var findings = compilation.Diagnostics.Concat(typing.Diagnostics).ToList();
        if (body.IsCondition && findings.Count == 0)
            findings.AddRange(OfCondition(scope, body.Text, typing.Type));
        return new(FeelTypeWords.Of(typing.Type), [.. findings.Select(FindingView.Of)], [.. scope.Reads(body.Text).Select(SampleField.Of)]);
    }

    private static IEnumerable<Diagnostic> OfCondition(ExpressionScope scope, string text, FeelType type)
    {
        if (type != FeelType.Any && type is not SimpleType { Kind: SimpleKind.Boolean })
        {
            yield return Finding("feel.condition", new(
                $"Điều kiện phải cho đúng hoặc sai, nhưng biểu thức này cho {FeelTypeWords.Of(type).Vi}.",
                $"Expected a condition to be true or false, but this comes to {FeelTypeWords.Of(type).En}."));
        }
        else if (FeelCheck.CanHold(text, scope.Names, scope.Types) == false)
        {
            yield return Finding("feel.never-true", new(
                "Điều kiện này không bao giờ đúng với các giá trị mà biểu mẫu cho phép.",
                "Expected the condition to hold for some data, but with the values that forms allow it never does."));
        }
    }

    private static Diagnostic Finding(string code, Text message) => new(Severity.Warning, code, message, new(Line: 1, Column: 1));
}
