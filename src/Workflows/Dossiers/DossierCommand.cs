using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Dossiers;

/// <summary>What may be asked of a dossier. Time, identifiers and outside answers come in with the command.</summary>
/// <param name="CommandId">Identity of the command; null only for the passing of time.</param>
public abstract record DossierCommand(CommandId? CommandId)
{
    /// <summary>What kind of command it is and its identity, none of its content: requests are printed in logs.</summary>
    public sealed override string ToString() => $"{GetType().Name} {CommandId}";
}

/// <summary>A person files.</summary>
public sealed record SubmitDossier(CommandId Id, DossierId DossierId, Application Application) : DossierCommand(Id);

/// <summary>An officer takes a work item of their role and agency.</summary>
public sealed record ClaimWorkItem(CommandId Id, long Key) : DossierCommand(Id);

/// <summary>An officer gives a work item back.</summary>
public sealed record ReleaseWorkItem(CommandId Id, long Key) : DossierCommand(Id);

/// <summary>A step is done.</summary>
/// <param name="Key">The work item.</param>
/// <param name="Outcome">Code of the outcome chosen.</param>
/// <param name="Reason">Reason, where the outcome asks for one.</param>
/// <param name="Data">Data of the step's form; of a supplement the corrected data of the application.</param>
/// <param name="Papers">Files added by the step.</param>
/// <param name="Defects">Every defect, for a notice of supplement.</param>
/// <param name="Present">The persons present, where presence is recorded.</param>
/// <param name="AppointmentAt">The moment booked, where an appointment is booked.</param>
/// <param name="Code">The dossier code allocated beforehand, for the step that receives the dossier.</param>
public sealed record CompleteWorkItem(
    CommandId Id,
    long Key,
    string Outcome,
    string? Reason,
    ContextValue Data,
    Sequence<Paper> Papers,
    Sequence<Defect> Defects,
    Sequence<PresentPerson> Present,
    Instant? AppointmentAt,
    DossierCode? Code) : DossierCommand(Id)
{
    /// <summary>The place that was found free for the appointment; null where places are not counted.</summary>
    public int? Place { get; init; }
}

/// <summary>The person takes the dossier back; possible until a result is decided.</summary>
public sealed record WithdrawDossier(CommandId Id, string Reason) : DossierCommand(Id);

/// <summary>The agency cannot meet the due date: apology and a new date, once (Decree 61/2018 Art. 19(9), form 04).</summary>
public sealed record ExtendDueDate(CommandId Id, Instant NewDueAt, string Reason) : DossierCommand(Id);

/// <summary>The calendar of the agency was changed after receipt: an administrator lets the dossier follow it. The calendar comes in with the circumstances.</summary>
/// <param name="CalendarHash">SHA-256 of the calendar's content.</param>
/// <param name="Reason">Why; goes into the journal.</param>
public sealed record FollowCalendar(CommandId Id, string CalendarHash, string Reason) : DossierCommand(Id);

/// <summary>
/// The leader, or an administrator, leaves days out of the clock that were lost to disaster, epidemic, fire or a failure of
/// systems, power or network (Decree 99/2022, Art. 16(3)).
/// </summary>
/// <param name="First">The first day that does not count.</param>
/// <param name="Last">The last one.</param>
/// <param name="Reason">What happened; shown to the person beside each day.</param>
public sealed record ExcludeForceMajeure(CommandId Id, LocalDate First, LocalDate Last, string Reason) : DossierCommand(Id);

/// <summary>A service answered.</summary>
/// <param name="Key">The activity that asked.</param>
/// <param name="Output">The answer; null when it failed.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
public sealed record AnswerService(CommandId Id, long Key, ContextValue? Output, string? Failure) : DossierCommand(Id);

/// <summary>A dossier that was called has ended, or could not be filed. Only the system itself tells it.</summary>
/// <param name="Key">The call.</param>
/// <param name="End">How it ended.</param>
/// <param name="Answer">What comes back, for a call that was completed; else empty.</param>
/// <param name="Why">Why it could not be filed, the code first; else empty.</param>
public sealed record AnswerCall(CommandId Id, long Key, CallEnd End, ContextValue Answer, Sequence<Argument> Why) : DossierCommand(Id);

/// <summary>A message came from outside, or a person records that it has arrived.</summary>
/// <param name="Message">Its name.</param>
/// <param name="Correlation">What it bears, as text; null for nothing.</param>
/// <param name="Data">What it brings: as its form says, else data that the process declares.</param>
public sealed record DeliverMessage(CommandId Id, string Message, string? Correlation, ContextValue Data) : DossierCommand(Id);

/// <summary>A signal came from outside. A dossier that does not wait for it is not changed.</summary>
/// <param name="Signal">Its name.</param>
/// <param name="Data">What it brings: data that the process declares.</param>
public sealed record DeliverSignal(CommandId Id, string Signal, ContextValue Data) : DossierCommand(Id);

/// <summary>The person, or the counter for them, begins to pay what is owed through a gateway.</summary>
public sealed record StartPayment(CommandId Id) : DossierCommand(Id);

/// <summary>A gateway tells, server to server, what became of a payment. Its signature has been checked; only the system itself hands it on.</summary>
/// <param name="Order">The payment, as the dossier numbered it.</param>
/// <param name="Succeeded">Whether money came.</param>
/// <param name="Amount">What came, in đồng.</param>
/// <param name="Transaction">The gateway's number of the transaction.</param>
public sealed record SettlePayment(CommandId Id, string Order, bool Succeeded, long Amount, string Transaction) : DossierCommand(Id);

/// <summary>An administrator repairs a dossier that is stuck or went wrong.</summary>
/// <param name="Reason">Why; goes into the journal.</param>
public abstract record RepairDossier(CommandId Id, string Reason) : DossierCommand(Id);

/// <summary>What failed is tried again.</summary>
/// <param name="IncidentKey">The incident.</param>
public sealed record RetryStuckElement(CommandId Id, long IncidentKey, string Reason) : RepairDossier(Id, Reason);

/// <summary>Variables are set where they are missing or wrong.</summary>
/// <param name="ScopeKey">The scope: 0 for the process, else the instance of a sub-process.</param>
/// <param name="Variables">Each replaces the one of the same name, which the scope must offer.</param>
/// <param name="IncidentKey">An incident that is tried again with them; null for none.</param>
public sealed record SetVariablesOfDossier(CommandId Id, long ScopeKey, ContextValue Variables, long? IncidentKey, string Reason) : RepairDossier(Id, Reason);

/// <summary>What failed is left as if it had been done.</summary>
/// <param name="IncidentKey">The incident.</param>
/// <param name="FlowId">The flow that is taken, where the element would have had to choose one; else null.</param>
public sealed record SkipStuckElement(CommandId Id, long IncidentKey, string? FlowId, string Reason) : RepairDossier(Id, Reason);

/// <summary>An instance ends and another element becomes active in its stead: of the same scope, of one around it, or within a sub-process that begins by that.</summary>
/// <param name="Key">The instance.</param>
/// <param name="TargetId">The element.</param>
public sealed record MoveWithinDossier(CommandId Id, long Key, string TargetId, string Reason) : RepairDossier(Id, Reason);

/// <summary>A publisher or an administrator lets a running dossier go on in another version of its procedure.</summary>
/// <param name="To">The version.</param>
/// <param name="Elements">Elements of the old version that are others in the new one; what bears the same identifier need not be named.</param>
/// <param name="Reason">Why; goes into the journal.</param>
public sealed record MigrateDossier(CommandId Id, ProcedureVersionId To, Sequence<Counterpart> Elements, string Reason) : DossierCommand(Id);

/// <summary>The last migration is taken back: the dossier goes on in the version it came from.</summary>
public sealed record TakeMigrationBack(CommandId Id, string Reason) : DossierCommand(Id);

/// <summary>Time has passed: timers that are due fire. Harmless when none is.</summary>
public sealed record PassTime() : DossierCommand(CommandId: null);
