using System.Text.Json.Serialization;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Dossiers;

/// <summary>What happened to a dossier. The discriminators and the fields are the stored format.</summary>
/// <remarks>
/// Personal data stands only in fields of type <see cref="Personal{T}"/>. What the indicators of Plan 1473 and
/// Decision 766/QĐ-TTg need (channel, filing mode, sign-in, signed, digitised) stands in the events from the first day: it cannot be
/// added to the past.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DossierSubmitted), "dossier.submitted")]
[JsonDerivedType(typeof(ProcessAdvanced), "process.advanced")]
[JsonDerivedType(typeof(WorkItemOpened), "work-item.opened")]
[JsonDerivedType(typeof(WorkItemClaimed), "work-item.claimed")]
[JsonDerivedType(typeof(WorkItemReleased), "work-item.released")]
[JsonDerivedType(typeof(WorkItemCompleted), "work-item.completed")]
[JsonDerivedType(typeof(WorkItemCancelled), "work-item.cancelled")]
[JsonDerivedType(typeof(PaperRegistered), "paper.registered")]
[JsonDerivedType(typeof(DataCorrected), "data.corrected")]
[JsonDerivedType(typeof(DossierAccepted), "dossier.accepted")]
[JsonDerivedType(typeof(ClockStarted), "clock.started")]
[JsonDerivedType(typeof(SupplementRequested), "supplement.requested")]
[JsonDerivedType(typeof(SupplementReceived), "supplement.received")]
[JsonDerivedType(typeof(ClockSuspended), "clock.suspended")]
[JsonDerivedType(typeof(ClockResumed), "clock.resumed")]
[JsonDerivedType(typeof(DueDateExtended), "due-date.extended")]
[JsonDerivedType(typeof(CalendarFollowed), "calendar.followed")]
[JsonDerivedType(typeof(ForceMajeureExcluded), "force-majeure.excluded")]
[JsonDerivedType(typeof(SlipIssued), "slip.issued")]
[JsonDerivedType(typeof(AppointmentBooked), "appointment.booked")]
[JsonDerivedType(typeof(ResultDecided), "result.decided")]
[JsonDerivedType(typeof(PresenceRecorded), "presence.recorded")]
[JsonDerivedType(typeof(OriginalReceived), "original.received")]
[JsonDerivedType(typeof(ObligationImposed), "obligation.imposed")]
[JsonDerivedType(typeof(ObligationCancelled), "obligation.cancelled")]
[JsonDerivedType(typeof(PaymentStarted), "payment.started")]
[JsonDerivedType(typeof(PaymentReceived), "payment.received")]
[JsonDerivedType(typeof(PaymentFailed), "payment.failed")]
[JsonDerivedType(typeof(PaymentUnmatched), "payment.unmatched")]
[JsonDerivedType(typeof(ResultIssued), "result.issued")]
[JsonDerivedType(typeof(DossierCompleted), "dossier.completed")]
[JsonDerivedType(typeof(ResultReturned), "result.returned")]
[JsonDerivedType(typeof(DossierRefused), "dossier.refused")]
[JsonDerivedType(typeof(DossierWithdrawn), "dossier.withdrawn")]
[JsonDerivedType(typeof(DossierLapsed), "dossier.lapsed")]
[JsonDerivedType(typeof(CallEnded), "call.ended")]
[JsonDerivedType(typeof(AnswerUnmatched), "answer.unmatched")]
[JsonDerivedType(typeof(DossierMigrated), "dossier.migrated")]
public abstract record DossierEvent
{
    /// <summary>When it was recorded; never earlier than the event before it.</summary>
    [JsonPropertyOrder(-4)]
    public Instant RecordedAt { get; init; }

    /// <summary>From when it counts: of a timer its due time, else the time of the command.</summary>
    [JsonPropertyOrder(-3)]
    public Instant CountsFrom { get; init; }

    /// <summary>Account that caused it, <c>system</c> for time and outside answers.</summary>
    [JsonPropertyOrder(-2)]
    public string ActorId { get; init; } = "";

    /// <summary>The command, on its first event only: it makes the command idempotent.</summary>
    [JsonPropertyOrder(-1)]
    public CommandId? CommandId { get; init; }

    /// <summary>Keyed digest of the command, on its first event only: the same identifier with another content is refused.</summary>
    [JsonPropertyOrder(-1)]
    public string? CommandDigest { get; init; }
}

/// <summary>The dossier was filed: pins the procedure version.</summary>
/// <param name="OwnerAccountId">Account of the person whose dossier it is; null when an officer filed it for somebody at the counter.</param>
/// <param name="Caller">The dossier whose process called for it; null, and not written, for one that a person filed.</param>
public sealed record DossierSubmitted(
    DossierId DossierId,
    string ProcedureCode,
    ProcedureVersionId VersionId,
    string CaseCode,
    string AgencyCode,
    Channel Channel,
    FilingMode FilingMode,
    SignIn SignIn,
    ReturnMode ReturnMode,
    string? OwnerAccountId,
    Personal<Applicant> Applicant,
    Personal<ContextValue> Data,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Caller? Caller = null) : DossierEvent;

/// <summary>The process within went on.</summary>
public sealed record ProcessAdvanced(ProcessEvent Event) : DossierEvent;

/// <summary>A step waits for a person.</summary>
/// <param name="Key">Instance of the step.</param>
/// <param name="ElementId">The step.</param>
/// <param name="Role">Role that does it.</param>
/// <param name="AgencyCode">Agency that does it.</param>
/// <param name="DueAt">When the step should be done; null where the procedure sets no time.</param>
public sealed record WorkItemOpened(long Key, string ElementId, Role Role, string AgencyCode, Instant? DueAt) : DossierEvent;

/// <summary>An officer took the work item.</summary>
public sealed record WorkItemClaimed(long Key) : DossierEvent;

/// <summary>An officer gave the work item back.</summary>
public sealed record WorkItemReleased(long Key) : DossierEvent;

/// <summary>The work item is done.</summary>
public sealed record WorkItemCompleted(long Key, string Outcome, Personal<Remark>? Reason, Personal<ContextValue>? Data) : DossierEvent;

/// <summary>The work item is no longer needed.</summary>
public sealed record WorkItemCancelled(long Key) : DossierEvent;

/// <summary>A paper was added.</summary>
/// <param name="WorkItemKey">Step that added it; null at filing.</param>
/// <param name="Digitised">Whether it is a component of the dossier in electronic form (target K7, Decree 45/2020 Art. 25); what officers add for themselves is none.</param>
public sealed record PaperRegistered(long? WorkItemKey, Paper Paper, bool Digitised) : DossierEvent;

/// <summary>The data of the application was corrected by a supplement.</summary>
public sealed record DataCorrected(Personal<ContextValue> Data) : DossierEvent;

/// <summary>Received: pins the legal profile and the calendar, gives the code and the due date.</summary>
/// <param name="Code">The dossier code.</param>
/// <param name="LegalProfileHash">SHA-256 of the legal profile's content; the calendar likewise: what is pinned does not change with its name.</param>
/// <param name="Limit">The legal limit; null for a procedure without one.</param>
/// <param name="ClockStartedAt">When the legal clock began; null when it begins later (<see cref="ClockStarted"/>).</param>
/// <param name="DueAt">The date promised to the citizen; null without a limit, and while the clock has not begun.</param>
/// <param name="Provisional">Whether the date crosses days whose status is not confirmed.</param>
public sealed record DossierAccepted(
    DossierCode Code,
    string LegalProfileId,
    string LegalProfileHash,
    string CalendarId,
    string CalendarHash,
    TimeLimit? Limit,
    Instant? ClockStartedAt,
    Instant? DueAt,
    bool Provisional) : DossierEvent;

/// <summary>The legal clock began after receipt: the agency that settles it has received it, or the financial obligation is met.</summary>
/// <param name="DueAt">The date promised from now on; null without a limit.</param>
/// <param name="Provisional">Whether the date crosses days whose status is not confirmed.</param>
public sealed record ClockStarted(Instant? DueAt, bool Provisional) : DossierEvent;

/// <summary>One notice with every defect was given (Decree 61/2018 Art. 17 and 19(4), form 02).</summary>
/// <param name="NewLimit">The limit that runs once what is missing has come; null unless the effect is a new limit.</param>
/// <param name="NoticeDueAt">Until when it might have been given at the latest; null at intake. What was given later stays valid, and is late.</param>
public sealed record SupplementRequested(StepOperation Stage, ClockEffect Effect, Personal<Defects> Defects, TimeLimit? NewLimit = null, Instant? NoticeDueAt = null) : DossierEvent;

/// <summary>What was missing has come.</summary>
/// <param name="DueAt">The due date from now on; null before receipt.</param>
public sealed record SupplementReceived(Instant? DueAt, bool Provisional) : DossierEvent;

/// <summary>From now on time does not count.</summary>
public sealed record ClockSuspended(string Reason) : DossierEvent;

/// <summary>Time counts again.</summary>
public sealed record ClockResumed(Instant? DueAt, bool Provisional) : DossierEvent;

/// <summary>A new due date with an apology; the old one is kept beside it.</summary>
public sealed record DueDateExtended(Instant OldDueAt, Instant NewDueAt, Personal<Remark> Reason) : DossierEvent;

/// <summary>The calendar of the agency was changed: the dossier is pinned to the new one from now on. The date promised on a slip stays beside.</summary>
/// <param name="OldDueAt">The due date before; null while the clock has not begun, and without a limit.</param>
/// <param name="DueAt">The due date from now on; never earlier than the one promised.</param>
/// <param name="Provisional">Whether it crosses days whose status is not confirmed.</param>
public sealed record CalendarFollowed(string CalendarId, string CalendarHash, Instant? OldDueAt, Instant? DueAt, bool Provisional, Personal<Remark> Reason) : DossierEvent
{
    /// <summary>Whether the due date is another one than before.</summary>
    [JsonIgnore]
    public bool IsMove => OldDueAt is not null && DueAt is not null && OldDueAt != DueAt;

    /// <summary>Open steps that have more time from now on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Sequence<StepMove> Steps { get; init; }
}

/// <summary>An open step is due at another time.</summary>
/// <param name="Key">Key of the work item.</param>
/// <param name="DueAt">Its due time from now on.</param>
public sealed record StepMove(long Key, Instant DueAt);

/// <summary>Days were lost to force majeure and do not count.</summary>
/// <param name="From">The end of the last day before them.</param>
/// <param name="Until">The end of the last of them.</param>
/// <param name="OldDueAt">The due date before.</param>
/// <param name="DueAt">The due date from now on.</param>
/// <param name="Provisional">Whether it crosses days whose status is not confirmed.</param>
public sealed record ForceMajeureExcluded(Instant From, Instant Until, Instant OldDueAt, Instant? DueAt, bool Provisional, Personal<Remark> Reason) : DossierEvent;

/// <summary>A slip was issued. Its text is the template of the pinned version filled with these fields.</summary>
/// <param name="Form">Number of the form of the legal profile (<c>01</c> to <c>07</c>).</param>
/// <param name="Key">What it is for.</param>
/// <param name="Number">Running number of the slip within the dossier, from 1.</param>
public sealed record SlipIssued(string Form, SlipKey Key, int Number, Personal<ContextValue> Fields) : DossierEvent;

/// <summary>An appointment was booked.</summary>
/// <param name="At">The moment.</param>
/// <param name="Place">Which of the places of its half hour, counted from 0; null where the agency does not count them.</param>
public sealed record AppointmentBooked(Instant At, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Place = null) : DossierEvent;

/// <summary>The result was decided; another step issues it.</summary>
public sealed record ResultDecided : DossierEvent;

/// <summary>The persons who had to be present were.</summary>
public sealed record PresenceRecorded(Personal<PresentPersons> Persons) : DossierEvent;

/// <summary>The original paper was handed in.</summary>
public sealed record OriginalReceived(string? Component) : DossierEvent;

/// <summary>A financial obligation was laid upon the person (status 6).</summary>
/// <param name="Number">Number of the obligation within the dossier, from 1.</param>
/// <param name="Amount">What is owed in all, in đồng.</param>
/// <param name="Notice">The notice of the tax authority as the officer entered it: number, date, lines.</param>
/// <param name="Computed">What the fee decision came to, with its basis; null where nothing was computed. Another amount has its reason with the step.</param>
public sealed record ObligationImposed(int Number, long Amount, Personal<ContextValue> Notice, ComputedFee? Computed = null) : DossierEvent;

/// <summary>The notice was withdrawn or replaced: nothing is owed from it any more.</summary>
public sealed record ObligationCancelled(int Number) : DossierEvent;

/// <summary>A payment through a gateway was begun.</summary>
/// <param name="Order">Number of the payment, unique over all dossiers: the code of the dossier and a running number.</param>
/// <param name="Obligation">What it is for.</param>
/// <param name="Amount">What is to be paid, in đồng.</param>
public sealed record PaymentStarted(string Order, int Obligation, long Amount) : DossierEvent;

/// <summary>The obligation is met.</summary>
/// <param name="Order">The payment begun before; null for one made elsewhere, whose receipt the counter has seen.</param>
/// <param name="Transaction">The gateway's number of the transaction, or that of the receipt.</param>
/// <param name="Rail">How it was paid.</param>
public sealed record PaymentReceived(int Obligation, string? Order, long Amount, string Transaction, PaymentRail Rail) : DossierEvent;

/// <summary>A payment through a gateway came to nothing: no money moved.</summary>
public sealed record PaymentFailed(string Order, string Transaction) : DossierEvent;

/// <summary>Money came that does not meet what is owed: kept for a person to look at, never refused.</summary>
public sealed record PaymentUnmatched(string Order, long Amount, string Transaction, PaymentMismatch Mismatch) : DossierEvent;

/// <summary>The result exists.</summary>
/// <param name="ResultCode">National code of the kind of result; null where the national record has none.</param>
/// <param name="Number">Number of the result.</param>
/// <param name="Content">SHA-256 of the file; null where the result is the filled template of the version.</param>
/// <param name="Fields">Data for the result's template; null where the result is a file.</param>
/// <param name="Electronic">Whether it exists in electronic form.</param>
/// <param name="Signature">How it is signed (target K7 counts digitally signed results).</param>
/// <param name="StoredInDataStore">Whether it was put into the person's electronic data store.</param>
public sealed record ResultIssued(
    string? ResultCode,
    string Number,
    string? Content,
    Personal<ContextValue>? Fields,
    bool Electronic,
    SignatureKind Signature,
    bool StoredInDataStore) : DossierEvent;

/// <summary>Done (status 9): the legal time is measured here.</summary>
public sealed record DossierCompleted : DossierEvent;

/// <summary>The person has the result (status 10).</summary>
public sealed record ResultReturned(ReturnMode Mode) : DossierEvent;

/// <summary>Not received (status 3) or settlement refused (status 8), with reasons (form 03).</summary>
public sealed record DossierRefused(bool AfterReceipt, Personal<Remark> Reason) : DossierEvent;

/// <summary>The person took the dossier back (status 7).</summary>
public sealed record DossierWithdrawn(Personal<Remark> Reason) : DossierEvent;

/// <summary>What was asked for never came: the dossier has lost its validity (status 8).</summary>
public sealed record DossierLapsed : DossierEvent;

/// <summary>A call of another procedure has come to its end. When it was cancelled, the dossier that was called is withdrawn.</summary>
/// <param name="Key">The call.</param>
/// <param name="End">How.</param>
public sealed record CallEnded(long Key, CallEnd End) : DossierEvent;

/// <summary>An answer came from outside that nothing waits for any more; kept for a person to look at.</summary>
public sealed record AnswerUnmatched(long Key, Personal<ContextValue>? Output, string? Failure) : DossierEvent;

/// <summary>The dossier goes on in another version of its procedure; what follows in the same turn is the consequence.</summary>
/// <param name="From">The version it leaves.</param>
/// <param name="To">The version it is pinned to from now on.</param>
/// <param name="Elements">Elements that have another identifier there: those of steps that are open or done are renamed.</param>
/// <param name="Roles">Open work items that another role does there.</param>
/// <param name="TakesBack">Whether it takes the migration before it back.</param>
public sealed record DossierMigrated(
    ProcedureVersionId From,
    ProcedureVersionId To,
    Sequence<Counterpart> Elements,
    Sequence<RoleOfWorkItem> Roles,
    bool TakesBack) : DossierEvent;

/// <summary>The role that does a work item from now on.</summary>
/// <param name="Key">The work item.</param>
/// <param name="Role">The role.</param>
public sealed record RoleOfWorkItem(long Key, Role Role);
