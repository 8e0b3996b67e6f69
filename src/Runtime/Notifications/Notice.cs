using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Notifications;

/// <summary>Events that the person is told of.</summary>
internal static class Notice
{
    public static bool IsTold(DossierEvent @event) => @event is
        DossierAccepted or SupplementRequested or DossierRefused or DossierLapsed or DueDateExtended or CalendarFollowed { IsMove: true } or ForceMajeureExcluded or ObligationImposed or PaymentReceived or AppointmentBooked or DossierCompleted or ResultReturned;
}
