using LongAn.Runtime.Definitions;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows;
using LongAn.Workflows.Procedures;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Calendars;

/// <summary>Who has a calendar: the country, the province, an agency.</summary>
/// <param name="Owner"><c>national</c>, or the code of the agency.</param>
/// <param name="HasOwn">Whether it says something of its own.</param>
public sealed record CalendarOwner(string Owner, Text Name, bool HasOwn);

/// <summary>A date of the calendar that holds, and whose calendar says so.</summary>
public sealed record HoldingDay(DayView Day, string Owner);

/// <summary>A calendar to look at and to change.</summary>
/// <param name="Version">What it is now: a change names it, so that nobody overwrites what they have not seen.</param>
/// <param name="Own">What it says for itself.</param>
/// <param name="Week">The hours that hold.</param>
/// <param name="ScheduledYears">Years that hold as known.</param>
/// <param name="Days">The dates that hold, inherited ones too.</param>
public sealed record CalendarView(
    string Owner,
    Text Name,
    IReadOnlyList<CalendarOwner> Above,
    string Version,
    CalendarContent Own,
    IReadOnlyList<WeekHours> Week,
    string WeekSource,
    bool WeekConfirmed,
    IReadOnlyList<int> ScheduledYears,
    IReadOnlyList<HoldingDay> Days);

/// <summary>The calendars that there are.</summary>
public sealed record ListCalendars : IQuery<IReadOnlyList<CalendarOwner>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/calendars", async (ISender sender, CancellationToken cancellation) => TypedResults.Ok(await sender.Send(new ListCalendars(), cancellation)))
        .RequireAuthorization(Policies.Operators)
        .WithName("listCalendars")
        .WithTags("Calendars")
        .Refuses(401, 404);
}

/// <summary>One calendar.</summary>
public sealed record GetCalendar(string Owner) : IQuery<Reply<CalendarView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/calendars/{owner}", async Task<Results<Ok<CalendarView>, ProblemResult>> (string owner, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetCalendar(owner), cancellation) switch
            {
                Given<CalendarView> view => TypedResults.Ok(view.Value),
                Refused<CalendarView> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Operators)
        .WithName("getCalendar")
        .WithTags("Calendars")
        .Refuses(401, 404);
}

internal sealed class CalendarReader(LegalGrounds grounds, AgencyDirectory agencies, CalendarDesk desk)
    : IQueryHandler<ListCalendars, IReadOnlyList<CalendarOwner>>, IQueryHandler<GetCalendar, Reply<CalendarView>>
{
    private static readonly Text Country = new("Cả nước", "The whole country");

    public ValueTask<IReadOnlyList<CalendarOwner>> Handle(ListCalendars query, CancellationToken cancellationToken) =>
        new([ToOwner(SharedDefinitions.NationalCalendar), .. agencies.Organisation.Agencies.Where(a => a.EffectiveTo is null).Select(a => ToOwner(a.Code))]);

    public ValueTask<Reply<CalendarView>> Handle(GetCalendar query, CancellationToken cancellationToken)
    {
        if (desk.NameOf(query.Owner) is null)
            return new(new Refused<CalendarView>(Refusal.Of(EdgeRefusal.NotFound)));
        var line = Line(query.Owner).ToList();
        var holding = query.Owner == SharedDefinitions.NationalCalendar ? grounds.NationalCalendar : grounds.CalendarOf(query.Owner);
        var content = CalendarContent.Of(holding);
        return new(new Given<CalendarView>(new(
            query.Owner,
            NameOf(query.Owner),
            [.. line.Skip(1).Select(ToOwner)],
            desk.VersionOf(query.Owner),
            grounds.OwnOf(query.Owner) is { } own ? CalendarContent.Of(own) : CalendarContent.Empty,
            content.Week,
            content.WeekSource,
            content.WeekConfirmed,
            content.ScheduledYears,
            [.. content.Days.Select(day => new HoldingDay(day, line.First(owner => grounds.OwnOf(owner)?.Find(day.Date) is not null)))])));
    }

    /// <summary>Those whose calendars an owner's is laid over, the nearest first.</summary>
    private IEnumerable<string> Line(string owner)
    {
        for (var agency = agencies.Organisation.Find(owner); agency is not null; agency = agency.Parent is { } parent ? agencies.Organisation.Find(parent) : null)
            yield return agency.Code;
        yield return SharedDefinitions.NationalCalendar;
    }

    private CalendarOwner ToOwner(string owner) => new(owner, NameOf(owner), grounds.OwnOf(owner) is not null);

    private Text NameOf(string owner) => agencies.Organisation.Find(owner)?.Name ?? Country;
}
