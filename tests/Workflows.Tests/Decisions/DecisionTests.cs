using LongAn.Workflows.Decisions;
using LongAn.Workflows.Feel;
using Xunit;
using static LongAn.Workflows.Tests.Decisions.Dmn;

namespace LongAn.Workflows.Tests.Decisions;

public sealed class DecisionTests
{
    private const string Plain = " name='y'/>";
    private const string Ordered = " name='y'><outputValues><text>\"high\", \"low\"</text></outputValues></output>";

    private static string Asked(string table) => Input("x", "number") + Decision("d", table, Needs("x"));

    [Theory]
    [InlineData("hitPolicy='UNIQUE'", "1", "\"low\"")]
    [InlineData("hitPolicy='UNIQUE'", "7", "null")]
    [InlineData("hitPolicy='ANY'", "7", "null")]
    [InlineData("hitPolicy='FIRST'", "7", "\"low\"")]
    [InlineData("hitPolicy='PRIORITY'", "7", "\"high\"")]
    [InlineData("hitPolicy='RULE ORDER'", "7", "[\"low\", \"high\"]")]
    [InlineData("hitPolicy='OUTPUT ORDER'", "7", "[\"high\", \"low\"]")]
    [InlineData("hitPolicy='COLLECT'", "7", "[\"low\", \"high\"]")]
    [InlineData("hitPolicy='COLLECT' aggregation='COUNT'", "7", "2")]
    [InlineData("hitPolicy='COLLECT' aggregation='MAX'", "7", "\"low\"")]
    [InlineData("hitPolicy='UNIQUE'", "-1", "null")]
    public void Each_hit_policy_chooses_as_the_standard_says(string policy, string x, string expected) =>
        Assert.Equal(expected, Decide(Asked(Table(policy, Ordered, ">= 0|\"low\"", "> 5|\"high\"")), "d", $"{{x: {x}}}").Value.ToString());

    [Fact]
    public void Amounts_are_added_up() =>
        Assert.Equal(Value("112500"), Decide(Asked(Table("hitPolicy='COLLECT' aggregation='SUM'", Plain, "-|75000", "> 5|37500")), "d", "{x: 6}").Value);

    [Fact]
    public void An_empty_cell_tests_nothing() =>
        Assert.Equal(Value("1"), Decide(Asked(Table("", Plain, "|1")), "d", "{x: 1}").Value);

    [Fact]
    public void A_decision_is_found_by_its_identifier_too() =>
        Assert.Equal(Value("1"), Decide("<decision id='d_1' name='Lệ phí'>" + Literal("1") + "</decision>", "d_1").Value);

    [Fact]
    public void An_expression_of_another_language_is_refused_by_name()
    {
        var finding = Assert.Single(Compile(Decision("d", "<literalExpression expressionLanguage='javascript'><text>1</text></literalExpression>")).Diagnostics);

        Assert.Equal("dmn.language", finding.Code);
        Assert.Contains("javascript", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_stands_in_when_no_rule_matches() =>
        Assert.Equal(Value("9"), Decide(Asked(Table("", "><defaultOutputEntry><text>9</text></defaultOutputEntry></output>", "> 5|1")), "d", "{x: 1}").Value);

    [Fact]
    public void The_rules_that_decided_are_told_with_their_annotations()
    {
        var result = Decide(Asked(Table("hitPolicy='FIRST'", Plain, "< 5|1|Điều 4", "-|2|Điều 5")), "d", "{x: 6}");

        Assert.Equal(new MatchedRule("d", "t", 2, "r2", ["Điều 5"]), Assert.Single(result.Rules));
    }

    [Fact]
    public void A_missing_input_is_null_and_an_input_of_another_type_is_null_with_a_warning()
    {
        var model = Asked(Literal("x = null"));

        Assert.Equal(Value("true"), Decide(model, "d").Value);
        var wrong = Decide(model, "d", "{x: \"a\"}");
        Assert.Equal(Value("true"), wrong.Value);
        Assert.Contains("x to be of its type", Assert.Single(wrong.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"online\"", "\"online\"")]
    [InlineData("\"fax\"", "null")]
    public void A_value_its_type_does_not_allow_is_null(string value, string expected) => Assert.Equal(expected, Decide(
        "<itemDefinition name='tKênh'><typeRef>string</typeRef><allowedValues><text>\"online\", \"counter\"</text></allowedValues></itemDefinition>"
        + Input("kênh", "tKênh") + Decision("d", Literal("kênh"), Needs("kênh")), "d", $"{{kênh: {value}}}").Value.ToString());

    [Fact]
    public void Decisions_that_require_each_other_end_in_null_with_a_warning()
    {
        var result = Decide(Decision("a", Literal("b"), NeedsDecision("#b")) + Decision("b", Literal("a"), NeedsDecision("#a")), "a");

        Assert.Equal(Value("null"), result.Value);
        Assert.Contains("circle", result.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_sees_only_what_it_requires() =>
        Assert.Equal("feel.unknown-name", Assert.Single(Compile(Input("x", "number") + Decision("d", Literal("x"))).Diagnostics).Code);

    [Fact]
    public void A_business_knowledge_model_is_a_function_that_may_call_itself()
    {
        var factorial = "<businessKnowledgeModel id='f' name='giai thừa'><encapsulatedLogic><formalParameter name='n' typeRef='number'/>" + Literal("if n <= 1 then 1 else n * giai thừa(n - 1)") + "</encapsulatedLogic></businessKnowledgeModel>";

        Assert.Equal(Value("120"), Decide(factorial + Decision("d", Literal("giai thừa(5)"), NeedsKnowledge("f")), "d").Value);
        Assert.Equal(Value("6"), Compile(factorial).Plan.Invoke("giai thừa", Context("{n: 3}")).Value);
    }

    [Fact]
    public void Endless_recursion_is_a_failure_and_not_a_crash()
    {
        var endless = "<businessKnowledgeModel id='f' name='f'><encapsulatedLogic><formalParameter name='n'/>" + Literal("f(n)") + "</encapsulatedLogic></businessKnowledgeModel>";

        Assert.Equal(FeelFailureCode.TooDeep, Decide(endless + Decision("d", Literal("f(1)"), NeedsKnowledge("f")), "d").Failure?.Code);
    }

    [Fact]
    public void A_service_decides_anew_with_what_it_is_given()
    {
        var model = Input("x", "number") + Decision("a", Literal("x + 1"), Needs("x")) + Decision("b", Literal("a * 10"), NeedsDecision("#a"))
            + "<decisionService id='s' name='s'><variable name='s'/><outputDecision href='#b'/><inputDecision href='#a'/></decisionService>"
            + Decision("c", Literal("s(5) + b"), NeedsKnowledge("s") + NeedsDecision("#b"));

        Assert.Equal(Value("70"), Decide(model, "c", "{x: 1}").Value);
        Assert.Equal(Value("30"), Compile(model).Plan.EvaluateService("s", Context("{a: 3}")).Value);
    }

    [Fact]
    public void Names_of_an_imported_file_stand_behind_its_name()
    {
        var imported = Read("<itemDefinition name='tTuổi'><typeRef>number</typeRef></itemDefinition>" + Input("tuổi", "tTuổi") + Decision("đủ tuổi", Literal("tuổi >= 18"), Needs("tuổi")), file: "b.dmn").Model!;
        var model = Read("<import namespace='urn:b.dmn' name='chung' importType='" + Latest + "'/>" + Decision("d", Literal("if chung.đủ tuổi then 1 else 2"), NeedsDecision("urn:b.dmn#đủ tuổi"))).Model!;
        var compilation = DecisionCompiler.Compile(model, [imported]);

        Assert.Empty(compilation.Diagnostics);
        Assert.Equal(Value("1"), compilation.Plan.Evaluate("d", Context("{tuổi: 20}")).Value);
    }

    [Theory]
    [InlineData("<conditional><if>{true}</if><then>{1}</then><else>{2}</else></conditional>", "1")]
    [InlineData("<for iteratorVariable='i'><in>{1..3}</in><return>{i * 2}</return></for>", "null")]
    [InlineData("<for iteratorVariable='i'><in>{[1..3]}</in><return>{i + count(partial)}</return></for>", "[1, 3, 5]")]
    [InlineData("<some iteratorVariable='i'><in>{[1, 2]}</in><satisfies>{i > 1}</satisfies></some>", "true")]
    [InlineData("<every iteratorVariable='i'><in>{[1, 2]}</in><satisfies>{i > 1}</satisfies></every>", "false")]
    [InlineData("<filter><in>{[{tên gọi: 1}, {tên gọi: 2}]}</in><match>{tên gọi > 1}</match></filter>", "[{tên gọi: 2}]")]
    [InlineData("<list>{1}{\"a\"}</list>", "[1, \"a\"]")]
    [InlineData("<relation><column name='a'/><column name='b c'/><row>{1}{2}</row><row>{3}{4}</row></relation>", "[{a: 1, b c: 2}, {a: 3, b c: 4}]")]
    [InlineData("<context><contextEntry><variable name='a b'/>{1}</contextEntry><contextEntry><variable name='c'/>{a b + 1}</contextEntry></context>", "{a b: 1, c: 2}")]
    [InlineData("<context><contextEntry><variable name='f'/><functionDefinition><formalParameter name='n'/>{if n = 0 then 0 else n + f(n - 1)}</functionDefinition></contextEntry><contextEntry>{f(4)}</contextEntry></context>", "10")]
    [InlineData("<invocation>{substring}<binding><parameter name='string'/>{\"abc\"}</binding><binding><parameter name='start position'/>{2}</binding></invocation>", "\"bc\"")]
    [InlineData("<functionDefinition kind='Java'>{1}</functionDefinition>", "function d")]
    public void Every_boxed_expression_gives_its_value(string boxed, string expected)
    {
        var xml = System.Text.RegularExpressions.Regex.Replace(boxed, @"\{((?:[^{}]|\{[^{}]*\})*)\}", m => Literal(m.Groups[1].Value));

        Assert.Equal(expected, Decide(Decision("d", xml), "d").Value.ToString());
    }
}
