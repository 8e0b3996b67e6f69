using LongAn.Workflows.Calendars;
using LongAn.Workflows.Procedures.Manifest;
using NodaTime;

namespace LongAn.Workflows.Procedures.Publishing;

/// <summary>What a decision does to a procedure (Decree 63/2010 Art. 14).</summary>
public enum DecisionKind
{
    /// <summary>Newly issued (công bố mới ban hành).</summary>
    New,

    /// <summary>Amended or supplemented (sửa đổi, bổ sung).</summary>
    Amend,

    /// <summary>Replaced (thay thế).</summary>
    Replace,

    /// <summary>Repealed (bãi bỏ, huỷ bỏ).</summary>
    Repeal,
}

/// <summary>The decision by which a version is published (Decree 63/2010 Art. 13–15).</summary>
/// <param name="Number">Its number (<c>858/QĐ-UBND</c>), at most 60 characters.</param>
/// <param name="SignedOn">When it was signed.</param>
/// <param name="SignerTitle">Office of who signed it (<c>Chủ tịch UBND tỉnh</c>), at most 200 characters; never a name.</param>
/// <param name="Kind">What it does.</param>
public sealed record SignedDecision(string Number, LocalDate SignedOn, string SignerTitle, DecisionKind Kind)
{
    /// <summary>Days that a decision of the provincial People's Committee must lie before the effect (Decree 63/2010 Art. 15).</summary>
    public const int DaysBeforeEffect = 5;

    private const int LongestNumber = 60;
    private const int LongestTitle = 200;

    /// <summary>What speaks against publishing a version under this decision: errors refuse it, warnings are told.</summary>
    /// <param name="effectiveFrom">From when the version shall hold.</param>
    /// <param name="replacesOne">Whether a version of the procedure is published already.</param>
    /// <param name="now">The present.</param>
    public Sequence<Diagnostic> Check(Instant effectiveFrom, bool replacesOne, Instant now)
    {
        var findings = CheckSigned(effectiveFrom, now);
        if (Kind == DecisionKind.Repeal)
        {
            findings.Error(
                "publication.repeal",
                "Cần loại quyết định công bố một quy trình, nhưng quyết định bãi bỏ không công bố quy trình nào. Hãy chọn loại khác; muốn bãi bỏ thủ tục, hãy mở trang của thủ tục.",
                "Expected a decision that publishes a process, but a repeal publishes none. Choose another kind; to repeal the procedure, open its page.");
        }

        CheckKind(replacesOne, findings);
        return Findings.Sorted(findings.Items);
    }

    /// <summary>What speaks against ending a procedure by this decision: errors refuse it, warnings are told.</summary>
    /// <param name="effectiveFrom">From when nothing shall be filed.</param>
    /// <param name="timeline">The versions and repeals of the procedure.</param>
    /// <param name="now">The present.</param>
    public Sequence<Diagnostic> CheckRepeal(Instant effectiveFrom, VersionTimeline timeline, Instant now)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var findings = CheckSigned(effectiveFrom, now);
        if (timeline.InForce(effectiveFrom) is null)
        {
            findings.Error(
                "repeal.nothing-in-force",
                $"Cần một phiên bản đang áp dụng vào lúc {Shown(effectiveFrom)} để bãi bỏ, nhưng khi đó không có phiên bản nào. Hãy kiểm tra thời điểm và các quyết định đã có.",
                $"Expected a version in force at {Shown(effectiveFrom)} to repeal, but there is none then. Check the moment and the decisions that are there.");
        }

        if (timeline.NextChange(effectiveFrom) is { } next)
        {
            findings.Warning(
                "repeal.version-after",
                $"Thủ tục bị bãi bỏ, nhưng còn quyết định chờ hiệu lực từ {Shown(next)}. Hãy thu hồi phiên bản đó nếu thủ tục chấm dứt hẳn.",
                $"Expected nothing to take effect after a repeal, but something waits for {Shown(next)}. Withdraw it when the procedure ends for good.");
        }

        return Findings.Sorted(findings.Items);
    }

    private Findings CheckSigned(Instant effectiveFrom, Instant now)
    {
        var findings = new Findings(null);
        CheckTexts(findings);
        if (SignedOn > LegalZone.DateOf(now))
        {
            findings.Error(
                "publication.not-signed-yet",
                $"Quyết định phải được ký trước khi công bố, nhưng ngày ký {Shown(SignedOn)} còn ở tương lai. Hãy sửa ngày ký.",
                $"Expected a decision that has been signed, but {Shown(SignedOn)} is still to come. Correct the day of signature.");
        }

        if (effectiveFrom < now)
        {
            findings.Error(
                "publication.in-the-past",
                $"Thời điểm hiệu lực phải từ bây giờ trở đi, nhưng tìm thấy {Shown(effectiveFrom)}. Hãy chọn thời điểm khác; hồ sơ đã nộp không đổi phiên bản.",
                $"Expected an effective moment from now on, but found {Shown(effectiveFrom)}. Choose another; dossiers that were filed keep their version.");
        }

        if (SignedOn > LegalZone.DateOf(effectiveFrom).PlusDays(-DaysBeforeEffect))
        {
            findings.Warning(
                "publication.signed-late",
                $"Quyết định của UBND tỉnh phải ký chậm nhất {DaysBeforeEffect} ngày trước ngày có hiệu lực (Nghị định 63/2010, Điều 15), nhưng ký ngày {Shown(SignedOn)} và có hiệu lực từ {Shown(effectiveFrom)}. Hãy kiểm tra lại, trừ trường hợp thủ tục rút gọn.",
                $"Expected a decision of the province to be signed at least {DaysBeforeEffect} days before it takes effect (Decree 63/2010 Art. 15), but it was signed on {Shown(SignedOn)} and holds from {Shown(effectiveFrom)}. Check it, unless the shortened procedure applies.");
        }

        return findings;
    }

    private void CheckTexts(Findings findings)
    {
        if (string.IsNullOrWhiteSpace(Number) || Number.Length > LongestNumber)
        {
            findings.Error(
                "publication.number",
                $"Cần số quyết định từ 1 đến {LongestNumber} ký tự, như 858/QĐ-UBND, nhưng tìm thấy {Number.Length} ký tự. Hãy nhập số quyết định.",
                $"Expected the number of the decision in 1 to {LongestNumber} characters, such as 858/QĐ-UBND, but found {Number.Length}. Give the number.");
        }

        if (string.IsNullOrWhiteSpace(SignerTitle) || SignerTitle.Length > LongestTitle)
        {
            findings.Error(
                "publication.signer",
                $"Cần chức danh người ký từ 1 đến {LongestTitle} ký tự, như Chủ tịch UBND tỉnh, nhưng tìm thấy {SignerTitle.Length} ký tự. Hãy nhập chức danh.",
                $"Expected the title of the signer in 1 to {LongestTitle} characters, but found {SignerTitle.Length}. Give the title.");
        }
    }

    private void CheckKind(bool replacesOne, Findings findings)
    {
        if (Kind == DecisionKind.New && replacesOne)
        {
            findings.Warning(
                "publication.not-new",
                "Quyết định công bố mới, nhưng thủ tục này đã có phiên bản được công bố. Hãy kiểm tra loại quyết định.",
                "Expected a procedure without a published version for the kind new, but there is one. Check the kind.");
        }
        else if (Kind is DecisionKind.Amend or DecisionKind.Replace && !replacesOne)
        {
            findings.Warning(
                "publication.nothing-before",
                "Quyết định sửa đổi hoặc thay thế, nhưng thủ tục này chưa có phiên bản nào được công bố. Hãy kiểm tra loại quyết định.",
                "Expected a published version to amend or replace, but there is none. Check the kind.");
        }
    }

    private static string Shown(LocalDate date) => date.ToString("dd/MM/uuuu", System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(Instant moment) => LegalZone.ToLocal(moment).ToString("HH:mm dd/MM/uuuu", System.Globalization.CultureInfo.InvariantCulture);
}
