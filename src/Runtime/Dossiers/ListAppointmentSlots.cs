using LongAn.Runtime.Definitions;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Workflows;
using LongAn.Workflows.Calendars;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>Moments at which the agency can be visited: each half hour of its working time on the next ten working days in which a place is left.</summary>
public sealed record ListAppointmentSlots(Guid Id) : IQuery<IReadOnlyList<Instant>?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/appointment-slots", async Task<Results<Ok<IReadOnlyList<Instant>>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new ListAppointmentSlots(id), cancellation) is { } slots ? TypedResults.Ok(slots) : Problems.From(Refusal.Of(RejectionCode.DossierNotFound, [])))
        .RequireAuthorization(Policies.SignedIn)
        .WithName("listAppointmentSlots")
        .WithTags("Dossiers")
        .Refuses(401, 404);
}

internal sealed class ListAppointmentSlotsHandler(DossierFinder dossiers, AppointmentPlaces places, AgencyDirectory agencies) : IQueryHandler<ListAppointmentSlots, IReadOnlyList<Instant>?>
{
    public async ValueTask<IReadOnlyList<Instant>?> Handle(ListAppointmentSlots query, CancellationToken cancellationToken)
    {
        if (await dossiers.Find(query.Id) is not { Dossier: var dossier })
            return null;
        var slots = Slots((await dossiers.Ground(dossier)).Calendar, dossiers.Now);
        if (agencies.Organisation.Find(dossier.AgencyCode)?.AppointmentsPerSlot is not { } all)
            return slots;
        var full = places.Full(dossier.AgencyCode, dossiers.Now, all, dossier.Id);
        return [.. slots.Where(slot => !full.Contains(AppointmentPlaces.SlotOf(slot)))];
    }

    private static List<Instant> Slots(WorkCalendar calendar, Instant now)
    {
        var slots = new List<Instant>();
        var date = LegalZone.DateOf(now);
        for (var days = 0; days < 10; days++)
        {
            date = calendar.NextWorkingDay(date);
            for (var slot = calendar.StartOfWork(date); slot < calendar.EndOfWork(date); slot += AppointmentPlaces.Length)
            {
                if (calendar.IsWorkingTime(slot))
                    slots.Add(slot);
            }
        }

        return slots;
    }
}
