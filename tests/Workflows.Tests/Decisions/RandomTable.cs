using FsCheck;
using FsCheck.Fluent;
using LongAn.Workflows.Decisions;
using LongAn.Workflows.Feel;
using static LongAn.Workflows.Tests.Decisions.Dmn;

namespace LongAn.Workflows.Tests.Decisions;

/// <summary>A table over a number, a text of three words, a truth and a date, with cells whose constants lie on a small grid.</summary>
public sealed record RandomTable(IReadOnlyList<string[]> Rules)
{
    private static readonly string[] Inputs = ["n", "kênh", "b", "d"];

    private static readonly string[][] Cells =
    [
        ["-", "-", "< 3", ">= 3", "[2..5)", "4", "not(4)", "> 4, 1", "? > 1 and ? <= 4", "\"a\"", "(1..2)"],
        ["-", "-", "\"a\"", "\"b\", \"c\"", "not(\"a\")", "\"fax\"", "? = \"b\""],
        ["-", "-", "true", "false", "not(true)"],
        ["-", "-", "< @\"2022-09-01\"", ">= @\"2022-09-01\"", "[date(\"2022-08-31\")..date(2022, 9, 2)]", "@\"2022-09-02\""],
    ];

    /// <summary>Values of every stretch that the cells can make.</summary>
    private static readonly string[][] Grid =
    [
        ["0", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5", "6"],
        ["\"a\"", "\"b\"", "\"c\""],
        ["true", "false"],
        ["@\"2022-08-30\"", "@\"2022-08-31\"", "@\"2022-09-01\"", "@\"2022-09-02\"", "@\"2022-09-03\""],
    ];

    public static Gen<RandomTable> Any { get; } = Rule.ListOf().Where(l => l.Count is > 0 and < 7).Select(l => new RandomTable([.. l]));

    private static Gen<string[]> Rule => Cells.Select(c => Gen.Elements(c)).Aggregate(
        Gen.Constant(Array.Empty<string>()), (row, cell) => from r in row from c in cell select r.Append(c).ToArray());

    /// <summary>Every input of the grid, as a context.</summary>
    public static IReadOnlyList<ContextValue> Points { get; } =
    [
        .. from n in Grid[0] from k in Grid[1] from b in Grid[2] from d in Grid[3]
           select Context($"{{n: {n}, kênh: {k}, b: {b}, d: {d}}}"),
    ];

    /// <summary>The grid with missing values as well.</summary>
    public static IReadOnlyList<ContextValue> PointsAndNothing { get; } =
    [
        .. from n in Grid[0].Append("null") from k in Grid[1].Append("null") from b in Grid[2].Append("null") from d in Grid[3].Append("null")
           select Context($"{{n: {n}, kênh: {k}, b: {b}, d: {d}}}"),
    ];

    /// <summary>The table as a decision; rule <c>i</c> says <c>i</c>, or <c>i</c> modulo a number.</summary>
    public DecisionPlan Plan(string policy, int modulo = 100)
    {
        var compilation = Compile(
            "<itemDefinition name='tKênh'><typeRef>string</typeRef><allowedValues><text>\"a\", \"b\", \"c\"</text></allowedValues></itemDefinition>"
            + Input("n", "number") + Input("kênh", "tKênh") + Input("b", "boolean") + Input("d", "date")
            + Decision("bảng", Xml(policy, modulo), string.Concat(Inputs.Select(Needs))));
        return compilation.Plan;
    }

    /// <summary>The rules that match an input, counted from 1.</summary>
    public static IReadOnlyList<int> Matching(DecisionPlan collecting, ContextValue input) =>
        [.. collecting.Evaluate("bảng", input).Rules.Select(r => r.Number)];

    public override string ToString() => string.Join('\n', Rules.Select(r => string.Join(" | ", r)));

    private string Xml(string policy, int modulo) =>
        $"<decisionTable id='t' hitPolicy='{policy}'>"
        + string.Concat(Inputs.Select(i => $"<input><inputExpression><text>{i}</text></inputExpression></input>"))
        + "<output name='y'/>"
        + string.Concat(Rules.Select((r, i) => $"<rule>{string.Concat(r.Select(c => $"<inputEntry><text><![CDATA[{c}]]></text></inputEntry>"))}<outputEntry><text>{(i + 1) % modulo}</text></outputEntry></rule>"))
        + "</decisionTable>";
}
