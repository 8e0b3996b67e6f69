using System.Text;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Analysis;
using LongAn.Workflows.Procedures.Scenarios;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

/// <summary>A package whose process calls: the shipped copy procedure, with its signing made a process of its own.</summary>
public sealed class Calling_packages
{
    private const string Folder = "chung-thuc/2.000908";

    private const string Signing = """
        <bpmn:process id="signing" name="Ký" isExecutable="true">
          <bpmn:laneSet id="signingLanes"><bpmn:lane id="signer" name="Lãnh đạo" la:role="leader"><bpmn:flowNodeRef>sign</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
          <bpmn:startEvent id="toSign" />
          <bpmn:userTask id="sign" name="Ký duyệt">
            <bpmn:extensionElements>
              <la:step operation="sign" nameEn="Sign">
                <la:limit value="2" unit="hour" />
                <la:outcome code="approve" name="Ký duyệt" nameEn="Approve" effects="decideResult" />
                <la:outcome code="back" name="Trả lại chuyên viên" nameEn="Back to the specialist" reason="required" />
              </la:step>
            </bpmn:extensionElements>
          </bpmn:userTask>
          <bpmn:endEvent id="signed" />
          <bpmn:sequenceFlow id="toSign-sign" sourceRef="toSign" targetRef="sign" />
          <bpmn:sequenceFlow id="sign-signed" sourceRef="sign" targetRef="signed" />
        </bpmn:process>
        """;

    [Fact]
    public void The_same_scenarios_hold_when_a_part_is_called()
    {
        var package = ProcedurePackage.Read(Called(), Definitions.Shared).Package!;
        var compilation = PlanCompiler.Compile(package);
        Assert.True(compilation.Plan is not null, string.Join('\n', compilation.Diagnostics));
        Assert.Equal(Role.Leader, compilation.Plan.Steps["sign"].Role);
        var scenarios = ScenarioReader.ReadAll(package);
        Assert.NotEmpty(scenarios);
        Assert.All(scenarios, reading => Assert.DoesNotContain(
            ScenarioRunner.Run(compilation.Plan, reading.Scenario!, Definitions.Shared).Mismatches,
            // The path now names the call as well.
            mismatch => !mismatch.Message.En.Contains("the path", StringComparison.Ordinal)));
        Assert.Contains(scenarios, reading => ScenarioRunner.Run(compilation.Plan, reading.Scenario!, Definitions.Shared).Path is var path && path.Contains("signature") && path.Contains("sign") && path.Contains("signed"));
    }

    [Fact]
    public void The_time_of_what_is_called_is_held_against_the_limit() =>
        Assert.Contains(Findings(text => text.Replace("<la:limit value=\"2\" unit=\"hour\" />\n        <la:outcome code=\"approve\"", "<la:limit value=\"3\" unit=\"hour\" />\n        <la:outcome code=\"approve\"", StringComparison.Ordinal)), d => d.Code == "time.exceeded");

    [Fact]
    public void What_is_called_stands_in_the_step_table_after_the_procedure()
    {
        var rows = PackageAnalysis.Of(Called(), Definitions.Shared).Steps;
        Assert.Equal(["toSign", "sign", "signed"], rows.Select(row => row.ElementId).TakeLast(3));
        Assert.Equal("leader", rows.Single(row => row.ElementId == "sign").Role);
    }

    [Fact]
    public void A_process_that_nothing_calls_is_said_not_to_run()
    {
        var finding = Assert.Single(Findings(text => text.Replace("<bpmndi:BPMNDiagram", "<bpmn:process id=\"bank\"><bpmn:startEvent id=\"s2\" /></bpmn:process>\n<bpmndi:BPMNDiagram", StringComparison.Ordinal)), d => d.Code.StartsWith("procedure.", StringComparison.Ordinal));
        Assert.Equal(("procedure.not-called", "bank", Severity.Warning), (finding.Code, finding.Location.ElementId, finding.Severity));
    }

    [Fact]
    public void Processes_that_call_each_other_round_and_round_are_refused() =>
        Assert.Contains(Findings(text => text.Replace("<bpmn:endEvent id=\"signed\" />", "<bpmn:endEvent id=\"signed\" /><bpmn:callActivity id=\"round\" calledElement=\"copy\" />", StringComparison.Ordinal)), d => d.Code == "procedure.one-process");

    [Fact]
    public void A_global_task_is_done_by_the_role_that_calls_it()
    {
        const string task = "<bpmn:globalUserTask id=\"stamp\" name=\"Đóng dấu\"><bpmn:extensionElements><la:step operation=\"work\" nameEn=\"Stamp\"><la:outcome code=\"ok\" name=\"Xong\" nameEn=\"Done\" /></la:step></bpmn:extensionElements></bpmn:globalUserTask>";
        var files = Changed(text => text
            .Replace("<bpmn:endEvent id=\"signed\" />", "<bpmn:endEvent id=\"signed\" /><bpmn:callActivity id=\"stamping\" calledElement=\"stamp\" />", StringComparison.Ordinal)
            .Replace("<bpmn:flowNodeRef>sign</bpmn:flowNodeRef>", "<bpmn:flowNodeRef>sign</bpmn:flowNodeRef><bpmn:flowNodeRef>stamping</bpmn:flowNodeRef>", StringComparison.Ordinal)
            .Replace("targetRef=\"signed\" />", "targetRef=\"stamping\" /><bpmn:sequenceFlow id=\"stamped\" sourceRef=\"stamping\" targetRef=\"signed\" />", StringComparison.Ordinal)
            .Replace("<bpmndi:BPMNDiagram", task + "\n<bpmndi:BPMNDiagram", StringComparison.Ordinal));
        var plan = PlanCompiler.Compile(ProcedurePackage.Read(files, Definitions.Shared).Package!);
        Assert.True(plan.Plan is not null, string.Join('\n', plan.Diagnostics));
        Assert.Equal(Role.Leader, plan.Plan.Steps["stamp"].Role);
    }

    private static Sequence<Diagnostic> Findings(Func<string, string> change)
    {
        Assert.NotEqual(Called().Single(IsProcess).Content.ToArray(), Changed(change).Single(IsProcess).Content.ToArray());
        return PlanCompiler.Compile(ProcedurePackage.Read(Changed(change), Definitions.Shared).Package!).Diagnostics;
    }

    private static IEnumerable<PackageFile> Called() => Changed(text => text);

    private static IEnumerable<PackageFile> Changed(Func<string, string> change) => Definitions.Files(Folder).Select(file =>
        IsProcess(file) ? file with { Content = Encoding.UTF8.GetBytes(change(WithCall(Encoding.UTF8.GetString(file.Content.Span)))) } : file);

    private static bool IsProcess(PackageFile file) => file.Path == "process.bpmn";

    private static string WithCall(string text)
    {
        var from = text.IndexOf("    <bpmn:userTask id=\"sign\"", StringComparison.Ordinal);
        var to = text.IndexOf("</bpmn:userTask>", from, StringComparison.Ordinal) + "</bpmn:userTask>".Length;
        return (text[..from]
                + "<bpmn:callActivity id=\"signature\" name=\"Ký\" calledElement=\"signing\"><bpmn:extensionElements><la:output name=\"outcome\" value=\"outcome\" /></bpmn:extensionElements><bpmn:incoming>passed</bpmn:incoming><bpmn:outgoing>signToDecision</bpmn:outgoing></bpmn:callActivity>"
                + text[to..])
            .Replace("<bpmn:flowNodeRef>sign</bpmn:flowNodeRef>", "<bpmn:flowNodeRef>signature</bpmn:flowNodeRef>", StringComparison.Ordinal)
            .Replace("targetRef=\"sign\"", "targetRef=\"signature\"", StringComparison.Ordinal)
            .Replace("sourceRef=\"sign\" ", "sourceRef=\"signature\" ", StringComparison.Ordinal)
            .Replace("bpmnElement=\"sign\"", "bpmnElement=\"signature\"", StringComparison.Ordinal)
            .Replace("  <bpmndi:BPMNDiagram", Signing + "\n  <bpmndi:BPMNDiagram", StringComparison.Ordinal);
    }
}
