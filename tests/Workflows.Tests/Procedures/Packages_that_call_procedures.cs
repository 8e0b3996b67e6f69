using System.Text;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Scenarios;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

/// <summary>The shipped copy procedure under another code, which asks the shipped one for a copy before it signs.</summary>
public sealed class Packages_that_call_procedures
{
    private const string Folder = "chung-thuc/2.000908";

    private const string Inputs = """
        <la:input name="requester" value="form.requester" /><la:input name="requesterRole" value="form.requesterRole" /><la:input name="document" value="form.document" /><la:input name="copies" value="1" /><la:input name="reason" value="form.reason" /><la:input name="truthful" value="true" />
        """;

    private static readonly DossierPlan Copies = PlanCompiler.Compile(ProcedurePackage.Read(Definitions.Files(Folder), Definitions.Shared).Package!).Plan!;

    [Fact]
    public void A_call_that_fits_is_published() => Assert.True(Compiled().Plan is not null, string.Join('\n', Compiled().Diagnostics));

    [Theory]
    [InlineData("name=\"copies\" value=\"1\"", "name=\"copies\" value=\"form.reason\"", "procedure.call-input-type", "number")]
    [InlineData("name=\"copies\" value=\"1\"", "name=\"number\" value=\"1\"", "procedure.call-input", "number")]
    [InlineData("<la:input name=\"reason\" value=\"form.reason\" />", "", "procedure.call-input-missing", "reason")]
    [InlineData("la:procedure=\"2.000908\"", "la:procedure=\"9.999999\"", "procedure.call-unknown", "9.999999")]
    [InlineData("la:procedure=\"2.000908\"", "la:procedure=\"2.999910\"", "procedure.calls-itself", "2.999910")]
    [InlineData("la:agency=\"&quot;H39.31.03&quot;\"", "la:agency=\"nowhere\"", "feel.unknown-name", "nowhere")]
    public void A_call_that_does_not_fit_is_refused_by_name(string piece, string with, string code, string named)
    {
        Assert.Contains(piece, WithCall(Process()), StringComparison.Ordinal);
        var findings = Compiled(text => text.Replace(piece, with, StringComparison.Ordinal)).Diagnostics;
        Assert.True(findings.Any(d => d.Code == code && d.Location.ElementId == "register" && d.Message.En.Contains(named, StringComparison.Ordinal)), string.Join('\n', findings));
    }

    [Fact]
    public void Calls_that_go_round_are_refused_with_the_way() => Refuses(
        new() { ["2.000908"] = "9.000001", ["9.000001"] = "2.000908" },
        "procedure.call-circle",
        "2.999910 → 2.000908 → 9.000001 → 2.000908");

    [Fact]
    public void Eight_calls_in_a_row_are_published_and_nine_are_refused()
    {
        var row = Enumerable.Range(1, CalledDossier.MostCalls - 1).ToDictionary(n => n == 1 ? "2.000908" : $"9.00000{n}", n => $"9.00000{n + 1}");
        Assert.DoesNotContain(Chained(row), d => d.Severity == Severity.Error);
        row[$"9.00000{CalledDossier.MostCalls}"] = "9.999999";
        Refuses(row, "procedure.call-too-deep", "9.000008 → 9.999999");
    }

    private static void Refuses(Dictionary<string, string> calls, string code, string named)
    {
        var finding = Assert.Single(Chained(calls), d => d.Severity == Severity.Error);
        Assert.Equal((code, "register"), (finding.Code, finding.Location.ElementId));
        Assert.Contains(named, finding.Message.Vi, StringComparison.Ordinal);
        Assert.Contains(named, finding.Message.En, StringComparison.Ordinal);
    }

    /// <summary>What is said of the call where the procedures in force call each other like this; one that calls nothing is that of copies.</summary>
    private static Sequence<Diagnostic> Chained(Dictionary<string, string> calls) => PlanCompiler.Compile(
        Package(text => text),
        called: code => calls.TryGetValue(code, out var next) ? PlanCompiler.Compile(Package(text => text.Replace("la:procedure=\"2.000908\"", $"la:procedure=\"{next}\"", StringComparison.Ordinal))).Plan : Copies).Diagnostics;

    [Fact]
    public void Of_several_cases_one_is_to_be_named() =>
        Assert.Contains(
            PlanCompiler.Compile(Package(text => text), called: _ => Copies with { Cases = [.. Copies.Cases, new("khac", new("Khác", "Other"))] }).Diagnostics,
            d => d.Code == "procedure.call-case");

    [Fact]
    public void Where_nothing_is_known_of_other_procedures_nothing_is_said_of_them() =>
        Assert.DoesNotContain(PlanCompiler.Compile(Package(text => text.Replace("2.000908", "9.999999", StringComparison.Ordinal))).Diagnostics, d => d.Severity == Severity.Error);

    [Theory]
    [InlineData("\"end\": \"completed\", \"number\": \"77/BS\"", "sign", true)]
    [InlineData("\"end\": \"refused\"", "appraise", true)]
    [InlineData("\"end\": \"refused\"", "sign", false)]
    public void A_scenario_says_how_what_was_called_ends(string end, string open, bool holds)
    {
        var source = Encoding.UTF8.GetString(Definitions.Files(Folder).First(file => file.Path.StartsWith("scenarios/", StringComparison.Ordinal)).Content.Span);
        var given = System.Text.Json.Nodes.JsonNode.Parse(source)!["given"]!;
        var at = given["at"]!.GetValue<string>();
        var text = $$"""
            { "name": { "vi": "Gọi", "en": "Call" }, "given": {{given.ToJsonString()}},
              "steps": [
                { "at": "{{at}}", "do": "complete", "step": "intake", "outcome": "accept" },
                { "at": "{{at}}", "do": "complete", "step": "appraise", "outcome": "pass", "data": { "book": "Sổ gốc", "entry": "12", "content": "Bằng" }, "expect": { "open": [], "calls": ["register"] } },
                { "at": "{{at}}", "do": "endCall", "call": "register", {{end}} }
              ],
              "expect": { "open": ["{{open}}"], "calls": [] } }
            """;
        var reading = ScenarioReader.Read(new PackageFile("scenarios/call.json", Encoding.UTF8.GetBytes(text)));
        Assert.True(reading.Scenario is not null, string.Join('\n', reading.Diagnostics));
        var result = ScenarioRunner.Run(Compiled().Plan!, reading.Scenario, Definitions.Shared);
        Assert.True(result.Holds == holds, string.Join('\n', result.Mismatches));
    }

    private static PlanCompilation Compiled(Func<string, string>? change = null) =>
        PlanCompiler.Compile(Package(change ?? (text => text)), called: code => code == Copies.ProcedureCode ? Copies : null);

    private static ProcedurePackage Package(Func<string, string> change) => ProcedurePackage.Read(
        Definitions.Files(Folder).Select(file => file.Path switch
        {
            "process.bpmn" => file with { Content = Encoding.UTF8.GetBytes(change(WithCall(Encoding.UTF8.GetString(file.Content.Span)))) },
            "procedure.json" => file with { Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content.Span).Replace("\"2.000908\"", "\"2.999910\"", StringComparison.Ordinal)) },
            _ => file,
        }),
        Definitions.Shared).Package!;

    private static string Process() => Encoding.UTF8.GetString(Definitions.Files(Folder).Single(file => file.Path == "process.bpmn").Content.Span);

    private static string WithCall(string text) => text
        .Replace("  <bpmn:collaboration id=\"collaboration\">", "  <bpmn:error id=\"callRefused\" errorCode=\"call.refused\" />\n  <bpmn:collaboration id=\"collaboration\">", StringComparison.Ordinal)
        .Replace("<bpmn:flowNodeRef>appraise</bpmn:flowNodeRef>", "<bpmn:flowNodeRef>appraise</bpmn:flowNodeRef><bpmn:flowNodeRef>register</bpmn:flowNodeRef><bpmn:flowNodeRef>noCopy</bpmn:flowNodeRef>", StringComparison.Ordinal)
        .Replace("      <bpmn:incoming>passed</bpmn:incoming>\n", "      <bpmn:incoming>registerToSign</bpmn:incoming>\n", StringComparison.Ordinal)
        .Replace("      <bpmn:incoming>supplementToAppraise</bpmn:incoming>\n", "      <bpmn:incoming>supplementToAppraise</bpmn:incoming>\n      <bpmn:incoming>noCopyToAppraise</bpmn:incoming>\n", StringComparison.Ordinal)
        .Replace("sourceRef=\"appraisalDecision\" targetRef=\"sign\">", "sourceRef=\"appraisalDecision\" targetRef=\"register\">", StringComparison.Ordinal)
        .Replace(
            "    <bpmn:userTask id=\"sign\"",
            $"""
                <bpmn:callActivity id="register" la:procedure="2.000908" la:agency="&quot;H39.31.03&quot;"><bpmn:extensionElements>{Inputs.Trim()}<la:output name="copyNumber" value="answer.number" /></bpmn:extensionElements><bpmn:incoming>passed</bpmn:incoming><bpmn:outgoing>registerToSign</bpmn:outgoing></bpmn:callActivity>
                <bpmn:boundaryEvent id="noCopy" attachedToRef="register"><bpmn:outgoing>noCopyToAppraise</bpmn:outgoing><bpmn:errorEventDefinition id="noCopyError" errorRef="callRefused" /></bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="registerToSign" sourceRef="register" targetRef="sign" />
                <bpmn:sequenceFlow id="noCopyToAppraise" sourceRef="noCopy" targetRef="appraise" />
                <bpmn:userTask id="sign"
            """,
            StringComparison.Ordinal);
}
