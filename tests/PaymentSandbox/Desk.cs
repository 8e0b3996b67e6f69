using System.Collections.Concurrent;
using System.Globalization;

namespace LongAn.PaymentSandbox;

/// <summary>A payment somebody was sent here with.</summary>
internal sealed record Order(string Code, long Amount, Uri ReturnUrl);

/// <summary>A notice, what became of it, and how often it was sent.</summary>
internal sealed record Notice(int Number, IReadOnlyDictionary<string, string> Fields, string State, int Sent);

/// <summary>The payments and notices of this run; nothing is kept beyond it.</summary>
internal sealed class Desk(SandboxOptions options, IHttpClientFactory http, IHostApplicationLifetime life, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Order> _orders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, Notice> _notices = new();
    private int _lastNotice;
    private int _lastTransaction = (int)(time.GetUtcNow().ToUnixTimeSeconds() % 1_000_000_000);

    public IEnumerable<Notice> Notices => _notices.Values.OrderBy(notice => notice.Number);

    public Order? Find(string code) => _orders.GetValueOrDefault(code);

    /// <summary>Takes a request up; null when it is not signed or not whole.</summary>
    public Order? Take(IReadOnlyDictionary<string, string> fields)
    {
        var signed = fields.GetValueOrDefault(Signature.Field) == Signature.Of(fields, options.Secret);
        if (!signed || fields.GetValueOrDefault("merchant") != options.Merchant
            || fields.GetValueOrDefault("order") is not { Length: > 0 } code
            || !long.TryParse(fields.GetValueOrDefault("amount"), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || !Uri.TryCreate(fields.GetValueOrDefault("returnUrl"), UriKind.Absolute, out var back) || back.Scheme is not ("http" or "https"))
        {
            return null;
        }

        return _orders.GetOrAdd(code, new Order(code, amount, back));
    }

    /// <summary>Writes a notice; unless it is held, it is sent at once: waits for the first answer, not for repetitions.</summary>
    public Task Tell(Order order, bool succeeded = true, long? amount = null, string? secret = null, bool held = false)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["merchant"] = options.Merchant,
            ["order"] = order.Code,
            ["amount"] = (amount ?? order.Amount).ToString(CultureInfo.InvariantCulture),
            ["transaction"] = "GD" + Interlocked.Increment(ref _lastTransaction).ToString(CultureInfo.InvariantCulture),
            ["paidAt"] = time.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture),
            ["responseCode"] = succeeded ? "00" : "24",
            ["transactionStatus"] = succeeded ? "00" : "02",
        };
        fields[Signature.Field] = Signature.Of(fields, secret ?? options.Secret);
        var notice = new Notice(Interlocked.Increment(ref _lastNotice), fields, held ? "giữ lại" : "đang gửi", 0);
        _notices[notice.Number] = notice;
        return held ? Task.CompletedTask : Send(notice.Number);
    }

    /// <summary>Sends a notice, held or sent before; when nobody answers, again and again.</summary>
    public async Task Send(int number)
    {
        if (!await IsAnswered(number))
            _ = Repeat(number);
    }

    private async Task Repeat(int number)
    {
        var pause = options.Pause;
        for (var attempt = 0; attempt < options.Retries && !life.ApplicationStopping.IsCancellationRequested; attempt++)
        {
            await Task.Delay(pause, time, life.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause *= 2;
            if (await IsAnswered(number))
                return;
        }
    }

    private async Task<bool> IsAnswered(int number)
    {
        var (answer, final) = await Ask(_notices[number].Fields);
        _notices[number] = _notices[number] with { State = answer, Sent = _notices[number].Sent + 1 };
        return final;
    }

    // 99 and silence ask for a repetition; every other answer is final.
    private async Task<(string Answer, bool Final)> Ask(IReadOnlyDictionary<string, string> fields)
    {
        try
        {
            using var client = http.CreateClient();
            using var form = new FormUrlEncodedContent(fields);
            using var response = await client.PostAsync(options.Notice, form, life.ApplicationStopping);
            if (!response.IsSuccessStatusCode)
                return ($"HTTP {(int)response.StatusCode}", false);
            var answer = await response.Content.ReadFromJsonAsync<Answer>(life.ApplicationStopping);
            return ($"{answer?.RspCode} {answer?.Message}", answer?.RspCode is not (null or "99"));
        }
        catch (Exception e) when (e is HttpRequestException or System.Text.Json.JsonException or TaskCanceledException)
        {
            return ("không có trả lời", false);
        }
    }

    private sealed record Answer(string RspCode, string Message);
}
