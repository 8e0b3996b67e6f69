using LongAn.Runtime.Definitions;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Workflows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Calendars;

/// <summary>A change that was carried out, and how far its batch is.</summary>
/// <param name="Open">Open dossiers that follow.</param>
/// <param name="Followed">Those that have followed.</param>
/// <param name="Moved">Those whose due date moves.</param>
/// <param name="FinishedAt">When all had followed; null while the batch runs.</param>
/// <param name="Dossiers">Those that move, at most 200; empty in lists.</param>
public sealed record CalendarChangeView(
    Guid Id,
    string Owner,
    Text OwnerName,
    string Reason,
    string ChangedBy,
    Instant ChangedAt,
    int Open,
    int Followed,
    int Moved,
    Instant? FinishedAt,
    IReadOnlyList<MoveView> Dossiers);

/// <summary>The changes of calendars, the latest first.</summary>
public sealed record ListCalendarChanges : IQuery<IReadOnlyList<CalendarChangeView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/calendar-changes", async (ISender sender, CancellationToken cancellation) => TypedResults.Ok(await sender.Send(new ListCalendarChanges(), cancellation)))
        .RequireAuthorization(Policies.Operators)
        .WithName("listCalendarChanges")
        .WithTags("Calendars")
        .Refuses(401, 404);
}

/// <summary>One change, with the dossiers it moves.</summary>
public sealed record GetCalendarChange(Guid Id) : IQuery<Reply<CalendarChangeView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/calendar-changes/{id:guid}", async (Guid id, ISender sender, CancellationToken cancellation) => ToHttp(await sender.Send(new GetCalendarChange(id), cancellation)))
        .RequireAuthorization(Policies.Operators)
        .WithName("getCalendarChange")
        .WithTags("Calendars")
        .Refuses(401, 404);

    internal static Results<Ok<CalendarChangeView>, ProblemResult> ToHttp(Reply<CalendarChangeView> reply) => reply switch
    {
        Given<CalendarChangeView> change => TypedResults.Ok(change.Value),
        Refused<CalendarChangeView> refused => Problems.From(refused.Refusal),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

internal sealed class CalendarChanges(LongAnDbContext db, AccountNames names, AgencyDirectory agencies)
    : IQueryHandler<ListCalendarChanges, IReadOnlyList<CalendarChangeView>>, IQueryHandler<GetCalendarChange, Reply<CalendarChangeView>>
{
    private const int MostListed = 50;

    private static readonly Text Country = new("Cả nước", "The whole country");

    public async ValueTask<IReadOnlyList<CalendarChangeView>> Handle(ListCalendarChanges query, CancellationToken cancellationToken)
    {
        var views = new List<CalendarChangeView>();
        foreach (var change in await db.Set<CalendarChange>().AsNoTracking().OrderByDescending(c => c.ChangedAt).Take(MostListed).ToListAsync(cancellationToken))
            views.Add(await View(change, cancellationToken));
        return views;
    }

    public async ValueTask<Reply<CalendarChangeView>> Handle(GetCalendarChange query, CancellationToken cancellationToken) =>
        await Find(query.Id, cancellationToken) is { } change
            ? new Given<CalendarChangeView>(change)
            : new Refused<CalendarChangeView>(Refusal.Of(EdgeRefusal.NotFound));

    public async Task<CalendarChangeView?> Find(Guid id, CancellationToken cancellation)
    {
        if (await db.Set<CalendarChange>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation) is not { } change)
            return null;
        var moved = await Moves(id).Where(m => m.OldDueAt != m.NewDueAt).OrderBy(m => m.OldDueAt).ThenBy(m => m.Code).Take(CalendarTrial.MostShown).ToListAsync(cancellation);
        return await View(change, cancellation) with { Dossiers = [.. moved.Select(MoveView.Of)] };
    }

    private IQueryable<CalendarMove> Moves(Guid change) => db.Set<CalendarMove>().AsNoTracking().Where(m => m.ChangeId == change);

    private async Task<CalendarChangeView> View(CalendarChange change, CancellationToken cancellation) => new(
        change.Id,
        change.Owner,
        agencies.Organisation.Find(change.Owner)?.Name ?? Country,
        change.Reason,
        await names.Find(change.ChangedBy, cancellation) ?? change.ChangedBy,
        change.ChangedAt,
        await Moves(change.Id).CountAsync(cancellation),
        await Moves(change.Id).CountAsync(m => m.FollowedAt != null, cancellation),
        await Moves(change.Id).CountAsync(m => m.OldDueAt != m.NewDueAt, cancellation),
        change.FinishedAt,
        []);
}
