using System.Text.Json.Serialization;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Dossiers;

/// <summary>A dossier as it stands: nothing but what its journal says.</summary>
public sealed record Dossier
{
    /// <summary>A dossier of which nothing is known yet: the state before the first event.</summary>
    public static Dossier None { get; } = new();

    /// <summary>Number of events so far: the sequence of the last one, 0 before the first.</summary>
    public long Sequence { get; init; }

    /// <summary>When the last event was recorded.</summary>
    public Instant LastRecordedAt { get; init; }

    /// <summary>Identity.</summary>
    public DossierId Id { get; init; }

    /// <summary>National code of the procedure.</summary>
    public string ProcedureCode { get; init; } = "";

    /// <summary>The version pinned at submission.</summary>
    public ProcedureVersionId VersionId { get; init; }

    /// <summary>The case (trường hợp).</summary>
    public string CaseCode { get; init; } = "";

    /// <summary>The agency that settles it.</summary>
    public string AgencyCode { get; init; } = "";

    /// <summary>How it came.</summary>
    public Channel Channel { get; init; } = Channel.Online;

    /// <summary>Who did the filing.</summary>
    public FilingMode FilingMode { get; init; }

    /// <summary>How the result is to be had.</summary>
    public ReturnMode ReturnMode { get; init; }

    /// <summary>Account that filed: the person, or the officer who filed for them.</summary>
    public string SubmittedBy { get; init; } = "";

    /// <summary>Account of the person whose dossier it is; null when it was filed for somebody at the counter.</summary>
    public string? OwnerAccountId { get; init; }

    /// <summary>When it was filed.</summary>
    public Instant SubmittedAt { get; init; }

    /// <summary>Whose dossier it is.</summary>
    public Personal<Applicant>? Applicant { get; init; }

    /// <summary>Data of the application, as corrected.</summary>
    public Personal<ContextValue>? Data { get; init; }

    /// <summary>Papers, in the order they came.</summary>
    public Sequence<Paper> Papers { get; init; }

    /// <summary>What it was given at receipt; null before.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The legal clock; null before it begins: at receipt, or later where the procedure says so.</summary>
    public ClockState? Clock { get; init; }

    /// <summary>When somebody first took up work on it after receipt; null before.</summary>
    public Instant? WorkBegunAt { get; init; }

    /// <summary>Steps that wait for a person, oldest first.</summary>
    public Sequence<OpenWorkItem> WorkItems { get; init; }

    /// <summary>Steps that are done, oldest first.</summary>
    public Sequence<ClosedWorkItem> History { get; init; }

    /// <summary>Data that the forms of steps brought in.</summary>
    public Sequence<StepData> StepData { get; init; }

    /// <summary>Notices of supplement, oldest first.</summary>
    public Sequence<SupplementNotice> Supplements { get; init; }

    /// <summary>Slips issued, oldest first.</summary>
    public Sequence<Slip> Slips { get; init; }

    /// <summary>The appointment booked last.</summary>
    public Instant? AppointmentAt { get; init; }

    /// <summary>The place of that appointment within its half hour, counted from 0; null where places are not counted.</summary>
    public int? AppointmentPlace { get; init; }

    /// <summary>When the result was decided, where another step issues it.</summary>
    public Instant? ResultDecidedAt { get; init; }

    /// <summary>When the presence of the persons was recorded.</summary>
    public Instant? PresenceRecordedAt { get; init; }

    /// <summary>When the original paper was handed in.</summary>
    public Instant? OriginalReceivedAt { get; init; }

    /// <summary>Financial obligations, oldest first.</summary>
    public Sequence<Obligation> Obligations { get; init; }

    /// <summary>Payments begun through a gateway, oldest first.</summary>
    public Sequence<PaymentOrder> PaymentOrders { get; init; }

    /// <summary>What became of payments, oldest first.</summary>
    public Sequence<Payment> Payments { get; init; }

    /// <summary>Calls of other procedures, oldest first.</summary>
    public Sequence<DossierCall> Calls { get; init; }

    /// <summary>The dossier whose process called for this one; null for one that a person filed.</summary>
    public Caller? Caller { get; init; }

    /// <summary>Decisions that business rule tasks made, oldest first.</summary>
    public Sequence<MadeDecision> Decided { get; init; }

    /// <summary>Answers that came when nothing waited for them: a person should look.</summary>
    public int UnmatchedAnswers { get; init; }

    /// <summary>The result; null until issued.</summary>
    public IssuedResult? Result { get; init; }

    /// <summary>When it was done (status 9).</summary>
    public Instant? CompletedAt { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public Closure? Closure { get; init; }

    /// <summary>The process within.</summary>
    public ProcessState Process { get; init; } = ProcessState.None;

    /// <summary>The last migration to another version, unless it was taken back; null for none.</summary>
    public MigrationNote? Migration { get; init; }

    /// <summary>When each incident that is open was raised, in order of their keys.</summary>
    public Sequence<IncidentMoment> IncidentMoments { get; init; }

    /// <summary>One of the ten national statuses, derived.</summary>
    public NationalStatus Status { get; init; } = NationalStatus.Registered;

    /// <summary>Whether the person asking is the one whose dossier it is.</summary>
    public bool IsOwnedBy(Actor actor) => OwnerAccountId is { } owner && string.Equals(owner, actor.Id, StringComparison.Ordinal);

    /// <summary>What became of a payment when the gateway told these very words before; null when it never did.</summary>
    public Payment? PaymentTold(SettlePayment told) => Payments.FirstOrDefault(payment =>
        payment.Order == told.Order && payment.Transaction == told.Transaction && payment.Fate == PaymentFate.Failed == !told.Succeeded && (!told.Succeeded || payment.Amount == told.Amount));

    /// <summary>The obligation that waits to be met; null when there is none.</summary>
    [JsonIgnore]
    public Obligation? OpenObligation => Obligations is [.., { MetAt: null, CancelledAt: null } last] && Closure is null ? last : null;

    /// <summary>The notice of supplement that has not been answered; null when there is none.</summary>
    [JsonIgnore]
    public SupplementNotice? OpenSupplement => Supplements is [.., { AnsweredAt: null } last] && Closure is null ? last : null;
}

/// <summary>A migration, as far as taking it back needs it.</summary>
/// <param name="From">The version it left.</param>
/// <param name="Elements">Elements that got another identifier.</param>
/// <param name="Process">What it did to the process; null until that is written down, in the same turn.</param>
public sealed record MigrationNote(ProcedureVersionId From, Sequence<Counterpart> Elements, ProcessMigrated? Process);

/// <summary>When an incident was raised: the process itself knows no time.</summary>
/// <param name="Key">Key of the incident in the process.</param>
/// <param name="RaisedAt">When it was raised.</param>
public sealed record IncidentMoment(long Key, Instant RaisedAt);

/// <summary>What a dossier is given at receipt.</summary>
public sealed record Receipt(DossierCode Code, Instant At, string LegalProfileId, string LegalProfileHash, string CalendarId, string CalendarHash, TimeLimit? Limit);

/// <summary>The legal clock of a dossier.</summary>
/// <param name="Run">When it began and what happened to it.</param>
/// <param name="PromisedAt">The date printed on the receipt slip; never moved earlier.</param>
/// <param name="DueAt">The date that holds now; null without a limit.</param>
/// <param name="Provisional">Whether it crosses unconfirmed days.</param>
/// <param name="Extension">The one extension; null for none.</param>
public sealed record ClockState(ClockRun Run, Instant? PromisedAt, Instant? DueAt, bool Provisional, Extension? Extension)
{
    /// <summary>A computed date, but never earlier than the one promised on a slip (or <paramref name="extended"/>, that one as it moved).</summary>
    public Instant? NotEarlier(Instant? computed, Instant? extended = null)
    {
        var promised = extended ?? Extension?.NewDueAt ?? PromisedAt;
        return computed is { } date && promised is { } floor ? Instant.Max(date, floor) : computed ?? promised;
    }
}

/// <summary>The one extension of a due date.</summary>
public sealed record Extension(Instant At, Instant OldDueAt, Instant NewDueAt, Personal<Remark> Reason);

/// <summary>A step that waits for a person.</summary>
public sealed record OpenWorkItem(long Key, string ElementId, Role Role, string AgencyCode, Instant OpenedAt, Instant? DueAt, string? ClaimedBy);

/// <summary>A step that is done or was cancelled (<see cref="Outcome"/> null).</summary>
public sealed record ClosedWorkItem(long Key, string ElementId, Role Role, string AgencyCode, Instant OpenedAt, Instant? DueAt, Instant ClosedAt, string ClosedBy, string? Outcome, Personal<Remark>? Reason);

/// <summary>A notice of supplement.</summary>
public sealed record SupplementNotice(
    Instant At,
    StepOperation Stage,
    ClockEffect Effect,
    Personal<Defects> Defects,
    Instant? AnsweredAt,
    TimeLimit? NewLimit = null,
    Instant? NoticeDueAt = null)
{
    /// <summary>Whether it was given later than the law allows (Decree 61/2018 Art. 19(4)).</summary>
    [JsonIgnore]
    public bool IsLate => NoticeDueAt is { } latest && At > latest;
}

/// <summary>A slip that was issued.</summary>
/// <param name="Version">The version whose template it was issued with: it prints with that one also after a migration.</param>
public sealed record Slip(string Form, SlipKey Key, int Number, Instant At, string IssuedBy, Personal<ContextValue> Fields, ProcedureVersionId Version);

/// <summary>The result.</summary>
/// <param name="Version">The version whose template it was issued with.</param>
public sealed record IssuedResult(string? ResultCode, string Number, Instant At, string? Content, Personal<ContextValue>? Fields, SignatureKind Signature, ProcedureVersionId Version);

/// <summary>How a dossier ended.</summary>
public sealed record Closure(ClosureKind Kind, Instant At, Personal<Remark>? Reason);

/// <summary>The ways a dossier ends.</summary>
public enum ClosureKind
{
    /// <summary>The person has the result.</summary>
    Returned,

    /// <summary>Not received.</summary>
    RefusedAtIntake,

    /// <summary>Settlement refused.</summary>
    RefusedAfterReceipt,

    /// <summary>Taken back by the person.</summary>
    Withdrawn,

    /// <summary>What was asked for did not come in time: it has lost its validity.</summary>
    Lapsed,
}

/// <summary>The ten national statuses (national portal, TrangThaiHoSo).</summary>
public enum NationalStatus
{
    /// <summary>Mới đăng ký.</summary>
    Registered = 1,

    /// <summary>Được tiếp nhận.</summary>
    Received = 2,

    /// <summary>Không được tiếp nhận.</summary>
    NotReceived = 3,

    /// <summary>Đang xử lý.</summary>
    InProgress = 4,

    /// <summary>Yêu cầu bổ sung giấy tờ.</summary>
    AwaitingSupplement = 5,

    /// <summary>Yêu cầu thực hiện nghĩa vụ tài chính.</summary>
    AwaitingFinancialObligation = 6,

    /// <summary>Công dân yêu cầu rút hồ sơ.</summary>
    Withdrawn = 7,

    /// <summary>Dừng xử lý.</summary>
    Stopped = 8,

    /// <summary>Đã xử lý xong.</summary>
    Completed = 9,

    /// <summary>Đã trả kết quả.</summary>
    Returned = 10,
}
