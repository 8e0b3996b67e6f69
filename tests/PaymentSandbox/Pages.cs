using System.Globalization;
using System.Net;

namespace LongAn.PaymentSandbox;

/// <summary>The pages of the sandbox.</summary>
internal static class Pages
{
    /// <summary>What a person may do with a payment, by the last part of the address.</summary>
    public static IReadOnlyDictionary<string, string> Actions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ok"] = "Thanh toán thành công",
        ["fail"] = "Thanh toán thất bại",
        ["twice"] = "Thanh toán hai lần",
        ["wrong-amount"] = "Thanh toán sai số tiền",
        ["bad-signature"] = "Thông báo sai chữ ký",
        ["held"] = "Thành công, giữ thông báo lại",
    };

    public static IResult Pay(Order order) => Page("Cổng thanh toán thử nghiệm", $"""
        <p>Đơn hàng <b id="order">{Html(order.Code)}</b></p>
        <p class="amount">{order.Amount.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.')} đ</p>
        {string.Join('\n', Actions.Select(action => $"""<form method="post" action="/pay/{Uri.EscapeDataString(order.Code)}/{action.Key}"><button class="{action.Key}">{action.Value}</button></form>"""))}
        <p><a href="/notices">Các thông báo đã gửi</a></p>
        """);

    public static IResult Refused() => Page("Yêu cầu không hợp lệ", "<p>Yêu cầu thanh toán không có chữ ký đúng. Hãy quay lại cổng dịch vụ công và bắt đầu lại.</p>", 400);

    public static IResult Notices(IEnumerable<Notice> notices) => Page("Các thông báo", $"""
        <table><tr><th>Số</th><th>Đơn hàng</th><th>Giao dịch</th><th>Số tiền</th><th>Trả lời</th><th>Đã gửi</th><th></th></tr>
        {string.Join('\n', notices.Select(notice => $"""<tr><td>{notice.Number}</td><td>{Html(notice.Fields["order"])}</td><td>{Html(notice.Fields["transaction"])}</td><td>{Html(notice.Fields["amount"])}</td><td>{Html(notice.State)}</td><td>{notice.Sent}</td><td><form method="post" action="/notices/{notice.Number}"><button>Gửi</button></form></td></tr>"""))}
        </table>
        """);

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private static IResult Page(string title, string body, int status = 200) => Results.Content($$"""
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{title}}</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1f2937; }
        .amount { font-size: 2rem; font-weight: 700; }
        button { width: 100%; padding: .75rem; margin: .25rem 0; font: inherit; border: 1px solid #9ca3af; border-radius: .5rem; background: #fff; cursor: pointer; }
        button.ok { background: #15803d; border-color: #15803d; color: #fff; }
        .test { background: #fef3c7; padding: .5rem 1rem; border-radius: .5rem; }
        table { border-collapse: collapse; width: 100%; } td, th { border: 1px solid #d1d5db; padding: .25rem .5rem; text-align: left; }
        </style></head><body><h1>{{title}}</h1><p class="test">Chỉ để thử nghiệm: không có tiền nào được chuyển.</p>{{body}}</body></html>
        """, "text/html; charset=utf-8", statusCode: status);
}
