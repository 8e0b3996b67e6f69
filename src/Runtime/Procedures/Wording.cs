using System.Globalization;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>How limits, fees, roles and statuses are said.</summary>
public static class Wording
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>A moment as the clock and the calendar on the wall show it, the same in both languages.</summary>
    public static string Of(Instant at) => LegalZone.ToLocal(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static Text Of(TimeLimit limit)
    {
        var vi = limit.Value.ToString("0.####", Vietnamese);
        var en = limit.Value.ToString("0.####", CultureInfo.InvariantCulture);
        var plural = limit.Value == 1 ? "" : "s";
        return limit.Unit switch
        {
            TimeUnit.WorkingDay => new($"{vi} ngày làm việc", $"{en} working day{plural}"),
            TimeUnit.CalendarDay => new($"{vi} ngày", $"{en} day{plural}"),
            TimeUnit.Hour => new($"{vi} giờ làm việc", $"{en} working hour{plural}"),
            _ => new($"{vi} tháng", $"{en} month{plural}"),
        };
    }

    public static Text Of(Fee fee) => fee.Kind switch
    {
        FeeKind.Free => fee.Note ?? new("Miễn phí", "Free of charge"),
        FeeKind.Amount => new(Amount(fee.Amount!.Value), Amount(fee.Amount.Value)),
        _ => fee.Note ?? new("Theo quy định của cơ quan có thẩm quyền", "Set by the competent authority"),
    };

    /// <summary>An amount in đồng.</summary>
    public static string Amount(long amount) => $"{amount.ToString("N0", Vietnamese)} đ";

    /// <summary>Name of a slip: that of the law's form, or what it is where it is none of the numbered forms.</summary>
    /// <param name="forms">Names of the forms of the legal profile, by number.</param>
    public static Text Of(Slip slip, IReadOnlyDictionary<string, Text> forms) =>
        slip.Key == SlipKey.Obligation ? new("Thông báo nghĩa vụ tài chính", "Notice of a financial obligation")
        : forms.GetValueOrDefault(slip.Form) ?? new($"Phiếu {slip.Form}", $"Slip {slip.Form}");

    /// <summary>What a payment came to.</summary>
    public static Text Of(Payment payment)
    {
        var amount = Amount(payment.Amount);
        return payment.Fate switch
        {
            PaymentFate.Received => new($"Đã nộp {amount}", $"Paid {amount}"),
            PaymentFate.Failed => new("Thanh toán không thành công, chưa thu tiền", "The payment failed, no money was taken"),
            PaymentFate.OtherAmount => new($"Nhận {amount}, không đúng số tiền phải nộp: cần xem xét", $"Received {amount}, not what was owed: to be looked at"),
            PaymentFate.PaidTwice => new($"Nhận thêm {amount} cho khoản đã nộp: cần xem xét", $"Received {amount} for what had been paid: to be looked at"),
            _ => new($"Nhận {amount} khi không còn phải nộp: cần xem xét", $"Received {amount} when nothing was owed any more: to be looked at"),
        };
    }

    /// <summary>Working time left or spent, in hours and minutes.</summary>
    public static Text WorkingTime(Duration time)
    {
        var minutes = (long)Math.Ceiling(time.TotalMinutes);
        var (hours, rest) = (minutes / 60, minutes % 60);
        return (hours, rest) switch
        {
            (0, _) => new($"{rest} phút làm việc", rest == 1 ? "1 working minute" : $"{rest} working minutes"),
            (_, 0) => new($"{hours} giờ làm việc", hours == 1 ? "1 working hour" : $"{hours} working hours"),
            _ => new($"{hours} giờ {rest} phút làm việc", $"{hours} h {rest} min of working time"),
        };
    }

    public static Text Of(Role role) => role switch
    {
        Role.Applicant => new("Người nộp hồ sơ", "Applicant"),
        Role.IntakeOfficer => new("Cán bộ tiếp nhận", "Intake officer"),
        Role.Specialist => new("Chuyên viên thụ lý", "Specialist"),
        Role.Leader => new("Lãnh đạo ký duyệt", "Leader"),
        Role.Clerk => new("Văn thư", "Clerk"),
        Role.Analyst => new("Chuyên viên phân tích", "Analyst"),
        Role.Publisher => new("Người công bố", "Publisher"),
        Role.Integrator => new("Hệ thống tích hợp", "Integrated system"),
        _ => new("Quản trị", "Administrator"),
    };

    public static Text Of(CallEnd end) => end switch
    {
        CallEnd.Completed => new("đã xong", "done"),
        CallEnd.Refused => new("bị từ chối", "refused"),
        CallEnd.Withdrawn => new("đã rút", "withdrawn"),
        CallEnd.Lapsed => new("hết giá trị", "lapsed"),
        CallEnd.NotFiled => new("không nộp được", "could not be filed"),
        CallEnd.Cancelled => new("không còn cần", "no longer needed"),
        _ => throw new System.Diagnostics.UnreachableException($"No words for {end}: write them here."),
    };

    public static Text Of(NationalStatus status) => status switch
    {
        NationalStatus.Registered => new("Mới đăng ký", "Newly filed"),
        NationalStatus.Received => new("Được tiếp nhận", "Received"),
        NationalStatus.NotReceived => new("Không được tiếp nhận", "Not received"),
        NationalStatus.InProgress => new("Đang xử lý", "In progress"),
        NationalStatus.AwaitingSupplement => new("Yêu cầu bổ sung giấy tờ", "Supplement requested"),
        NationalStatus.AwaitingFinancialObligation => new("Yêu cầu thực hiện nghĩa vụ tài chính", "Payment required"),
        NationalStatus.Withdrawn => new("Công dân yêu cầu rút hồ sơ", "Withdrawn by the applicant"),
        NationalStatus.Stopped => new("Dừng xử lý", "Stopped"),
        NationalStatus.Completed => new("Đã xử lý xong", "Completed"),
        _ => new("Đã trả kết quả", "Result returned"),
    };

    public static Text Of(StepOperation operation) => operation switch
    {
        StepOperation.Intake => new("Tiếp nhận hồ sơ", "Intake"),
        StepOperation.Supplement => new("Bổ sung hồ sơ", "Supplement"),
        StepOperation.Appraise => new("Thẩm định hồ sơ", "Appraisal"),
        StepOperation.ConfirmDraft => new("Xác nhận dự thảo", "Confirmation of the draft"),
        StepOperation.Pay => new("Thực hiện nghĩa vụ tài chính", "Payment of what is owed"),
        StepOperation.Sign => new("Ký duyệt", "Signature"),
        StepOperation.Issue => new("Phát hành kết quả", "Issue of the result"),
        StepOperation.BookAppointment => new("Đặt lịch hẹn", "Appointment"),
        StepOperation.Return => new("Trả kết quả", "Return of the result"),
        _ => new("Xử lý hồ sơ", "Processing"),
    };
}
