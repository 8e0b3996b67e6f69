using LongAn.Runtime.Http;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>What happened to a dossier and what it waits for, told to its reader.</summary>
/// <param name="Seen">The dossier.</param>
/// <param name="Agency">Name of its agency.</param>
/// <param name="Calendar">Working time of the agency.</param>
/// <param name="Names">Names of officials; used for readers who may know them.</param>
/// <param name="Forms">Names of slips by their number.</param>
/// <param name="Now">The present.</param>
/// <param name="English">Whether the reader asked for English.</param>
internal sealed record Timeline(
    SeenDossier Seen,
    Text Agency,
    WorkCalendar Calendar,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyDictionary<string, Text> Forms,
    Instant Now,
    bool English)
{
    private Dossier Dossier => Seen.Dossier;

    // What a step's end brought about stands before the step that began at that very moment.
    public IReadOnlyList<TimelineEntry> Compose() =>
        [.. Entries().OrderBy(e => e.At).ThenBy(e => e.Kind == TimelineKind.Step).ThenBy(e => e.State)];

    private IEnumerable<TimelineEntry> Entries()
    {
        yield return Entry(Dossier.SubmittedAt, TimelineKind.Notice, new("Nộp hồ sơ", "Filed"));
        foreach (var step in Dossier.History.Where(h => h.Outcome is not null || Seen.AsOfficial))
            yield return Done(step);
        foreach (var step in Dossier.WorkItems)
            yield return Open(step);
        if (Dossier.Receipt is { } receipt)
            yield return Entry(receipt.At, TimelineKind.Notice, new($"Đã tiếp nhận, mã hồ sơ {receipt.Code}", $"Received under the code {receipt.Code}")) with { DueAt = Dossier.Clock?.PromisedAt };
        foreach (var notice in Dossier.Supplements)
            yield return Entry(notice.At, TimelineKind.Notice, new("Yêu cầu bổ sung hồ sơ", "Supplement requested"), notice.AnsweredAt is null ? TimelineState.Waiting : TimelineState.Done) with { Until = notice.AnsweredAt };
        foreach (var slip in Dossier.Slips)
            yield return Entry(slip.At, TimelineKind.Slip, Wording.Of(slip, Forms));
        foreach (var decided in Dossier.Decided)
            yield return Made(decided);
        foreach (var payment in Dossier.Payments)
            yield return Entry(payment.At, TimelineKind.Notice, Wording.Of(payment));
        foreach (var entry in Clock())
            yield return entry;
        if (Dossier.AppointmentAt is { } appointment)
            yield return Entry(appointment, TimelineKind.Appointment, new("Lịch hẹn tại cơ quan", "Appointment at the agency"), Dossier.PresenceRecordedAt is null && Dossier.Closure is null ? TimelineState.Waiting : TimelineState.Done);
        if (Dossier.OriginalReceivedAt is { } original)
            yield return Entry(original, TimelineKind.Notice, new("Đã nhận bản gốc giấy tờ", "The original paper was received"));
        if (Dossier.PresenceRecordedAt is { } presence)
            yield return Entry(presence, TimelineKind.Notice, new("Đã ghi nhận có mặt", "Presence recorded"));
        if (Dossier.Result is { } result)
            yield return Entry(result.At, TimelineKind.Result, new($"Đã có kết quả số {result.Number}", $"Result number {result.Number} issued"));
        if (Dossier.CompletedAt is { } completed)
            yield return Entry(completed, TimelineKind.Notice, Wording.Of(NationalStatus.Completed)) with { Late = Dossier.Clock?.DueAt is { } due ? completed > due : null };
        if (Dossier.Closure is { } closure)
            yield return Entry(closure.At, TimelineKind.End, Wording.Of(Dossier.Status)) with { Reason = closure.Reason?.Value?.Value };
    }

    // The last sentence is what was asked; those before it say what that rests on. They name variables: words for colleagues.
    private TimelineEntry Made(MadeDecision decided)
    {
        var name = Seen.Version.Plan.Process.Model.AllNodes().FirstOrDefault(n => n.Id == decided.ElementId)?.Name ?? decided.Decision;
        var sentences = decided.Reason.Value?.Sentences ?? default;
        return Entry(decided.At, TimelineKind.Notice, new(name, name)) with { Reason = sentences.Count == 0 || !Seen.AsOfficial ? null : string.Join(" · ", sentences.Reverse().Select(s => s.In(English))) };
    }

    private IEnumerable<TimelineEntry> Clock()
    {
        if (Dossier.Clock is not { } clock)
            yield break;
        foreach (var pause in clock.Run.Suspensions)
            yield return Entry(pause.From, TimelineKind.Clock, new($"Thời gian không tính: {pause.Reason}", $"Time not counted: {pause.Reason}"), pause.Until is null ? TimelineState.Current : TimelineState.Done) with { Until = pause.Until };
        foreach (var restart in clock.Run.Restarts)
            yield return Entry(restart.At, TimelineKind.Clock, new("Thời hạn được tính lại từ đầu", "The limit began anew"));
        if (clock.Extension is { } extension)
            yield return Entry(extension.At, TimelineKind.Clock, new($"Xin lỗi và hẹn lại: từ {Wording.Of(extension.OldDueAt)} đến {Wording.Of(extension.NewDueAt)}", $"Apology and a new date: {Wording.Of(extension.OldDueAt)} becomes {Wording.Of(extension.NewDueAt)}")) with { DueAt = extension.NewDueAt, Reason = extension.Reason.Value?.Value };
    }

    private TimelineEntry Done(ClosedWorkItem step)
    {
        var plan = Seen.Version.Plan.Steps.GetValueOrDefault(step.ElementId);
        var outcome = plan?.Step.Outcomes.FirstOrDefault(o => o.Code == step.Outcome);
        // What an official noted for colleagues stays with them; what decides about the citizen is told to the citizen.
        var toldToCitizen = outcome?.Effects.Any(e => e is StepEffect.Refuse or StepEffect.RequestSupplement) == true || step.Role == Role.Applicant;
        return new(
            step.OpenedAt,
            step.ClosedAt,
            TimelineKind.Step,
            plan?.Name ?? new(step.ElementId, step.ElementId),
            Who(step.Role, step.Outcome is null ? null : step.ClosedBy),
            TimelineState.Done,
            step.DueAt,
            outcome?.Name ?? (step.Outcome is null ? new("Không còn cần", "No longer needed") : null),
            Seen.AsOfficial || toldToCitizen ? step.Reason?.Value?.Value : null,
            Took(step.OpenedAt, step.ClosedAt),
            step.DueAt is { } due ? step.ClosedAt > due : null);
    }

    private TimelineEntry Open(OpenWorkItem step) => new(
        step.OpenedAt,
        Until: null,
        TimelineKind.Step,
        Seen.Version.Plan.Steps.GetValueOrDefault(step.ElementId)?.Name ?? new(step.ElementId, step.ElementId),
        Who(step.Role, step.ClaimedBy),
        step.Role == Role.Applicant ? TimelineState.Waiting : TimelineState.Current,
        step.DueAt,
        Outcome: null,
        Reason: null,
        Took(step.OpenedAt, Now),
        step.DueAt is { } due ? Now > due : null);

    /// <summary>Working time between two instants; null where all of it lay outside the agency's hours.</summary>
    private Text? Took(Instant from, Instant until) => LegalClock.Between(from, until, Calendar) is var time && time > Duration.Zero ? Wording.WorkingTime(time) : null;

    private string Who(Role role, string? account)
    {
        var name = Wording.Of(role).In(English);
        if (role == Role.Applicant)
            return name;
        return Seen.AsOfficial && account is not null && Names.TryGetValue(account, out var official)
            ? $"{official} ({name})"
            : $"{name}, {Agency.In(English)}";
    }

    private static TimelineEntry Entry(Instant at, TimelineKind kind, Text title, TimelineState state = TimelineState.Done) =>
        new(at, Until: null, kind, title, Who: null, state, DueAt: null, Outcome: null, Reason: null, WorkingTime: null, Late: null);
}
