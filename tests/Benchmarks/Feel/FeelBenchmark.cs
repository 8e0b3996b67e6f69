using System.Text;
using LongAn.Workflows;
using LongAn.Workflows.Decisions;
using LongAn.Workflows.Feel;

namespace LongAn.Benchmarks;

/// <summary>How fast expressions are read and evaluated, and a table of a hundred rules decided.</summary>
internal static class FeelBenchmark
{
    public static void Run(Report report, string feelinFolder)
    {
        var feelin = Feelin.Measure(feelinFolder);
        report.Explain($"""
            Expressions on one thread. "compile" reads, checks and compiles a text; "evaluate" evaluates what was compiled, as dossiers do.
            feelin (JavaScript, in Node) reads the text at every evaluation: "x_feelin_once" is compiling and evaluating once beside that,
            "x_feelin_again" evaluating what is compiled beside that; more is better for us. Build with -c Release.
            {(feelin is null ? $"feelin was not found: npm install --ignore-scripts --no-package-lock --prefix {feelinFolder}" : "")}
            """);
        foreach (var @case in FeelCases.Expressions)
            Measure(report, @case, feelin);
        MeasureTable(report, feelin);
    }

    private static void Measure(Report report, FeelCase @case, IReadOnlyDictionary<string, double>? feelin)
    {
        var context = Context(@case.Context);
        var names = new FeelNames(context.Select(e => e.Key).ToSequence());
        var expression = FeelCompiler.Compile(@case.Text, names).Expression!;
        var scope = FeelScope.Of(context);
        Expect(expression.Evaluate(scope) is { Failure: null, Warnings.Count: 0, Value: not NullValue }, @case.Name);
        var compile = Meter.Measure(() => FeelCompiler.Compile(@case.Text, names).Expression is null ? 0 : 1);
        var evaluate = Meter.Measure(() => expression.Evaluate(scope).Failure is null ? 1 : 0);
        Tell(report, @case.Name, compile, evaluate, feelin?[@case.Name]);
    }

    private static void MeasureTable(Report report, IReadOnlyDictionary<string, double>? feelin)
    {
        var text = Encoding.UTF8.GetBytes(Table());
        var context = Context(FeelCases.TableContext);
        var plan = Compile(text);
        Expect(plan.Evaluate("d", context).Rules is [{ Number: FeelCases.Matching + 1 }], "table");
        var compile = Meter.Measure(() => Compile(text) is null ? 0 : 1);
        var evaluate = Meter.Measure(() => plan.Evaluate("d", context).Failure is null ? 1 : 0);
        Tell(report, "table of 100 rules", compile, evaluate, feelin?["table"]);
    }

    private static void Tell(Report report, string name, Reading compile, Reading evaluate, double? feelin)
    {
        var once = 1 / ((1 / compile.UnitsPerSecond) + (1 / evaluate.UnitsPerSecond));
        (string, double)[] figures =
        [
            ("compile_per_second", compile.UnitsPerSecond),
            ("evaluate_per_second", evaluate.UnitsPerSecond),
            ("bytes_per_evaluation", evaluate.BytesPerUnit),
        ];
        report.Figures("feel", name, feelin is { } other
            ? [.. figures, ("feelin_per_second", other), ("x_feelin_once", once / other), ("x_feelin_again", evaluate.UnitsPerSecond / other)]
            : figures);
    }

    private static ContextValue Context(string text) =>
        (ContextValue)FeelCompiler.Compile(text, new FeelNames([])).Expression!.Evaluate(FeelScope.Of(ContextValue.Empty)).Value;

    private static DecisionPlan Compile(byte[] text)
    {
        using var stream = new MemoryStream(text, writable: false);
        return DecisionCompiler.Compile(DmnReader.Read(stream).Model!).Plan;
    }

    private static string Table() =>
        "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' namespace='urn:t' name='t'>"
        + "<inputData id='amount' name='amount'><variable name='amount' typeRef='number'/></inputData><inputData id='channel' name='channel'><variable name='channel' typeRef='string'/></inputData>"
        + "<decision id='d' name='d'><variable name='d'/><informationRequirement><requiredInput href='#amount'/></informationRequirement><informationRequirement><requiredInput href='#channel'/></informationRequirement>"
        + "<decisionTable hitPolicy='FIRST'><input><inputExpression><text>amount</text></inputExpression></input><input><inputExpression><text>channel</text></inputExpression></input><output name='y'/>"
        + string.Concat(FeelCases.Cells.Select((cells, i) => $"<rule>{string.Concat(cells.Select(c => $"<inputEntry><text>{c}</text></inputEntry>"))}<outputEntry><text>{i}</text></outputEntry></rule>"))
        + "</decisionTable></decision></definitions>";

    private static void Expect(bool holds, string name)
    {
        if (!holds)
            throw new InvalidOperationException($"Expected the case “{name}” to give a value.");
    }
}
