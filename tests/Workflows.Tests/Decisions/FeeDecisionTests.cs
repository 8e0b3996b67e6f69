using System.Text;
using LongAn.Workflows.Decisions;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Tests.Procedures;
using Xunit;

namespace LongAn.Workflows.Tests.Decisions;

/// <summary>The shared decision about fees against the vectors of the domain.</summary>
public sealed class FeeDecisionTests
{
    /// <summary>The building permit's amount is not known; this one is assumed, so that the reduction can be counted.</summary>
    private const string Assumed = "<outputEntry id=\"rate_table_rule1_out4\"><text>75000</text>";

    private const string Unknown = "<outputEntry id=\"rate_table_rule1_out4\"><text>null</text>";

    private static readonly DecisionCompilation Fees = ReadFees();

    [Theory]
    [InlineData("cap-phep-xay-dung", "online", "2022-08-31", 1, "none", 75_000)]
    [InlineData("cap-phep-xay-dung", "online", "2022-09-01", 1, "none", 37_500)]
    [InlineData("cap-phep-xay-dung", "direct", "2022-09-01", 1, "none", 75_000)]
    [InlineData("trich-luc-ho-tich", "online", "2023-01-02", 3, "none", 24_000)]
    [InlineData("giay-phep-lai-xe", "online", "2023-11-30", 1, "none", 135_000)]
    [InlineData("giay-phep-lai-xe", "online", "2023-12-01", 1, "none", 115_000)]
    [InlineData("giay-phep-lai-xe", "online", "2025-12-31", 1, "none", 115_000)]
    [InlineData("giay-phep-lai-xe", "online", "2026-01-01", 1, "none", 135_000)]
    [InlineData("giay-phep-lai-xe", "direct", "2024-06-01", 1, "none", 135_000)]
    [InlineData("ly-lich-tu-phap", "online", "2024-06-01", 4, "student", 110_000)]
    [InlineData("ly-lich-tu-phap", "direct", "2024-06-01", 2, "none", 200_000)]
    [InlineData("chung-thuc-ban-sao", "direct", "2024-06-01", 5, "none", 7_000)]
    [InlineData("chung-thuc-ban-sao", "direct", "2024-06-01", 400, "none", 200_000)]
    [InlineData("tinh-trang-hon-nhan", "online", "2024-06-01", 1, "poorHousehold", 0)]
    public void The_amount_is_that_of_the_law_on_the_day_of_filing(string fee, string channel, string filedOn, int quantity, string group, int amount) =>
        Assert.Equal(Value.Of(amount), Ask(fee, channel, filedOn, quantity, group)["amount"]);

    [Fact]
    public void An_amount_that_is_not_known_is_null_and_never_zero()
    {
        var fee = Ask("tinh-trang-hon-nhan", "online", "2024-06-01", 1, "none");

        Assert.Equal(Value.Null, fee["amount"]);
        Assert.Equal(Value.Of("toVerify"), fee["mark"]);
    }

    [Theory]
    [InlineData("khac", "online", "@\"2024-06-01\"", "1")]
    [InlineData("cap-phep-xay-dung", "fax", "@\"2024-06-01\"", "1")]
    [InlineData("cap-phep-xay-dung", "online", "null", "1")]
    [InlineData("trich-luc-ho-tich", "online", "@\"2024-06-01\"", "1.5")]
    public void What_is_missing_or_wrong_gives_no_amount(string fee, string channel, string filedOn, string quantity) =>
        Assert.Equal(Value.Null, Evaluate($"{{feeCode: \"{fee}\", channel: \"{channel}\", filedOn: {filedOn}, quantity: {quantity}}}").Value is ContextValue value ? value["amount"] : Value.Null);

    [Fact]
    public void The_limit_of_certified_copies_holds_for_each_copy() =>
        Assert.Equal(Value.Of(400_000), ((ContextValue)Evaluate("{feeCode: \"chung-thuc-ban-sao\", channel: \"direct\", filedOn: @\"2024-06-01\", quantity: 400, copies: 2}").Value)["amount"]);

    [Fact]
    public void The_result_tells_what_it_rests_on()
    {
        var fee = Ask("cap-phep-xay-dung", "online", "2022-09-01", 1, "none");

        Assert.Equal((Value.Of(75_000), Value.Of(37_500), Value.Of("lePhi")), (fee["base"], fee["reduction"], fee["kind"]));
        Assert.Contains("Nghị quyết 08/2022/NQ-HĐND", fee["basis"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Value.Of("toVerify"), fee["mark"]);
    }

    [Fact]
    public void The_timeline_can_tell_how_the_amount_came_about()
    {
        var lines = Evaluate("{feeCode: \"cap-phep-xay-dung\", channel: \"online\", filedOn: @\"2022-09-01\", quantity: 1, group: \"none\"}").Explain();

        Assert.Equal(["Miễn", "Mức thu", "Phí, lệ phí phải nộp", "Điều chỉnh khi nộp trực tuyến"], lines.Select(l => l.Vi.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Contains(lines, l => l.Vi.Contains("quy tắc 1 (Loại lePhi; Cơ quan quy định provincialCouncil; Kênh nộp online; Ngày nộp hồ sơ 1/9/2022)", StringComparison.Ordinal));
        Assert.Contains("base 75.000; amount 37.500", lines[^1].Vi, StringComparison.Ordinal);
        Assert.Contains("base 75,000; amount 37,500", lines[^1].En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_of_the_decision_have_no_findings()
    {
        Assert.Empty(Fees.Diagnostics);
        Assert.Empty(DecisionCheck.CheckTables(Fees.Plan).Select(f => f.Diagnostic));
    }

    private static ContextValue Ask(string fee, string channel, string filedOn, int quantity, string group) =>
        (ContextValue)Evaluate($"{{feeCode: \"{fee}\", channel: \"{channel}\", filedOn: @\"{filedOn}\", quantity: {quantity}, group: \"{group}\"}}").Value;

    private static DecisionResult Evaluate(string inputs) => Fees.Plan.Evaluate("fee", Dmn.Context(inputs));

    private static DecisionCompilation ReadFees()
    {
        var shipped = File.ReadAllText(Path.Combine(Definitions.Folder, "shared", "decisions", "fee.dmn"));
        Assert.Contains(Unknown, shipped, StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(shipped.Replace(Unknown, Assumed, StringComparison.Ordinal)));
        var reading = DmnReader.Read(stream, "decisions/fee.dmn");
        Assert.Empty(reading.Diagnostics);
        return DecisionCompiler.Compile(reading.Model!);
    }
}
