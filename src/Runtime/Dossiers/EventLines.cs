using System.Reflection;
using System.Text.Json.Serialization;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>Events of the journal in words, one line each, without personal data.</summary>
public static class EventLines
{
    private static readonly Dictionary<Type, string> Types =
        typeof(DossierEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Concat(typeof(ProcessEvent).GetCustomAttributes<JsonDerivedTypeAttribute>())
            .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    /// <summary>The type as the journal stores it.</summary>
    public static string TypeOf(DossierEvent @event) => @event is ProcessAdvanced { Event: var inner } ? Types[inner.GetType()] : Types[@event.GetType()];

    public static Text Of(DossierEvent @event, DossierPlan plan) => @event switch
    {
        DossierSubmitted e => new($"Nộp hồ sơ ({Words.Of(e.Channel)}, {Words.Of(e.FilingMode)}), phiên bản {e.VersionId.Hash[..8]}", $"Filed ({Words.Of(e.Channel)}, {Words.Of(e.FilingMode)}) under version {e.VersionId.Hash[..8]}"),
        ProcessAdvanced e => OfProcess(e.Event, plan),
        WorkItemOpened e => About("Mở việc", "Opened", e.ElementId, plan),
        WorkItemClaimed e => new($"Nhận việc {e.Key}", $"Took work item {e.Key}"),
        WorkItemReleased e => new($"Trả lại việc {e.Key}", $"Gave work item {e.Key} back"),
        WorkItemCompleted e => new($"Hoàn thành việc {e.Key}: {e.Outcome}", $"Completed work item {e.Key}: {e.Outcome}"),
        WorkItemCancelled e => new($"Hủy việc {e.Key}", $"Cancelled work item {e.Key}"),
        PaperRegistered e => new($"Ghi nhận giấy tờ {e.Paper.Component ?? "khác"} ({e.Paper.MediaType}, {e.Paper.Size} byte)", $"Registered the paper {e.Paper.Component ?? "other"} ({e.Paper.MediaType}, {e.Paper.Size} bytes)"),
        DataCorrected => new("Dữ liệu hồ sơ được sửa theo bổ sung", "Data corrected by the supplement"),
        DossierAccepted e => new($"Tiếp nhận, cấp mã {e.Code}{(e.DueAt is { } due ? $", hẹn trả {Wording.Of(due)}" : "")}", $"Received under the code {e.Code}{(e.DueAt is { } until ? $", due {Wording.Of(until)}" : "")}"),
        ClockStarted e => new($"Bắt đầu tính thời hạn{(e.DueAt is { } end ? $", hẹn trả {Wording.Of(end)}" : "")}", $"The limit began{(e.DueAt is { } last ? $", due {Wording.Of(last)}" : "")}"),
        SupplementRequested { NoticeDueAt: { } latest } e when e.CountsFrom > latest => new(
            $"Yêu cầu bổ sung ở bước {Words.Of(e.Stage)}, muộn: chậm nhất phải vào {Wording.Of(latest)}",
            $"Supplement requested at {Words.Of(e.Stage)}, late: {Wording.Of(latest)} was the latest"),
        SupplementRequested e => new($"Yêu cầu bổ sung ở bước {Words.Of(e.Stage)}", $"Supplement requested at {Words.Of(e.Stage)}"),
        SupplementReceived => new("Đã nhận bổ sung", "Supplement received"),
        ClockSuspended e => new($"Tạm ngừng tính thời hạn: {e.Reason}", $"Clock suspended: {e.Reason}"),
        ClockResumed => new("Tiếp tục tính thời hạn", "Clock resumed"),
        DueDateExtended e => new($"Gia hạn từ {Wording.Of(e.OldDueAt)} đến {Wording.Of(e.NewDueAt)}", $"Extended from {Wording.Of(e.OldDueAt)} to {Wording.Of(e.NewDueAt)}"),
        CalendarFollowed e => new(
            $"Lịch làm việc thay đổi{Moved(e.OldDueAt, e.DueAt, "hẹn trả từ", "sang", "ngày hẹn trả giữ nguyên")}{(e.Steps.Count > 0 ? $"; {e.Steps.Count} bước đang mở được dời hạn" : "")}",
            $"The calendar was changed{Moved(e.OldDueAt, e.DueAt, "due date from", "to", "the due date stays")}{(e.Steps.Count > 0 ? $"; {e.Steps.Count} open steps have more time" : "")}"),
        ForceMajeureExcluded e => new(
            $"Không tính vào thời hạn do bất khả kháng, đến hết ngày {Wording.Of(e.Until)}{Moved(e.OldDueAt, e.DueAt, "hẹn trả từ", "sang", "ngày hẹn trả giữ nguyên")}",
            $"Force majeure does not count, through {Wording.Of(e.Until)}{Moved(e.OldDueAt, e.DueAt, "due date from", "to", "the due date stays")}"),
        SlipIssued e => new($"Phát hành phiếu {(e.Form.Length > 0 ? e.Form : Words.Of(e.Key))} số {e.Number}", $"Issued slip {(e.Form.Length > 0 ? e.Form : Words.Of(e.Key))}, number {e.Number}"),
        AppointmentBooked e => new($"Đặt lịch hẹn {Wording.Of(e.At)}", $"Appointment booked for {Wording.Of(e.At)}"),
        ResultDecided => new("Đã quyết định kết quả, chờ phát hành", "The result was decided; it waits to be issued"),
        PresenceRecorded e => new($"Ghi nhận có mặt: {e.Persons.Value?.Items.Count} người", $"Presence recorded: {e.Persons.Value?.Items.Count} persons"),
        OriginalReceived => new("Đã nhận bản chính", "Original received"),
        ObligationImposed { Computed: { Amount: var computed } } e when computed != e.Amount => new(
            $"Nghĩa vụ tài chính {e.Number}: {Wording.Amount(e.Amount)}, khác số đã tính {Wording.Amount(computed)}",
            $"Financial obligation {e.Number}: {Wording.Amount(e.Amount)}, other than the computed {Wording.Amount(computed)}"),
        ObligationImposed e => new($"Nghĩa vụ tài chính {e.Number}: {Wording.Amount(e.Amount)}", $"Financial obligation {e.Number}: {Wording.Amount(e.Amount)}"),
        ObligationCancelled e => new($"Thông báo nghĩa vụ tài chính {e.Number} không còn hiệu lực", $"The notice of obligation {e.Number} was withdrawn"),
        PaymentStarted e => new($"Bắt đầu thanh toán {e.Order}: {Wording.Amount(e.Amount)}", $"Payment {e.Order} begun: {Wording.Amount(e.Amount)}"),
        PaymentReceived e => new($"Đã nhận {Wording.Amount(e.Amount)}, giao dịch {e.Transaction} ({Words.Of(e.Rail)})", $"Received {Wording.Amount(e.Amount)}, transaction {e.Transaction} ({Words.Of(e.Rail)})"),
        PaymentFailed e => new($"Thanh toán {e.Order} không thành công, giao dịch {e.Transaction}", $"Payment {e.Order} failed, transaction {e.Transaction}"),
        PaymentUnmatched e => new($"Khoản tiền cần xem xét: {Wording.Amount(e.Amount)}, giao dịch {e.Transaction} ({Words.Of(e.Mismatch)})", $"Money to look at: {Wording.Amount(e.Amount)}, transaction {e.Transaction} ({Words.Of(e.Mismatch)})"),
        ResultIssued e => new($"Phát hành kết quả số {e.Number}, ký: {Words.Of(e.Signature)}", $"Result {e.Number} issued, signature: {Words.Of(e.Signature)}"),
        DossierCompleted => new("Đã xử lý xong", "Completed"),
        ResultReturned e => new($"Trả kết quả ({Words.Of(e.Mode)})", $"Result returned ({Words.Of(e.Mode)})"),
        Workflows.Dossiers.DossierRefused e => e.AfterReceipt ? new("Từ chối giải quyết", "Settlement refused") : new("Từ chối tiếp nhận", "Not received"),
        DossierWithdrawn => new("Người nộp rút hồ sơ", "Withdrawn by the applicant"),
        DossierLapsed => new("Hồ sơ hết giá trị vì không được bổ sung đúng hạn", "Lapsed: what was asked for did not come in time"),
        DossierMigrated e => new(
            e.TakesBack ? $"Chuyển lại phiên bản {e.To.Hash[..8]}" : $"Chuyển từ phiên bản {e.From.Hash[..8]} sang {e.To.Hash[..8]}",
            e.TakesBack ? $"Taken back to version {e.To.Hash[..8]}" : $"Migrated from version {e.From.Hash[..8]} to {e.To.Hash[..8]}"),
        CallEnded e => new($"Lời gọi thủ tục {e.Key} kết thúc: {Wording.Of(e.End).Vi}", $"Call {e.Key} of a procedure ended: {Wording.Of(e.End).En}"),
        AnswerUnmatched e => new($"Trả lời không còn ai chờ (việc {e.Key})", $"An answer nobody waits for (activity {e.Key})"),
        _ => throw new System.Diagnostics.UnreachableException($"No words for {@event.GetType().Name}: write them here."),
    };

    private static Text OfProcess(ProcessEvent @event, DossierPlan plan) => @event switch
    {
        ProcessStarted => new("Quy trình bắt đầu", "The process began"),
        ElementActivated e => About("Đến", "Reached", e.ElementId, plan),
        ElementCompleted e => new($"Xong phần tử {e.Key}", $"Element instance {e.Key} completed"),
        ElementTerminated e => new($"Ngừng phần tử {e.Key}", $"Element instance {e.Key} terminated"),
        FlowTaken e => new($"Đi theo {e.FlowId}", $"Took {e.FlowId}"),
        VariablesSet => new("Ghi biến của quy trình", "Variables set"),
        DecisionMade e => new(
            $"Quyết định “{e.Decision}” tại {e.ElementId}: {string.Join(" · ", e.Reason.Value?.Sentences.Select(s => s.Vi) ?? [])}",
            $"Decision \"{e.Decision}\" at {e.ElementId}: {string.Join(" · ", e.Reason.Value?.Sentences.Select(s => s.En) ?? [])}"),
        TimerScheduled e => new($"Hẹn giờ {e.ElementId}: {Wording.Of(e.DueAt)}", $"Timer {e.ElementId} set for {Wording.Of(e.DueAt)}"),
        TimerMoved e => new($"Dời giờ hẹn {e.Key}: {Wording.Of(e.DueAt)}", $"Timer {e.Key} moved to {Wording.Of(e.DueAt)}"),
        TimerFired e => new($"Đến giờ hẹn {e.Key}", $"Timer {e.Key} fired"),
        TimerCancelled e => new($"Hủy hẹn giờ {e.Key}", $"Timer {e.Key} cancelled"),
        SubscriptionOpened e => new($"Chờ {Words.Of(e.Kind)} tại {e.ElementId}", $"Waiting for a {Words.Of(e.Kind)} at {e.ElementId}"),
        SubscriptionMet e => new($"Điều đang chờ đã đến (đăng ký {e.Key})", $"What subscription {e.Key} waits for came"),
        SubscriptionReset e => new($"Tiếp tục chờ (đăng ký {e.Key})", $"Subscription {e.Key} waits again"),
        SubscriptionClosed e => new($"Thôi chờ (đăng ký {e.Key})", $"Subscription {e.Key} closed"),
        EventThrown e => new($"{e.ElementId} phát {Words.Of(e.Kind)} {e.Name}", $"{e.ElementId} threw a {Words.Of(e.Kind)} {e.Name}"),
        CompensationKept e => new($"Phần tử {e.Key} có thể được bồi hoàn", $"Element instance {e.Key} can be undone"),
        CompensationBegun e => new($"Bắt đầu bồi hoàn {e.Keys.Count} công việc", $"Undoing {e.Keys.Count} activities"),
        CompensationHandling e => new($"Đang bồi hoàn phần tử {e.Key}", $"Undoing element instance {e.Key}"),
        Intervened e => OfIntervention(e, plan),
        ProcessMigrated e => new($"Chuyển sang phiên bản khác của quy trình ({e.Elements.Count} phần tử đổi tên)", $"Migrated to another version of the process ({e.Elements.Count} elements renamed)"),
        FlowsDiscarded e => new($"Bỏ các luồng đang đi trong phạm vi {e.ScopeKey}", $"Flows of scope {e.ScopeKey} discarded"),
        ServiceRequested e => new($"Yêu cầu dịch vụ {e.Operation}", $"Service {e.Operation} requested"),
        ProcedureCalled e => new($"Gọi thủ tục {e.Procedure} tại {e.ElementId} (lời gọi {e.Key})", $"Procedure {e.Procedure} called at {e.ElementId} (call {e.Key})"),
        IncidentRaised e => new($"Sự cố tại {e.ElementId}: {Words.Of(e.Code)}", $"Incident at {e.ElementId}: {Words.Of(e.Code)}"),
        IncidentResolved e => new($"Đã xử lý sự cố {e.Key}", $"Incident {e.Key} resolved"),
        ProcessCompleted e => new($"Quy trình kết thúc tại {e.EndElementId}", $"The process ended at {e.EndElementId}"),
        ProcessTerminated e => new($"Quy trình bị dừng: {e.Reason}", $"The process was ended: {e.Reason}"),
        _ => throw new System.Diagnostics.UnreachableException($"No words for {@event.GetType().Name}: write them here."),
    };

    private static Text OfIntervention(Intervened e, DossierPlan plan) => e.Kind switch
    {
        Intervention.Retry => new($"Quản trị cho thử lại (phần tử {e.Key})", $"An administrator had it tried again (element instance {e.Key})"),
        Intervention.SetVariables => new("Quản trị đặt lại dữ liệu của quy trình", "An administrator set variables"),
        Intervention.Skip => new($"Quản trị cho bỏ qua (phần tử {e.Key}{(e.Target is { } flow ? $", đi theo {flow}" : "")})", $"An administrator had it skipped (element instance {e.Key}{(e.Target is { } way ? $", on by {way}" : "")})"),
        Intervention.Move => About("Quản trị chuyển tới", "An administrator moved it to", e.Target ?? "", plan),
        _ => throw new System.Diagnostics.UnreachableException($"No words for {e.Kind}: write them here."),
    };

    private static string Moved(Instant? old, Instant? due, string from, string to, string stays) =>
        old is not { } before || due is not { } now ? "" : before == now ? $"; {stays}" : $"; {from} {Wording.Of(before)} {to} {Wording.Of(now)}";

    private static Text About(string vi, string en, string elementId, DossierPlan plan) =>
        plan.Steps.TryGetValue(elementId, out var step) ? new($"{vi}: {step.Name.Vi}", $"{en}: {step.Name.En}") : new($"{vi} {elementId}", $"{en} {elementId}");
}
