using System.Globalization;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using MimeKit;
using NodaTime;

namespace LongAn.Runtime.Notifications;

/// <summary>Writes the e-mail about an event, as the dossier stood right after it.</summary>
internal sealed class MailComposer(JournalReader journal, ProcedureCatalogue catalogue, MailOptions options)
{
    /// <summary>The e-mail; null when the person gave no address, the data was erased, or it concerns the dossier that called alone.</summary>
    public async Task<MimeMessage?> Compose(Guid dossierId, long sequence)
    {
        var events = journal.Dossier(new(dossierId)).Where(e => e.Sequence <= sequence).Select(e => e.Event).ToList();
        var dossier = DossierEngine.Replay(events);
        if (dossier.Applicant?.Value is not { Email: { Length: > 0 } address } applicant || !MailboxAddress.TryParse(address, out var to))
            return null;
        if (dossier.Caller is not null && !Notice.IsToldOfCalled(events[^1]))
            return null;
        var version = await catalogue.Version(dossier.VersionId);
        var name = dossier.Receipt?.Code.ToString() ?? DossierReference.Of(dossier.Id);
        var (subject, sentences) = Words(events[^1], dossier);
        var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.Add(new MailboxAddress(applicant.Name, to.Address));
        message.Subject = $"[{name}] {subject}";
        // The same event always has the same identity: whoever gets it twice can tell.
        message.MessageId = $"{dossierId:D}.{sequence.ToString(CultureInfo.InvariantCulture)}@{MailboxAddress.Parse(options.From).Domain}";
        message.Body = new TextPart("plain")
        {
            Text = string.Join("\n\n", [$"Kính gửi {applicant.Name},", $"Hồ sơ {name}: {version?.Procedure.Name.Vi}.", .. sentences, $"Xem chi tiết: {options.PortalAddress}/dossiers/{dossierId:D}", "Thư này được gửi tự động, vui lòng không trả lời."]),
        };
        return message;
    }

    private static (string Subject, IReadOnlyList<string> Sentences) Words(DossierEvent @event, Dossier dossier) => @event switch
    {
        DossierAccepted e => ("Hồ sơ đã được tiếp nhận",
            [$"Hồ sơ của bạn đã được tiếp nhận, mã hồ sơ {e.Code}.", e.DueAt is { } due ? $"Kết quả được hẹn trả chậm nhất lúc {Clock(due)}." : "Cơ quan sẽ thông báo khi có kết quả."]),
        SupplementRequested e => ("Hồ sơ cần được bổ sung",
            ["Hồ sơ của bạn còn thiếu hoặc chưa đúng các nội dung sau, mời bạn bổ sung trong một lần:", .. (e.Defects.Value?.Items ?? []).Select(d => $"- {d.Description}")]),
        Workflows.Dossiers.DossierRefused e => (e.AfterReceipt ? "Hồ sơ bị từ chối giải quyết" : "Hồ sơ không được tiếp nhận", [$"Lý do: {e.Reason.Value?.Value}"]),
        DossierLapsed => ("Hồ sơ hết giá trị giải quyết",
            ["Hồ sơ đã dừng giải quyết vì quá thời hạn mà chưa nhận được phần bổ sung. Nếu còn nhu cầu, mời bạn nộp hồ sơ mới."]),
        DueDateExtended e => ("Xin lỗi và hẹn lại ngày trả kết quả",
            [$"Chúng tôi xin lỗi vì không trả kết quả kịp ngày đã hẹn ({Clock(e.OldDueAt)}).", $"Lý do: {e.Reason.Value?.Value}", $"Kết quả được hẹn lại chậm nhất lúc {Clock(e.NewDueAt)}."]),
        CalendarFollowed e => ("Ngày hẹn trả kết quả thay đổi",
            [$"Lịch làm việc của cơ quan thay đổi: {e.Reason.Value?.Value}", $"Giấy hẹn trước đây: {Clock(e.OldDueAt!.Value)}. Kết quả nay được hẹn chậm nhất lúc {Clock(e.DueAt!.Value)}."]),
        ForceMajeureExcluded e => ("Ngày hẹn trả kết quả thay đổi",
            [$"Những ngày bất khả kháng không tính vào thời hạn giải quyết: {e.Reason.Value?.Value}", $"Kết quả nay được hẹn chậm nhất lúc {Clock(e.DueAt ?? e.OldDueAt)}."]),
        ObligationImposed e => ("Cần thực hiện nghĩa vụ tài chính",
            [$"Bạn cần nộp {Wording.Amount(e.Amount)} theo thông báo của cơ quan thuế. Xem thông báo và nộp trực tuyến trên trang hồ sơ.", "Thời gian chờ nộp không tính vào thời hạn giải quyết."]),
        PaymentReceived e => ("Đã nhận tiền nộp", [$"Chúng tôi đã nhận {Wording.Amount(e.Amount)}. Hồ sơ được tiếp tục giải quyết."]),
        AppointmentBooked e => ("Lịch hẹn tại cơ quan", [$"Bạn có lịch hẹn lúc {Clock(e.At)}. Vui lòng mang theo giấy tờ tùy thân."]),
        DossierCompleted => ("Hồ sơ đã có kết quả",
            [dossier.ReturnMode == ReturnMode.Online ? "Kết quả đã có, bạn có thể tải về trên cổng dịch vụ công." : "Kết quả đã có, vui lòng nhận theo cách bạn đã chọn."]),
        ResultReturned => ("Đã trả kết quả", ["Kết quả đã được trả. Cảm ơn bạn đã sử dụng dịch vụ."]),
        _ => throw new System.Diagnostics.UnreachableException($"No words for {@event.GetType().Name}: write them here."),
    };

    private static string Clock(Instant at) => LegalZone.ToLocal(at).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);
}
