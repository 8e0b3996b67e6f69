using LongAn.Runtime.Procedures;
using LongAn.Workflows.Dossiers;
using NodaTime;

namespace LongAn.Runtime.Register;

/// <summary>The columns of the register, for every format of it.</summary>
internal static class RegisterTable
{
    /// <summary>Head of each column and what an entry has in it: a number, a text, a moment or nothing.</summary>
    public static IReadOnlyList<(string Head, Func<RegisterEntry, object?> Of)> Columns { get; } =
    [
        ("Mã hồ sơ", e => e.Code),
        ("Mã thủ tục", e => e.ProcedureCode),
        ("Tên thủ tục hành chính", e => e.ProcedureName.Vi),
        ("Số bộ hồ sơ", _ => 1L),
        ("Tên cá nhân, tổ chức", e => e.Applicant),
        ("Địa chỉ, điện thoại", e => e.Contact),
        ("Cơ quan chủ trì giải quyết", e => e.Agency.Vi),
        ("Nhận hồ sơ", e => e.ReceivedAt),
        ("Hẹn trả kết quả", e => e.DueAt),
        ("Giải quyết xong", e => e.SettledAt),
        ("Trả kết quả", e => e.ReturnedAt),
        ("Phương thức nhận kết quả", e => Of(e.ReturnMode)),
        ("Trạng thái", e => e.StatusName.Vi),
        ("Kết quả giải quyết", e => Of(e)),
        ("Nghĩa vụ tài chính", e => Of(e.Financial)),
        ("Giao kết quả", e => Of(e.Delivery)),
    ];

    public static string Of(ReturnMode mode) => mode switch
    {
        ReturnMode.Online => "Trực tuyến",
        ReturnMode.Post => "Bưu chính công ích",
        _ => "Tại Bộ phận Một cửa",
    };

    /// <summary>How it was settled, or where it stands.</summary>
    public static string Of(RegisterEntry entry) => entry switch
    {
        { Punctuality: Punctuality.Early } => "Trước hạn",
        { Punctuality: Punctuality.OnTime } => "Đúng hạn",
        { Punctuality: Punctuality.OnTimeAfterExtension } => "Đúng hạn sau gia hạn",
        { Punctuality: Punctuality.Late } => "Quá hạn",
        { Overdue: true } => "Đang giải quyết, quá hạn",
        _ => "",
    };

    public static string Moment(Instant at) => Wording.Of(at);

    private static string Of(FinancialStatus status) => status switch
    {
        FinancialStatus.Owed => "Chờ nộp",
        FinancialStatus.Paid => "Đã nộp",
        FinancialStatus.Unpaid => "Không nộp",
        FinancialStatus.ToReview => "Cần đối soát",
        _ => "Không phát sinh",
    };

    private static string Of(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Waiting => "Chờ trả",
        DeliveryStatus.Delivered => "Đã trả",
        _ => "Chưa có kết quả",
    };
}
