using System.Text;
using System.Text.Json;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Scenarios;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

/// <summary>A shipped package that imports the shared fee decision and asks it in a business rule task.</summary>
public sealed class Decisions_in_a_package
{
    private const string Folder = "chung-thuc/2.000908";

    private const string Tasks = """
        <bpmn:scriptTask id="feeData" scriptFormat="feel"><bpmn:incoming>toFeeData</bpmn:incoming><bpmn:outgoing>toFee</bpmn:outgoing><bpmn:script>{feeCode: "cap-phep-xay-dung", quantity: 1, group: "none"}</bpmn:script></bpmn:scriptTask>
        <bpmn:businessRuleTask id="feeTask" name="Tính lệ phí" la:decision="fee" la:result="fee"><bpmn:incoming>toFee</bpmn:incoming><bpmn:outgoing>submittedToIntake</bpmn:outgoing></bpmn:businessRuleTask>
        <bpmn:sequenceFlow id="toFeeData" sourceRef="submitted" targetRef="feeData" />
        <bpmn:sequenceFlow id="toFee" sourceRef="feeData" targetRef="feeTask" />
        <bpmn:sequenceFlow id="submittedToIntake" sourceRef="feeTask" targetRef="intake" />
        """;

    [Fact]
    public void A_dossier_keeps_which_rules_made_its_fee_and_why()
    {
        var (package, compilation) = Compile("outcome = \"refuse\"");
        Assert.DoesNotContain(compilation.Diagnostics, d => d.Severity == Severity.Error);
        var scenario = ScenarioReader.ReadAll(package).Select(r => r.Scenario!).First(s => s.Expect.Path is not null && !s.Name.Vi.Contains("sau 15", StringComparison.Ordinal));
        var result = ScenarioRunner.Run(compilation.Plan!, scenario, Definitions.Shared);

        var made = Assert.IsType<DecisionMade>(result.Events.OfType<ProcessAdvanced>().Select(e => e.Event).First(e => e is DecisionMade));
        Assert.Equal(("fee", "feeTask"), (made.Decision, made.ElementId));
        Assert.Contains(new DecidingRule("rate", 1, "rate_table_rule1"), made.Rules);
        var kept = Assert.Single(result.Dossier.Decided);
        Assert.Contains("Phí, lệ phí phải nộp", kept.Reason.Value!.Sentences[^1].Vi, StringComparison.Ordinal);

        var stored = result.Events.Select(e => JsonSerializer.Deserialize<DossierEvent>(JsonSerializer.Serialize(e, JournalFormat.Options), JournalFormat.Options)!);
        Assert.Equal(result.Dossier, DossierEngine.Replay(stored));
    }

    [Theory]
    [InlineData("outcome = \"refuse\" and fee.amount &gt; 1", null)]
    [InlineData("outcome = \"refuse\" and fee.amont &gt; 1", "soundness.condition-type")]
    [InlineData("outcome = \"refuse\" and fee.amount = \"miễn\"", "soundness.condition-type")]
    [InlineData("outcome = \"refuse\" and phi.amount &gt; 1", "soundness.condition-invalid")]
    public void A_condition_may_read_what_a_task_sets_and_nothing_that_nobody_provides(string condition, string? code)
    {
        var found = Compile(condition).Compilation.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        if (code is null)
            Assert.Empty(found);
        else
            Assert.Contains(found, d => d.Code == code && d.Location is { File: "process.bpmn", ElementId: "notReceived" });
    }

    [Fact]
    public void Expressions_know_what_a_decision_gives_and_what_it_is_called()
    {
        var scope = ExpressionScope.Of(Files("outcome = \"refuse\""), Definitions.Shared);

        Assert.Equal(["fee.amount", "form.copies"], scope.Reads("fee.amount * form.copies > 1").Select(i => i.Path));
        Assert.Equal(new SimpleType(SimpleKind.Number), scope.Input("fee.amount").Type);
        Assert.NotNull(scope.TitleOf("form.copies"));
        Assert.Contains(Value.Of("online"), scope.Input("channel").Choices);
    }

    private static (ProcedurePackage Package, PlanCompilation Compilation) Compile(string condition)
    {
        var package = ProcedurePackage.Read(Files(condition), Definitions.Shared).Package!;
        return (package, PlanCompiler.Compile(package));
    }

    private static IEnumerable<PackageFile> Files(string condition) => Definitions.Files(Folder).Select(file => file.Path switch
    {
        "process.bpmn" => Edited(Edited(Edited(file, "<bpmn:outgoing>submittedToIntake</bpmn:outgoing>", "<bpmn:outgoing>toFeeData</bpmn:outgoing>"), "<bpmn:sequenceFlow id=\"submittedToIntake\" sourceRef=\"submitted\" targetRef=\"intake\" />", Tasks), ">outcome = \"refuse\"</", $">{condition}</"),
        "procedure.json" => Edited(file, "\"imports\": [", "\"imports\": [\"decisions/fee.dmn\", "),
        _ => file,
    });

    private static PackageFile Edited(PackageFile file, string old, string with)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return new(file.Path, Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal)));
    }
}
