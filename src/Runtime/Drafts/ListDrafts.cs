using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Drafts;

/// <summary>My drafts, the one saved last first.</summary>
public sealed record ListDrafts : IQuery<IReadOnlyList<DraftRow>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/drafts", async (ISender sender, CancellationToken cancellation) => TypedResults.Ok(await sender.Send(new ListDrafts(), cancellation)))
        .RequireAuthorization(Policies.SignedIn)
        .WithName("listDrafts")
        .WithTags("Drafts");
}

internal sealed class ListDraftsHandler(LongAnDbContext db, CurrentActor actor, ProcedureCatalogue catalogue) : IQueryHandler<ListDrafts, IReadOnlyList<DraftRow>>
{
    public async ValueTask<IReadOnlyList<DraftRow>> Handle(ListDrafts query, CancellationToken cancellationToken)
    {
        var me = actor.Get().Id;
        var rows = await db.Set<Draft>().AsNoTracking()
            .Where(d => d.AccountId == me)
            .OrderByDescending(d => d.SavedAt)
            .Select(d => new { d.Id, d.ProcedureCode, d.SavedAt })
            .Take(100)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(d => new DraftRow(d.Id, d.ProcedureCode, catalogue.Find(d.ProcedureCode)?.Procedure.Name, d.SavedAt))];
    }
}
