using System.Text.Json;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Calendars;

/// <summary>A change of a calendar.</summary>
/// <param name="Version">The version that was looked at.</param>
/// <param name="Calendar">What the calendar says from now on.</param>
public sealed record CalendarTrialBody(string Version, CalendarContent Calendar);

/// <summary>A change of a calendar that is to be carried out.</summary>
/// <param name="CommandId">Identity of the change: sent again, it is carried out once.</param>
/// <param name="Reason">Why; stands in the journal of every dossier it moves.</param>
public sealed record CalendarChangeBody(Guid CommandId, string Version, CalendarContent Calendar, string Reason);

/// <summary>What a change does to a dossier.</summary>
/// <param name="PromisedAt">The date on the receipt slip; the due date is never earlier.</param>
/// <param name="Followed">Whether the dossier has followed.</param>
public sealed record MoveView(Guid DossierId, string Code, string AgencyCode, Instant? PromisedAt, Instant? OldDueAt, Instant? NewDueAt, bool Provisional, bool Followed)
{
    internal static MoveView Of(CalendarMove move) =>
        new(move.DossierId, move.Code, move.AgencyCode, move.PromisedAt, move.OldDueAt, move.NewDueAt, move.Provisional, move.FollowedAt is not null);
}

/// <summary>What a change would do. Nothing has happened.</summary>
/// <param name="Agencies">Agencies that would work at other times.</param>
/// <param name="Open">Their open dossiers.</param>
/// <param name="Moved">Those whose due date would move.</param>
/// <param name="Steps">Open steps and timers that would have more time.</param>
/// <param name="Dossiers">Those that would move, at most 200.</param>
public sealed record CalendarTrial(int Agencies, int Open, int Moved, int Steps, IReadOnlyList<MoveView> Dossiers)
{
    internal const int MostShown = 200;

    internal static CalendarTrial Of(int agencies, IReadOnlyList<(CalendarMove Move, int Steps)> moves)
    {
        var moved = moves.Select(m => m.Move).Where(m => m.NewDueAt != m.OldDueAt).ToList();
        return new(agencies, moves.Count, moved.Count, moves.Sum(m => m.Steps), [.. moved.Take(MostShown).Select(MoveView.Of)]);
    }
}

/// <summary>Asks what a change would do.</summary>
public sealed record TryCalendar(string Owner, CalendarTrialBody Body) : IQuery<Reply<CalendarTrial>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/calendars/{owner}/trial", async Task<Results<Ok<CalendarTrial>, ProblemResult>> (string owner, CalendarTrialBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new TryCalendar(owner, body), cancellation) switch
            {
                Given<CalendarTrial> trial => TypedResults.Ok(trial.Value),
                Refused<CalendarTrial> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Operators)
        .WithName("tryCalendar")
        .WithTags("Calendars")
        .Refuses(401, 403, 404, 409, 422);
}

/// <summary>Changes a calendar: what is received from now on counts with it, and open dossiers follow one by one.</summary>
public sealed record ChangeCalendar(string Owner, CalendarChangeBody Body) : ICommand<Reply<CalendarChangeView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/calendars/{owner}/changes", async Task<Results<Ok<CalendarChangeView>, ProblemResult>> (string owner, CalendarChangeBody body, ISender sender, CancellationToken cancellation) =>
            GetCalendarChange.ToHttp(await sender.Send(new ChangeCalendar(owner, body), cancellation)))
        .RequireAuthorization(Policies.Operators)
        .WithName("changeCalendar")
        .WithTags("Calendars")
        .Refuses(401, 403, 404, 409, 422);
}

internal sealed class CalendarChanger(LongAnDbContext db, LegalGrounds grounds, CalendarDesk desk, CalendarBatch batch, CalendarChanges changes, CurrentActor actor, TimeProvider time)
    : IQueryHandler<TryCalendar, Reply<CalendarTrial>>, ICommandHandler<ChangeCalendar, Reply<CalendarChangeView>>
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public async ValueTask<Reply<CalendarTrial>> Handle(TryCalendar query, CancellationToken cancellationToken)
    {
        if (Refuse(query.Owner, query.Body.Version, query.Body.Calendar) is { } refusal)
            return new Refused<CalendarTrial>(refusal);
        var touched = desk.Touched(desk.Changed(query.Owner, query.Body.Calendar));
        return new Given<CalendarTrial>(CalendarTrial.Of(touched.Count, await desk.Moves(Guid.Empty, touched, cancellationToken)));
    }

    public async ValueTask<Reply<CalendarChangeView>> Handle(ChangeCalendar command, CancellationToken cancellationToken)
    {
        if (CommandFindings.Refuse(CommandFindings.Given("/reason", command.Body.Reason, CommandFindings.MaxReason)) is { } wordless)
            return new Refused<CalendarChangeView>(wordless);
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            // Sent again it answers as the first time.
            if (await changes.Find(command.Body.CommandId, cancellationToken) is { } known)
                return new Given<CalendarChangeView>(known);
            if (Refuse(command.Owner, command.Body.Version, command.Body.Calendar) is { } refusal)
                return new Refused<CalendarChangeView>(refusal);
            await Adopt(command, cancellationToken);
        }
        finally
        {
            OneAtATime.Release();
        }

        batch.Wake();
        return new Given<CalendarChangeView>((await changes.Find(command.Body.CommandId, cancellationToken))!);
    }

    private async Task Adopt(ChangeCalendar command, CancellationToken cancellation)
    {
        var changed = desk.Changed(command.Owner, command.Body.Calendar);
        var touched = desk.Touched(changed);
        var moves = await desk.Moves(command.Body.CommandId, touched, cancellation);
        db.Add(new CalendarChange
        {
            Id = command.Body.CommandId,
            Owner = command.Owner,
            CalendarId = changed.Id,
            Content = JsonSerializer.Serialize(changed, JournalFormat.Options),
            ContentHash = changed.ContentHash(),
            Reason = command.Body.Reason.Trim(),
            ChangedBy = actor.Get().Id,
            ChangedAt = Instant.FromDateTimeOffset(time.GetUtcNow()),
        });
        db.AddRange(moves.Select(m => m.Move));
        // Dossiers will be pinned to these: they are kept in the same transaction.
        var kept = await db.Set<PublishedCalendar>().Select(c => c.Hash).ToListAsync(cancellation);
        foreach (var calendar in grounds.Holding(changed).DistinctBy(c => c.ContentHash()).Where(c => !kept.Contains(c.ContentHash())))
            db.Add(new PublishedCalendar { Hash = calendar.ContentHash(), Content = JsonSerializer.Serialize(calendar, JournalFormat.Options) });
        await db.SaveChangesAsync(cancellation);
        grounds.Adopt(changed);
    }

    private Refusal? Refuse(string owner, string version, CalendarContent content)
    {
        if (desk.NameOf(owner) is null)
            return Refusal.Of(EdgeRefusal.NotFound);
        return desk.VersionOf(owner) != version ? Refusal.Of(EdgeRefusal.CalendarChanged) : CommandFindings.Refuse(content.Findings());
    }
}
