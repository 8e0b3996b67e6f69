using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>A dossier as its reader may see it.</summary>
public sealed record DossierDetail(
    Guid Id,
    string? Code,
    string Reference,
    DossierProcedure Procedure,
    string VersionId,
    CodeName Agency,
    string CaseCode,
    Text CaseName,
    int Status,
    Text StatusName,
    Channel Channel,
    FilingMode FilingMode,
    ReturnMode ReturnMode,
    Instant SubmittedAt,
    Instant? ReceivedAt,
    Instant? DueAt,
    Instant? PromisedAt,
    bool Provisional,
    ClockStop? ClockStop,
    ApplicantView? Applicant,
    ContextValue Data,
    FormView Form,
    IReadOnlyList<PaperView> Papers,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<TodoItem> Todo,
    IReadOnlyList<SlipRow> Slips,
    ResultInfo? Result,
    Instant? AppointmentAt,
    SupplementInfo? Supplement,
    RefusalInfo? Refusal,
    bool CanWithdraw,
    bool CanExtend,
    bool CanExcludeForceMajeure,
    bool Closed,
    ClosureInfo? Closure,
    IReadOnlyList<AwaitedView> Awaited,
    LinkedDossier? Caller,
    IReadOnlyList<LinkedDossier> Calls);

/// <summary>The dossier that called for this one, or one that this one called for.</summary>
/// <param name="Id">Its identity, where the reader may open it; else null.</param>
/// <param name="Name">Its code, or its short name until it has one; null while it is not filed.</param>
/// <param name="Status">National status; null while it is not filed.</param>
/// <param name="StatusName">The status in words.</param>
/// <param name="End">How the call has ended; null while it goes on, and for the dossier that called.</param>
public sealed record LinkedDossier(Guid? Id, string? Name, string ProcedureCode, Text Procedure, int? Status, Text StatusName, CallEnd? End);

/// <summary>A message that the dossier waits for and whose arrival the reader may record.</summary>
/// <param name="Name">What waits, as it is drawn.</param>
/// <param name="Message">Name of the message.</param>
/// <param name="Correlation">What it must bear; null for anything.</param>
/// <param name="Form">The form of what it brings; null where it brings nothing.</param>
public sealed record AwaitedView(long Key, Text Name, string Message, string? Correlation, FormView? Form);

/// <summary>The legal clock stands still: since when, and the step it waits for. The due date moves once it runs again.</summary>
public sealed record ClockStop(Instant Since, Text WaitsFor);

/// <summary>The procedure of a dossier.</summary>
public sealed record DossierProcedure(string Code, Text Name, OnlineLevel Level);

/// <summary>Whose dossier it is.</summary>
public sealed record ApplicantView(ApplicantKind Kind, string Name, string IdentityNumber, string? Phone, string? Email, string? Address);

/// <summary>Kinds of applicants, by their national codes (LoaiDoiTuong).</summary>
public enum ApplicantKind
{
    Citizen = 1,
    Enterprise = 2,
    StateAgency = 3,
    Organisation = 4,
}

/// <summary>A paper of the dossier.</summary>
public sealed record PaperView(
    string? Component,
    Text? ComponentName,
    string Content,
    string FileName,
    long Size,
    string MediaType,
    PaperSource Source,
    Instant AddedAt);

/// <summary>Something that happened or waits to happen.</summary>
/// <param name="Who">Unit and role to citizens; the name to officials.</param>
/// <param name="WorkingTime">Working time a step took or has taken so far.</param>
public sealed record TimelineEntry(
    Instant At,
    Instant? Until,
    TimelineKind Kind,
    Text Title,
    string? Who,
    TimelineState State,
    Instant? DueAt,
    Text? Outcome,
    string? Reason,
    Text? WorkingTime,
    bool? Late);

public enum TimelineKind
{
    Step,
    Notice,
    Slip,
    Appointment,
    Result,
    Clock,
    End,
}

public enum TimelineState
{
    Done,
    Current,
    Waiting,
}

/// <summary>A fee as the rules of the filing date compute it.</summary>
/// <param name="Base">The rate before a reduction; null where it is the amount.</param>
/// <param name="Bases">The documents it rests on.</param>
/// <param name="Confirmed">Whether all of them were found.</param>
public sealed record ComputedFeeView(string Name, long Amount, long? Base, IReadOnlyList<string> Bases, bool Confirmed);

/// <summary>Work the reader can do now.</summary>
/// <param name="Fee">What was computed, for the step that notifies it; null for every other step.</param>
public sealed record TodoItem(
    Guid DossierId,
    long Key,
    string ElementId,
    Text Name,
    StepOperation Operation,
    Role Role,
    Instant OpenedAt,
    Instant? DueAt,
    string? ClaimedBy,
    bool ClaimedByMe,
    FormView? Form,
    int Presence,
    bool Original,
    IReadOnlyList<OutcomeView> Outcomes,
    bool NeedsResultFile,
    ComputedFeeView? Fee);

/// <summary>A way a step may end.</summary>
public sealed record OutcomeView(string Code, Text Name, bool RequiresReason, IReadOnlyList<StepEffect> Effects);

/// <summary>A slip that was issued.</summary>
public sealed record SlipRow(string Form, SlipKey Key, int Number, Text Name, Instant At);

/// <summary>The result.</summary>
public sealed record ResultInfo(string Number, Instant At, bool Downloadable);

/// <summary>The notice of supplement given last.</summary>
public sealed record SupplementInfo(IReadOnlyList<DefectView> Defects, Instant At, Instant? AnsweredAt);

/// <summary>A defect of a notice.</summary>
public sealed record DefectView(string? Component, Text? ComponentName, string Description);

/// <summary>Why a dossier was refused.</summary>
public sealed record RefusalInfo(string? Reason, Instant At);

/// <summary>How a dossier ended.</summary>
public sealed record ClosureInfo(ClosureKind Kind, Instant At, string? Reason);
