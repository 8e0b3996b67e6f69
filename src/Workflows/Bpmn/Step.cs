using LongAn.Workflows.Calendars;

namespace LongAn.Workflows.Bpmn;

/// <summary>What a procedure says of a step of a person (<c>la:step</c> in our extension namespace).</summary>
/// <param name="Operation">What kind of administrative work it is.</param>
/// <param name="NameEn">English name beside the Vietnamese name that is drawn.</param>
/// <param name="Limits">Time the step may take; more than one where the channel or the case decides.</param>
/// <param name="Clock">What the step does to the legal clock while it is open.</param>
/// <param name="Form">Name of the form of the step (<c>forms/NAME.form.json</c>), null for none.</param>
/// <param name="Presence">How many persons must be present, 0 for none.</param>
/// <param name="Original">Whether an original paper must be handed in.</param>
/// <param name="Outcomes">How the step may end, in the order of the buttons; the first is the ordinary one.</param>
public sealed record Step(
    StepOperation Operation,
    string? NameEn,
    Sequence<StepLimit> Limits,
    StepClock Clock,
    string? Form,
    int Presence,
    bool Original,
    Sequence<StepOutcome> Outcomes)
{
    /// <summary>The limit that holds for a channel and a case: of those that fit, the one with the most restrictions, the first of equals; null for none.</summary>
    /// <param name="channel">The channel, null when it is not known.</param>
    /// <param name="case">The case, null when it is not known.</param>
    public TimeLimit? LimitFor(string? channel, string? @case) => Limits
        .Where(l => (l.Channel is null || l.Channel == channel) && (l.Case is null || l.Case == @case))
        .OrderByDescending(l => (l.Channel is null ? 0 : 1) + (l.Case is null ? 0 : 1))
        .FirstOrDefault()?.Limit;
}

/// <summary>Time a step may take.</summary>
/// <param name="Limit">The time.</param>
/// <param name="Channel">The channel it is for (<c>direct</c>, <c>online</c>, <c>post</c>), null for every one.</param>
/// <param name="Case">The case it is for, null for every one.</param>
public sealed record StepLimit(TimeLimit Limit, string? Channel = null, string? Case = null);

/// <summary>How a step may end. The code is what flow conditions compare (<c>outcome = "accept"</c>).</summary>
/// <param name="Code">Stable code, unique within the step.</param>
/// <param name="Name">Words on the button.</param>
/// <param name="Effects">What it does to the dossier, in this order.</param>
/// <param name="RequiresReason">Whether a reason must be given.</param>
public sealed record StepOutcome(string Code, Text Name, Sequence<StepEffect> Effects, bool RequiresReason = false);

/// <summary>The kinds of administrative work (Decree 61/2018, Art. 17–20).</summary>
public enum StepOperation
{
    /// <summary>Any other work.</summary>
    Work,

    /// <summary>Checking what was filed and receiving it (tiếp nhận, Art. 17).</summary>
    Intake,

    /// <summary>The citizen completes what was missing (bổ sung hồ sơ).</summary>
    Supplement,

    /// <summary>Appraisal (thẩm định, Art. 19).</summary>
    Appraise,

    /// <summary>The citizen confirms a draft of the result (xác nhận dự thảo).</summary>
    ConfirmDraft,

    /// <summary>The citizen meets a financial obligation (thực hiện nghĩa vụ tài chính).</summary>
    Pay,

    /// <summary>Signature of the head (ký duyệt).</summary>
    Sign,

    /// <summary>Numbering, sealing and issuing (phát hành).</summary>
    Issue,

    /// <summary>The citizen books an appointment (đặt lịch hẹn).</summary>
    BookAppointment,

    /// <summary>Returning the result (trả kết quả, Art. 20).</summary>
    Return,
}

/// <summary>What an open step does to the legal clock.</summary>
public enum StepClock
{
    /// <summary>Time counts.</summary>
    Running,

    /// <summary>Time does not count while the step is open.</summary>
    Excluded,
}

/// <summary>What the end of a step does to the dossier.</summary>
public enum StepEffect
{
    /// <summary>The dossier is received: it gets its code, its due date and form 01.</summary>
    Accept,

    /// <summary>The legal limit begins to run: the agency that settles it has received the dossier.</summary>
    StartClock,

    /// <summary>One notice with every defect (form 02); status 5.</summary>
    RequestSupplement,

    /// <summary>What was missing has come.</summary>
    ReceiveSupplement,

    /// <summary>Not received, or settlement refused, with reasons (form 03).</summary>
    Refuse,

    /// <summary>An appointment is set.</summary>
    BookAppointment,

    /// <summary>The persons who had to come have come.</summary>
    RecordPresence,

    /// <summary>The original paper has been handed in.</summary>
    ReceiveOriginal,

    /// <summary>A financial obligation is laid upon the citizen, as the notice in the step's form has it; status 6.</summary>
    ImposeObligation,

    /// <summary>The counter has seen the receipt of a payment made elsewhere: the obligation is met.</summary>
    ReceivePayment,

    /// <summary>The notice of the obligation was withdrawn or replaced; nothing is owed from it any more.</summary>
    CancelObligation,

    /// <summary>The result is decided, though not issued yet: the person can no longer take the dossier back.</summary>
    DecideResult,

    /// <summary>The result is issued: it has a number and can be had.</summary>
    IssueResult,

    /// <summary>Done (status 9): the legal time is measured here.</summary>
    Complete,

    /// <summary>The person has the result (status 10).</summary>
    ReturnResult,
}
