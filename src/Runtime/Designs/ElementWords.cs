using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;

namespace LongAn.Runtime.Designs;

/// <summary>How designers read the words of a package.</summary>
internal static class ElementWords
{
    public static Text Of(StepEffect effect) => effect switch
    {
        StepEffect.Accept => new("Tiếp nhận hồ sơ (cấp mã, hạn trả)", "Receive the dossier (code, due date)"),
        StepEffect.RequestSupplement => new("Yêu cầu bổ sung", "Ask for a supplement"),
        StepEffect.ReceiveSupplement => new("Đã nhận bổ sung", "The supplement has come"),
        StepEffect.Refuse => new("Từ chối, kết thúc hồ sơ", "Refuse and end the dossier"),
        StepEffect.BookAppointment => new("Đặt lịch hẹn", "Book an appointment"),
        StepEffect.RecordPresence => new("Ghi nhận người có mặt", "Record who is present"),
        StepEffect.ReceiveOriginal => new("Nhận bản gốc", "Receive the original"),
        StepEffect.DecideResult => new("Quyết định kết quả, chờ phát hành", "Decide the result, to be issued"),
        StepEffect.IssueResult => new("Phát hành kết quả (có số)", "Issue the result (with its number)"),
        StepEffect.Complete => new("Hoàn thành, dừng tính thời hạn", "Complete: the legal time ends"),
        StepEffect.ReturnResult => new("Trả kết quả cho người dân", "Hand the result over"),
        _ => new(Words.Of(effect), Words.Of(effect)),
    };

    public static Text Of(TimeUnit unit) => unit switch
    {
        TimeUnit.WorkingDay => new("Ngày làm việc", "Working days"),
        TimeUnit.CalendarDay => new("Ngày", "Calendar days"),
        TimeUnit.Hour => new("Giờ làm việc", "Working hours"),
        _ => new("Tháng", "Months"),
    };

    public static Text Of(OnlineLevel level) => level switch
    {
        OnlineLevel.Full => new("Toàn trình", "Full-online"),
        OnlineLevel.Partial => new("Một phần", "Partial-online"),
        _ => new("Chỉ cung cấp thông tin", "Information only"),
    };

    /// <summary>Decree 224/2026 Art. 14.</summary>
    public static Text Of(PartialReasonKind kind) => kind switch
    {
        PartialReasonKind.Presence => new("Pháp luật yêu cầu có mặt tại cơ quan", "The law requires presence at the agency"),
        PartialReasonKind.OnSiteVerification => new("Cơ quan phải kiểm tra, xác minh thực tế", "The agency must verify on site"),
        PartialReasonKind.TechnicalIncident => new("Sự cố kỹ thuật chưa khắc phục được", "A technical incident that cannot be repaired yet"),
        _ => new("Vấn đề kỹ thuật khác chưa giải quyết được", "Other technical issues that cannot be resolved yet"),
    };
}
