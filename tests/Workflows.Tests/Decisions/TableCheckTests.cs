using LongAn.Workflows.Decisions;
using Xunit;
using static LongAn.Workflows.Tests.Decisions.Dmn;

namespace LongAn.Workflows.Tests.Decisions;

public sealed class TableCheckTests
{
    private const string Plain = " name='y'/>";
    private const string Channels = "<itemDefinition name='tKênh'><typeRef>string</typeRef><allowedValues><text>\"online\", \"direct\"</text></allowedValues></itemDefinition>";

    [Fact]
    public void A_gap_is_told_with_an_input_that_falls_into_it()
    {
        var finding = Assert.Single(Check(
            Channels + Input("kênh", "tKênh") + Input("ngày nộp", "date")
            + Decision("lệ phí", Table(["kênh", "ngày nộp"], "UNIQUE", "\"online\" | >= @\"2022-09-01\" | 37500", "\"direct\" | - | 75000", "\"online\" | < @\"2022-08-31\" | 75000"), Needs("kênh") + Needs("ngày nộp"))));

        Assert.Equal(TableFindingKind.Gap, finding.Kind);
        Assert.Equal("Expected a rule of “lệ phí” for every input, but for kênh = \"online\", ngày nộp = 31/8/2022: no rule matches. Add a rule or a default.", finding.Diagnostic.Message.En);
        Assert.StartsWith("Với kênh = \"online\", ngày nộp = 31/8/2022: không quy tắc nào", finding.Diagnostic.Message.Vi, StringComparison.Ordinal);
        Assert.Equal((Severity.Warning, "a.dmn", "t"), (finding.Diagnostic.Severity, finding.Diagnostic.Location.File, finding.Diagnostic.Location.ElementId));
    }

    [Fact]
    public void An_overlap_under_Unique_is_an_error_that_names_both_rules()
    {
        var finding = Assert.Single(Check(Input("x", "number") + Decision("d", Table(["x"], "UNIQUE", "<= 5 | 1", ">= 5 | 2"), Needs("x"))));

        Assert.Equal((TableFindingKind.Overlap, Severity.Error), (finding.Kind, finding.Diagnostic.Severity));
        Assert.Equal([1, 2], finding.Rules);
        Assert.Equal([KeyValuePair.Create("x", Value("5"))], finding.Example);
    }

    [Fact]
    public void A_default_fills_every_gap() => Assert.Empty(Check(
        Input("x", "number") + Decision("d", Dmn.Table("", "><defaultOutputEntry><text>9</text></defaultOutputEntry></output>", "> 5|1"), Needs("x"))));

    [Theory]
    [InlineData("FIRST", "< 10 | 1 ~ < 5 | 2 ~ - | 3", 2)]
    [InlineData("FIRST", "< 5 | 1 ~ >= 5 | 2 ~ 7 | 3", 3)]
    [InlineData("PRIORITY", "< 5 | \"low\" ~ - | \"high\"", 1)]
    public void A_rule_behind_others_that_win_is_masked(string policy, string rules, int masked)
    {
        var table = Table(["x"], policy, rules.Split('~')).Replace("<output name='y'/>", "<output name='y'><outputValues><text>\"high\", \"low\"</text></outputValues></output>", StringComparison.Ordinal);

        var finding = Assert.Single(Check(Input("x", "number") + Decision("d", table, Needs("x"))));

        Assert.Equal(TableFindingKind.Masked, finding.Kind);
        Assert.Equal([masked], finding.Rules);
    }

    [Fact]
    public void A_last_rule_for_missing_values_is_not_masked() =>
        Assert.Empty(Check(Input("x", "number") + Decision("d", Table(["x"], "FIRST", "< 5 | 1", ">= 5 | 2", "- | 3"), Needs("x"))));

    [Fact]
    public void A_value_that_is_not_allowed_makes_a_rule_that_never_matches()
    {
        var findings = Check(Channels + Input("kênh", "tKênh") + Decision("d", Table(["kênh"], "UNIQUE", "\"online\" | 1", "\"fax\" | 2", "not(\"online\") | 3"), Needs("kênh")));

        var finding = Assert.Single(findings);
        Assert.Equal((TableFindingKind.NeverMatches, 2), (finding.Kind, finding.Rules[0]));
        Assert.Contains("kênh \"fax\"", finding.Diagnostic.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_Any_may_overlap_when_they_say_the_same()
    {
        Assert.Empty(Check(Input("x", "number") + Decision("d", Table(["x"], "ANY", "<= 5 | 1 + 1", ">= 5 | 2"), Needs("x"))));
        Assert.Equal(TableFindingKind.Contradiction, Assert.Single(Check(Input("x", "number") + Decision("d", Table(["x"], "ANY", "<= 5 | 1", ">= 5 | 2"), Needs("x")))).Kind);
    }

    [Fact]
    public void Nothing_is_claimed_of_cells_that_compute()
    {
        var findings = Check(Input("x", "number") + Input("y", "number")
            + Decision("d", Table(["x"], "UNIQUE", "< y | 1", ">= y | 2"), Needs("x") + Needs("y"))
            + Decision("e", Table(["x"], "UNIQUE", "modulo(?, 2) = 0 | 1", "modulo(?, 2) = 1 | 2"), Needs("x")));

        Assert.Equal([TableFindingKind.NotJudged, TableFindingKind.NotJudged], findings.Select(f => f.Kind));
        Assert.Equal([1, 2], findings[0].Rules);
    }

    [Fact]
    public void Of_an_input_that_is_computed_it_is_only_said_what_would_be()
    {
        var findings = Check(Input("x", "string") + Decision("d", Table(["string length(x)"], "UNIQUE", "> 0 | 1"), Needs("x")));

        var finding = Assert.Single(findings);
        Assert.Equal((TableFindingKind.Gap, Severity.Information), (finding.Kind, finding.Diagnostic.Severity));
        Assert.Contains("if it can be that string length(x) = 0", finding.Diagnostic.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_depend_on_each_other_are_not_varied_on_their_own()
    {
        var both = Check(Input("x", "number") + Decision("d", Table(["x", "x > 5"], "UNIQUE", "<= 5 | false | 1", "> 5 | true | 2"), Needs("x")));
        Assert.Equal([TableFindingKind.NotJudged], both.Select(f => f.Kind));

        Assert.Empty(Check(Input("x", "number") + Decision("d", Table(["x", "x"], "UNIQUE", ">= 0 | < 5 | 1", ">= 5 | - | 2", "- | < 0 | 3"), Needs("x"))));
    }

    [Fact]
    public void Whole_numbers_are_said_by_the_type() => Assert.Empty(Check(
        "<itemDefinition name='tSố bản'><typeRef>number</typeRef><allowedValues><text>floor(?) = ? and ? >= 1</text></allowedValues></itemDefinition>"
        + Input("số bản", "tSố bản") + Decision("d", Table(["số bản"], "UNIQUE", "1, 2 | 1", ">= 3 | 2"), Needs("số bản"))));

    [Fact]
    public void Entries_of_a_context_are_inputs_of_their_own()
    {
        var type = "<itemDefinition name='tĐơn'><itemComponent name='số trang'><typeRef>number</typeRef></itemComponent><itemComponent name='nghèo'><typeRef>boolean</typeRef></itemComponent></itemDefinition>";

        var finding = Assert.Single(Check(type + Input("đơn", "tĐơn") + Decision("d", Table(["đơn.nghèo", "đơn.số trang"], "UNIQUE", "true | - | 0", "false | > 2 | 1"), Needs("đơn"))));

        Assert.Equal(TableFindingKind.Gap, finding.Kind);
        Assert.Equal(Severity.Warning, finding.Diagnostic.Severity);
        Assert.Equal(["đơn.nghèo", "đơn.số trang"], finding.Example.Select(e => e.Key));
    }

    [Theory]
    [InlineData("date and time", "date and time(\"2022-09-01T00:00:00\")")]
    [InlineData("time", "@\"07:30:00\"")]
    [InlineData("days and time duration", "@\"P2D\"")]
    [InlineData("years and months duration", "@\"P1Y\"")]
    public void Every_kind_with_an_order_is_cut(string type, string point)
    {
        Assert.Empty(Check(Input("x", type) + Decision("d", Table(["x"], "UNIQUE", $"< {point} | 1", $">= {point} | 2"), Needs("x"))));
        Assert.Equal(TableFindingKind.Gap, Assert.Single(Check(Input("x", type) + Decision("d", Table(["x"], "UNIQUE", $"< {point} | 1", $"> {point} | 2"), Needs("x")))).Kind);
    }

    [Fact]
    public void A_table_with_too_many_combinations_is_checked_in_part()
    {
        var inputs = Enumerable.Range(0, 24).Select(i => $"x{i}").ToArray();
        var rules = Enumerable.Range(0, 24).Select(i => string.Join(" | ", Enumerable.Range(0, 24).Select(j => i == j ? "> 5" : "-")) + " | 1").ToArray();

        var findings = Check(string.Concat(inputs.Select(i => Input(i, "number"))) + Decision("d", Table(inputs, "COLLECT", rules), string.Concat(inputs.Select(Needs))));

        Assert.Contains(findings, f => f.Kind == TableFindingKind.TooLarge);
    }

    private static Sequence<TableFinding> Check(string body) => DecisionCheck.CheckTables(Compile(body).Plan);

    private static string Table(string[] inputs, string policy, params string[] rules) =>
        $"<decisionTable id='t' hitPolicy='{policy}'>"
        + string.Concat(inputs.Select(i => $"<input><inputExpression><text><![CDATA[{i}]]></text></inputExpression></input>"))
        + "<output name='y'/>"
        + string.Concat(rules.Select(r => r.Split('|')).Select(r => $"<rule>{string.Concat(r[..^1].Select(c => $"<inputEntry><text><![CDATA[{c.Trim()}]]></text></inputEntry>"))}<outputEntry><text><![CDATA[{r[^1].Trim()}]]></text></outputEntry></rule>"))
        + "</decisionTable>";
}
