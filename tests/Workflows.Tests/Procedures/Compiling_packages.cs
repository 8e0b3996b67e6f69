using System.Text;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Tests.Decisions;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

/// <summary>The shipped package, broken in one place, is refused with a finding that says where and what to do.</summary>
public sealed class Compiling_packages
{
    private const string Copy = "chung-thuc/2.000908";
    private const string Marriage = "ho-tich/1.000894";
    private const string Land = "dat-dai/1.012783";

    [Theory]
    [InlineData(Copy, "process.bpmn", "form=\"issue\"", "form=\"nowhere\"", "procedure.form-missing")]
    [InlineData(Copy, "process.bpmn", "la:role=\"clerk\"", "la:role=\"king\"", "process.bpmn")]
    [InlineData(Copy, "process.bpmn", "la:role=\"clerk\"", "", "soundness.no-role")]
    [InlineData(Copy, "process.bpmn", "outcome = \"approve\"", "outcome = \"aprove\"", "soundness.outcome-unknown")]
    [InlineData(Copy, "process.bpmn", "returnMode = \"online\"", "returnWay = \"online\"", "process.bpmn")]
    [InlineData(Copy, "process.bpmn", "value=\"3\" unit=\"hour\"", "value=\"13\" unit=\"hour\"", "time.exceeded")]
    [InlineData(Copy, "process.bpmn", "bpmn:endEvent", "bpmn:endingEvent", "process.bpmn")]
    [InlineData(Copy, "process.bpmn", "</bpmn:process>", "", "bpmn.not-xml")]
    [InlineData(Copy, "process.bpmn", "<bpmn:definitions", "<!DOCTYPE x [<!ENTITY a \"b\">]><bpmn:definitions", "bpmn.dtd")]
    [InlineData(Copy, "process.bpmn", "operation=\"return\"", "operation=\"return\" presence=\"1\"", "soundness.not-full-online")]
    [InlineData(Copy, "procedure.json", "form.requesterRole != ", "requester != ", "procedure.component-condition")]
    [InlineData(Copy, "procedure.json", "form.requesterRole != ", "form.requesterRoles != ", "procedure.component-condition")]
    [InlineData(Copy, "procedure.json", "form.requesterRole != \\\"self\\\"", "form.requesterRole = \\\"boss\\\"", "procedure.component-condition")]
    [InlineData(Copy, "process.bpmn", "returnMode = \"online\"", "form.copies = \"two\"", "soundness.condition-type")]
    [InlineData(Copy, "process.bpmn", "returnMode = \"online\"", "form.document.colour = \"red\"", "soundness.condition-type")]
    [InlineData(Copy, "process.bpmn", "returnMode = \"online\"", "steps.nowhere.x = 1", "soundness.condition-type")]
    [InlineData(Copy, "process.bpmn", "returnMode = \"online\"", "returnMode = \"drone\"", "soundness.condition-never")]
    [InlineData(Copy, "process.bpmn", "returnMode = \"online\"", "form.copies &gt; 100", "soundness.condition-never")]
    [InlineData(Copy, "forms/issue.form.json", "\"type\": \"boolean\"", "\"type\": \"bool\"", "forms/issue.form.json")]
    [InlineData(Copy, "templates/result.html", "<h1>", "<h1 onclick=\"x\"><script>", "templates/result.html")]
    [InlineData(Marriage, "procedure.json", "\"level\": \"partial\"", "\"level\": \"full\"", "procedure.reason-without-partial")]
    [InlineData(Land, "procedure.json", "\"key\": \"obligation\"", "\"key\": \"register\"", "procedure.obligation-slip")]
    [InlineData(Land, "process.bpmn", " form=\"tax-notice\"", "", "procedure.obligation-form")]
    [InlineData(Land, "process.bpmn", " form=\"receipt\"", "", "procedure.obligation-form")]
    [InlineData(Land, "process.bpmn", "value=\"1\" unit=\"workingDay\" channel=\"direct\"", "value=\"2\" unit=\"workingDay\" channel=\"direct\"", "time.exceeded")]
    public void A_break_is_found_and_named(string folder, string path, string old, string with, string codeOrFile)
    {
        var diagnostics = Findings(folder, path, text => text.Replace(old, with, StringComparison.Ordinal));
        Assert.Contains(diagnostics, d => d.Severity == Severity.Error && (d.Code == codeOrFile || d.Location.File == codeOrFile));
    }

    [Fact]
    public void The_time_of_the_steps_is_held_against_the_working_day_of_the_law()
    {
        var package = ProcedurePackage.Read(Definitions.Files(Copy), Definitions.Shared).Package!;
        Assert.DoesNotContain(PlanCompiler.Compile(package).Diagnostics, d => d.Code == "time.exceeded");
        Assert.Contains(PlanCompiler.Compile(package, hoursPerDay: 1).Diagnostics, d => d.Code == "time.exceeded");
        Assert.DoesNotContain(PlanCompiler.Compile(package, hoursPerDay: null).Diagnostics, d => d.Code.StartsWith("time.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_that_is_no_text_is_refused()
    {
        var files = Definitions.Files(Copy).Select(file => file.Path == Native("templates/result.html") ? file with { Content = new byte[] { 0xC3, 0x28 } } : file);
        Assert.Contains(Compile(files), d => d.Code == "template.encoding");
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_before_it_is_read()
    {
        var files = Definitions.Files(Copy).Select(file => file.Path == "process.bpmn" ? file with { Content = new byte[50 * 1024 * 1024] } : file);
        Assert.Contains(Compile(files), d => d.Code == "package.too-large");
    }

    [Fact]
    public void A_decision_is_imported_by_name_and_belongs_to_the_version()
    {
        var without = ProcedurePackage.Read(Definitions.Files(Copy), Definitions.Shared).Package!;
        var with = ProcedurePackage.Read(Importing("decisions/fee.dmn"), Definitions.Shared).Package!;

        var compilation = PlanCompiler.Compile(with);

        Assert.Empty(compilation.Diagnostics);
        Assert.NotEqual(without.VersionId, with.VersionId);
        Assert.Contains("fee", compilation.Decisions.Names);
        var fee = compilation.Decisions.Evaluate("fee", (ContextValue)Dmn.Value("{feeCode: \"trich-luc-ho-tich\", channel: \"online\", filedOn: @\"2023-01-02\", quantity: 3}"))!;
        Assert.Equal(Value.Of(24_000), ((ContextValue)fee.Value)["amount"]);
        Assert.Null(compilation.Decisions.Evaluate("nothing", ContextValue.Empty));
    }

    [Fact]
    public void A_decision_with_contradicting_rules_is_refused()
    {
        var table = "<input><inputExpression><text>x</text></inputExpression></input><output name='y'/>"
            + "<rule><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>"
            + "<rule><inputEntry><text>4</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>";
        var file = $"<definitions xmlns='{Dmn.Latest}' namespace='urn:x' name='x'>{Dmn.Input("x", "number")}{Dmn.Decision("d", $"<decisionTable id='t'>{table}</decisionTable>", Dmn.Needs("x"))}</definitions>";

        var diagnostics = Compile(Definitions.Files(Copy).Append(new PackageFile("decisions/x.dmn", Encoding.UTF8.GetBytes(file))));

        var error = Assert.Single(diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("dmn.overlap", "decisions/x.dmn", "t"), (error.Code, error.Location.File, error.Location.ElementId));
    }

    [Fact]
    public void A_business_rule_task_finds_its_decision_among_the_files_of_the_package()
    {
        Assert.Contains(Compile(Definitions.Files(Copy).Select(Asking)), d => d.Code == "process.decision-missing");
        Assert.DoesNotContain(Compile(Importing("decisions/fee.dmn").Select(Asking)), d => d.Code == "process.decision-missing");

        static PackageFile Asking(PackageFile file) => file.Path != "process.bpmn" ? file : file with
        {
            Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content.Span).Replace(
                "sourceRef=\"submitted\" targetRef=\"intake\" />",
                "sourceRef=\"submitted\" targetRef=\"fee\" /><bpmn:businessRuleTask id=\"fee\" la:decision=\"fee\" la:result=\"amount\" /><bpmn:sequenceFlow id=\"feeToIntake\" sourceRef=\"fee\" targetRef=\"intake\" />",
                StringComparison.Ordinal)),
        };
    }

    private static IEnumerable<PackageFile> Importing(string path) => Definitions.Files(Copy).Select(file => file.Path != "procedure.json"
        ? file
        : file with { Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content.Span).Replace("\"imports\": [", $"\"imports\": [\"{path}\", ", StringComparison.Ordinal)) });

    [Fact]
    public void Two_processes_in_one_file_are_refused()
    {
        var diagnostics = Findings(Copy, "process.bpmn", text => text.Replace("  <bpmndi:BPMNDiagram", "  <bpmn:process id=\"second\" isExecutable=\"true\"><bpmn:startEvent id=\"s2\" /></bpmn:process>\n  <bpmndi:BPMNDiagram", StringComparison.Ordinal));
        Assert.Contains(diagnostics, d => d.Code == "procedure.one-process");
    }

    private static IReadOnlyList<Diagnostic> Findings(string folder, string path, Func<string, string> change)
    {
        var changed = false;
        var files = Definitions.Files(folder).Select(file =>
        {
            if (file.Path != Native(path))
                return file;
            var text = Encoding.UTF8.GetString(file.Content.Span);
            changed = change(text) != text;
            return file with { Content = Encoding.UTF8.GetBytes(change(text)) };
        }).ToList();
        Assert.True(changed, $"The change finds nothing to change in {path}.");
        return Compile(files);
    }

    private static IReadOnlyList<Diagnostic> Compile(IEnumerable<PackageFile> files)
    {
        var reading = ProcedurePackage.Read(files, Definitions.Shared);
        if (reading.Package is null)
            return reading.Diagnostics;
        var compilation = PlanCompiler.Compile(reading.Package);
        Assert.Equal(compilation.Plan is null, compilation.Diagnostics.Any(d => d.Severity == Severity.Error));
        return compilation.Diagnostics;
    }

    private static string Native(string path) => path.Replace('/', Path.DirectorySeparatorChar);
}
