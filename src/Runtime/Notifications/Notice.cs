using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Notifications;

/// <summary>Events that the person is told of.</summary>
internal static class Notice
{
    public static bool IsTold(DossierEvent @event) => @event is
        DossierAccepted or SupplementRequested or DossierRefused or DossierLapsed or DueDateExtended or CalendarFollowed { IsMove: true } or ForceMajeureExcluded or ObligationImposed or PaymentReceived or AppointmentBooked or DossierCompleted or ResultReturned;

    /// <summary>Of a dossier that another one called for, the person is told only what they must do or have done: the rest is told of the one they filed.</summary>
    public static bool IsToldOfCalled(DossierEvent @event) => @event is SupplementRequested or ObligationImposed or PaymentReceived or AppointmentBooked;
}
