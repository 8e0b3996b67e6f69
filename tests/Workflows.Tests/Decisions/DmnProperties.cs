using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LongAn.Workflows.Decisions;
using static LongAn.Workflows.Tests.Decisions.Dmn;

namespace LongAn.Workflows.Tests.Decisions;

public sealed class DmnProperties
{
    private static readonly string Model =
        $"<definitions xmlns='{Latest}' namespace='urn:a' name='a'>"
        + "<itemDefinition name='tNgười'><itemComponent name='tuổi'><typeRef>number</typeRef></itemComponent><itemComponent name='con' isCollection='true'><typeRef>tNgười</typeRef></itemComponent></itemDefinition>"
        + Input("x", "number") + Input("y", "tNgười")
        + Decision("a", Table("hitPolicy='COLLECT' aggregation='SUM'", " typeRef='number'><outputValues><text>1, 2</text></outputValues></output>", "&gt; 5|1|ghi chú", "-|b"), Needs("x") + NeedsDecision("#b"))
        + Decision("b", "<context><contextEntry><variable name='f'/><functionDefinition><formalParameter name='n' typeRef='number'/>" + Literal("n + 1") + "</functionDefinition></contextEntry><contextEntry>" + Literal("f(count(y.con))") + "</contextEntry></context>", Needs("y") + NeedsKnowledge("k"))
        + "<businessKnowledgeModel id='k' name='k'><encapsulatedLogic><formalParameter name='n'/><for iteratorVariable='i'><in>" + Literal("[1..3]") + "</in><return>" + Literal("i * n") + "</return></for></encapsulatedLogic></businessKnowledgeModel>"
        + "<decisionService id='s' name='s'><variable name='s'/><outputDecision href='#b'/><inputData href='#y'/></decisionService></definitions>";

    private static readonly string[] Pieces = ["<", ">", "/>", "'", "<list>", "</list>", "#a", "#b", "#k", "#s", "id='a'", "name='b'", "typeRef='tNgười'", "FIRST", "<text>", "null", "true", "&", "[", "\u0000", "tuổi", "isCollection='true'", "kind='Java'"];

    [Property(MaxTest = 400)]
    public Property A_mutated_file_never_throws() => Prop.ForAll(
        (from place in Gen.Choose(0, Model.Length - 1) from length in Gen.Choose(0, 12) from piece in Gen.Elements(Pieces) select (place, length, piece)).ListOf(3).ToArbitrary(),
        mutations => Survives(mutations.Aggregate(Model, (text, m) =>
        {
            var place = m.place % text.Length;
            return text.Remove(place, Math.Min(m.length, text.Length - place)).Insert(place, m.piece);
        })));

    /// <summary>Swaps whole words, so that most files stay well-formed and meaning alone goes wrong.</summary>
    [Property(MaxTest = 400)]
    public Property A_file_with_words_swapped_never_throws() => Prop.ForAll(
        (from word in Gen.Elements("'a'", "'b'", "'k'", "'s'", "#b", "#y", "#k", "#x", "number", "tNgười", "formalParameter", "contextEntry", "inputEntry", "COLLECT", "SUM", "functionDefinition", "itemComponent", "decisionService", "n + 1", "1, 2")
         from other in Gen.Elements("'a'", "'b'", "'k'", "'s'", "#a", "#b", "#k", "#s", "number", "tNgười", "list", "decision", "variable", "UNIQUE", "MAX", "context", "itemDefinition", "f(", "")
         select (word, other)).ListOf(2).ToArbitrary(),
        swaps => Survives(swaps.Aggregate(Model, (text, s) => text.Replace(s.word, s.other, StringComparison.Ordinal))));

    private static bool Survives(string text)
    {
        var reading = ReadText(text);
        if (reading.Model is not { } model)
            return reading.Diagnostics.Any(d => d.Severity == Severity.Error);
        var plan = DecisionCompiler.Compile(model, [model]).Plan;
        var inputs = Context("{x: 7, y: {tuổi: 1, con: [{tuổi: 2, con: []}]}}");
        foreach (var decision in plan.Decisions)
            _ = plan.Evaluate(decision, inputs);
        _ = plan.EvaluateService("s", inputs);
        _ = plan.Invoke("k", Context("{n: 2}"));
        return true;
    }
}
