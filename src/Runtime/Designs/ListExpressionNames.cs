using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Designs;

/// <summary>What an analyst may write into an expression of a draft.</summary>
/// <param name="Names">Data of the procedure.</param>
/// <param name="Functions">Functions of the language.</param>
public sealed record ExpressionWords(IReadOnlyList<ExpressionName> Names, IReadOnlyList<ExpressionFunction> Functions);

/// <summary>The data that expressions of a draft's process may read, and the functions of the language.</summary>
public sealed record ListExpressionNames(Guid Id) : IQuery<ExpressionWords?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/drafts/{id:guid}/expression-names", async Task<Results<Ok<ExpressionWords>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new ListExpressionNames(id), cancellation) is { } words ? TypedResults.Ok(words) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .WithName("listExpressionNames")
        .WithTags("Designer")
        .Refuses(401, 404);
}

internal sealed class ListExpressionNamesHandler(DesignStore store) : IQueryHandler<ListExpressionNames, ExpressionWords?>
{
    private static readonly IReadOnlyList<ExpressionFunction> Functions = [.. FeelFunction.All.Select(ExpressionFunction.Of)];

    public async ValueTask<ExpressionWords?> Handle(ListExpressionNames query, CancellationToken cancellationToken) =>
        await store.Scope(query.Id, cancellationToken) is { } scope ? new(Names(scope), Functions) : null;

    private static List<ExpressionName> Names(ExpressionScope scope) =>
        [.. scope.Names.Known.Select(n => ExpressionName.Of(scope, new(n, scope.Input(n).Type), n)).OrderBy(n => n.Title is null)];
}
