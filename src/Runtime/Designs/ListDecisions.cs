using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Procedures;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Designs;

/// <summary>A decision of a draft.</summary>
/// <param name="Label">What people call it.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Inputs">What it needs, for a form to try it with.</param>
public sealed record DecisionLine(string Name, string Label, string File, IReadOnlyList<SampleField> Inputs);

/// <summary>The decisions of a draft, imported ones included, as they are saved now.</summary>
public sealed record ListDecisions(Guid Id) : IQuery<IReadOnlyList<DecisionLine>?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/drafts/{id:guid}/decisions", async Task<Results<Ok<IReadOnlyList<DecisionLine>>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new ListDecisions(id), cancellation) is { } decisions ? TypedResults.Ok(decisions) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .WithName("listDecisions")
        .WithTags("Designer")
        .Refuses(401, 404);
}

internal sealed class ListDecisionsHandler(DesignStore store) : IQueryHandler<ListDecisions, IReadOnlyList<DecisionLine>?>
{
    public async ValueTask<IReadOnlyList<DecisionLine>?> Handle(ListDecisions query, CancellationToken cancellationToken) =>
        await store.Decisions(query.Id, cancellationToken) is { } decisions ? [.. decisions.Names.Select(n => ToLine(decisions, n))] : null;

    private static DecisionLine ToLine(ProcedureDecisions decisions, string name)
    {
        var plan = decisions.Find(name)!;
        return new(name, plan.LabelOf(name) ?? name, plan.File ?? "", [.. plan.InputsOf(name).Select(SampleField.Of)]);
    }
}
