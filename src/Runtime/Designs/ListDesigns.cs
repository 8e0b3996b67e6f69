using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Designs;

/// <summary>The drafts of all procedures, the one saved last first.</summary>
public sealed record ListDesigns : IQuery<IReadOnlyList<DraftLine>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/drafts", async (ISender sender, CancellationToken cancellation) => TypedResults.Ok(await sender.Send(new ListDesigns(), cancellation)))
        .RequireAuthorization(Policies.Designers)
        .WithName("listDesigns")
        .WithTags("Designer");
}

internal sealed class ListDesignsHandler(LongAnDbContext db, DesignNames names) : IQueryHandler<ListDesigns, IReadOnlyList<DraftLine>>
{
    private const int Most = 500;

    public async ValueTask<IReadOnlyList<DraftLine>> Handle(ListDesigns query, CancellationToken cancellationToken) => await names.Lines(
        await db.Set<Design>().AsNoTracking().Where(d => d.State != DesignState.Published).OrderByDescending(d => d.SavedAt).Take(Most).ToListAsync(cancellationToken),
        cancellationToken);
}
