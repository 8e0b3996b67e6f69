using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>The due date with each day that led to it.</summary>
/// <param name="PromisedAt">The date on the receipt slip; kept when the due date moves.</param>
public sealed record DueDateView(Instant DueAt, Instant? PromisedAt, bool Provisional, bool StandsStill, Text Sentence, IReadOnlyList<DueDay> Days);

/// <summary>A day on the way to the due date.</summary>
public sealed record DueDay(LocalDate Date, DueDayKind Kind, Text? Name, bool Confirmed);

/// <summary>Why a day counted or not.</summary>
public enum DueDayKind
{
    Counted,
    FirstDayNotCounted,
    Weekend,
    Holiday,
    Suspended,
    AfterCutOff,
    LastDay,
    RolledOver,
    BeforeRestart,

    /// <summary>The day promised instead, with an apology.</summary>
    Extended,
}

/// <summary>Why is the due date what it is?</summary>
public sealed record GetDueDate(Guid Id) : IQuery<Reply<DueDateView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/due-date", async Task<Results<Ok<DueDateView>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetDueDate(id), cancellation) switch
            {
                Given<DueDateView> due => TypedResults.Ok(due.Value),
                Refused<DueDateView> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.SignedIn)
        .WithName("getDueDate")
        .WithTags("Dossiers")
        .Refuses(401, 404, 409);
}

internal sealed class GetDueDateHandler(DossierFinder dossiers) : IQueryHandler<GetDueDate, Reply<DueDateView>>
{
    public async ValueTask<Reply<DueDateView>> Handle(GetDueDate query, CancellationToken cancellationToken)
    {
        if (await dossiers.Find(query.Id) is not { Dossier: var dossier })
            return new Refused<DueDateView>(Refusal.Of(RejectionCode.DossierNotFound, []));
        if (dossier is not { Receipt: { Limit: { } limit } receipt, Clock: { DueAt: { } due } clock })
            return new Refused<DueDateView>(Refusal.Of(RejectionCode.NoDueDate, []));
        var ground = await dossiers.Ground(dossier);
        var explained = LegalClock.Explain(limit, clock.Run, ground.Calendar, ground.Profile);
        return new Given<DueDateView>(new(
            due,
            clock.PromisedAt,
            clock.Provisional,
            explained.Due.StandsStill,
            Sentence(limit, receipt.At, clock, due),
            [.. explained.Days.Select(d => ToDay(d, limit)), .. Promised(clock, explained)]));
    }

    private static IEnumerable<DueDay> Promised(ClockState clock, DueDateExplanation explained) =>
        clock.Extension is { } extension && LegalZone.DateOf(extension.NewDueAt) is var day && !explained.Days.Any(d => d.Date == day)
            ? [new(day, DueDayKind.Extended, null, Confirmed: true)]
            : [];

    private static DueDay ToDay(CountedDay day, TimeLimit limit) => new(
        day.Date,
        day.Count switch
        {
            DayCount.Counted => DueDayKind.Counted,
            DayCount.FirstDayNotCounted => limit.SameDayUntil is null ? DueDayKind.FirstDayNotCounted : DueDayKind.AfterCutOff,
            DayCount.Weekend => DueDayKind.Weekend,
            DayCount.DayOff => DueDayKind.Holiday,
            DayCount.Suspended => DueDayKind.Suspended,
            DayCount.RolledOver => DueDayKind.RolledOver,
            DayCount.BeforeRestart => DueDayKind.BeforeRestart,
            _ => DueDayKind.LastDay,
        },
        day.Note is { } note ? new(note, note) : null,
        day.Confirmed);

    private static Text Sentence(TimeLimit limit, Instant receivedAt, ClockState clock, Instant due)
    {
        var (words, received, until) = (Wording.Of(limit), Wording.Of(receivedAt), Wording.Of(due));
        if (clock.Extension is { } extension)
        {
            var old = Wording.Of(extension.OldDueAt);
            return new(
                $"Tiếp nhận lúc {received}, thời hạn {words.Vi}, hẹn trả {old}; đã gia hạn một lần đến {until}.",
                $"Received at {received}, limit {words.En}, promised for {old}; extended once to {until}.");
        }

        if (clock.PromisedAt is { } promised && promised != due)
        {
            var first = Wording.Of(promised);
            return new(
                $"Tiếp nhận lúc {received}, thời hạn {words.Vi}; giấy hẹn ghi {first}, nay hẹn trả chậm nhất {until}.",
                $"Received at {received}, limit {words.En}; the slip says {first}, now due by {until}.");
        }

        return new(
            $"Tiếp nhận lúc {received}, thời hạn {words.Vi}, hẹn trả chậm nhất {until}.",
            $"Received at {received}, limit {words.En}, due by {until}.");
    }
}
