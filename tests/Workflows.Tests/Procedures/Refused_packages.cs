using System.Text;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Analysis;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

/// <summary>What is refused before it may be published, with the reason and the place.</summary>
public sealed class Refused_packages
{
    private const string Copy = "chung-thuc/2.000908";
    private const string Marriage = "ho-tich/1.000894";
    private static readonly string Exchange = Path.Combine(Definitions.Folder, "..", "tests", "Fixtures", "cap-doi-gcn");

    [Theory]
    [InlineData(Copy, "process.bpmn", "sourceRef=\"submitted\" targetRef=\"intake\"", "sourceRef=\"submitted\" targetRef=\"refused\"", "soundness.unreachable", "intake")]
    [InlineData(Copy, "process.bpmn", "la:role=\"clerk\"", "la:role=\"king\"", "bpmn.invalid-extension", "clerk")]
    [InlineData(Copy, "process.bpmn", "form=\"issue\"", "form=\"nowhere\"", "procedure.form-missing", "issue")]
    [InlineData(Copy, "process.bpmn", "outcome = \"approve\"", "outcome = = \"approve\"", "soundness.condition-invalid", "approved")]
    [InlineData(Copy, "process.bpmn", "value=\"3\" unit=\"hour\"", "value=\"13\" unit=\"hour\"", "time.exceeded", "copy")]
    [InlineData(Copy, "process.bpmn", "operation=\"return\"", "operation=\"return\" presence=\"1\"", "soundness.not-full-online", "returnResult")]
    [InlineData(Copy, "process.bpmn", "operation=\"return\"", "operation=\"return\" original=\"true\"", "soundness.not-full-online", "returnResult")]
    [InlineData(Copy, "process.bpmn", "effects=\"accept\"", "", "milestone.never-received", "copy")]
    [InlineData(Copy, "process.bpmn", "effects=\"issueResult complete\"", "effects=\"issueResult\"", "milestone.never-completed", "copy")]
    [InlineData(Copy, "procedure.json", "\"level\": \"full\"", "\"level\": \"partial\"", "json.member-missing", null)]
    [InlineData(Marriage, "procedure.json", "\"kind\": \"presence\"", "\"kind\": \"habit\"", "json.choice", null)]
    public void A_mistake_is_named_with_its_place(string folder, string path, string old, string with, string code, string? elementId)
    {
        var analysis = Analysed(Definitions.Files(folder), path, old, with);
        Assert.True(analysis.HasErrors);
        Assert.Contains(analysis.Findings, f => f.Severity == Severity.Error && f.Code == code && f.Location.ElementId == elementId && f.Location.File == path);
    }

    [Fact]
    public void A_province_that_writes_twelve_days_under_a_limit_of_ten_is_refused_with_exactly_that()
    {
        var analysis = Analysis(Files(Exchange));

        var error = Assert.Single(analysis.Findings, f => f.Severity == Severity.Error);
        Assert.Equal("time.exceeded", error.Code);
        Assert.Contains("10 working days", error.Message.En, StringComparison.Ordinal);
        Assert.Contains("12 working days", error.Message.En, StringComparison.Ordinal);
        Assert.Contains("Tiếp nhận hồ sơ → Thẩm định → Phê duyệt → Chuyển trả", error.Message.Vi, StringComparison.Ordinal);
        var line = Assert.Single(analysis.Time);
        Assert.Equal((Channel.Direct, 80m, 96m, true), (line.Channel, line.Allowed, line.Sum, line.Exceeds));
        Assert.Equal([("intake", 4m), ("appraise", 72m), ("approve", 16m), ("forward", 4m)], line.Path.Select(s => (s.ElementId, s.Hours)));
        Assert.Null(analysis.Compilation!.Plan);
    }

    [Fact]
    public void The_same_province_is_published_after_the_edit()
    {
        var analysis = Analysed(Files(Exchange), "process.bpmn", "value=\"9\"", "value=\"7\"");
        Assert.Empty(analysis.Findings);
        Assert.NotNull(analysis.Compilation!.Plan);
        Assert.Equal(80, Assert.Single(analysis.Time).Sum);
    }

    [Fact]
    public void A_broken_manifest_does_not_hide_what_is_wrong_with_the_process()
    {
        var files = Definitions.Files(Copy).Select(file => file.Path == "procedure.json" ? Changed(file, "\"form\": \"application\"", "\"form\": \"nowhere\"") : file);
        var analysis = Analysed([.. files], "process.bpmn", "la:role=\"clerk\"", "");

        Assert.Null(analysis.Package);
        Assert.Contains(analysis.Findings, f => f.Code == "procedure.form-missing");
        Assert.Contains(analysis.Findings, f => f.Code == "soundness.no-role");
        Assert.NotEmpty(analysis.Steps);
        Assert.NotEmpty(analysis.Time);
    }

    [Fact]
    public void A_service_that_nobody_answers_is_refused_where_that_is_known()
    {
        var files = Files(Exchange).Select(file => file.Path == "process.bpmn" ? Changed(Changed(file, "value=\"9\"", "value=\"7\""), "<bpmn:endEvent id=\"done\" name=\"Kết thúc\" />", "<bpmn:serviceTask id=\"done\" name=\"Tra cứu\" la:operation=\"lookup\" /><bpmn:endEvent id=\"end\" /><bpmn:sequenceFlow id=\"toEnd\" sourceRef=\"done\" targetRef=\"end\" />") : file).ToList();
        Assert.Empty(Analysis(files).Findings);
        Assert.Empty(PackageAnalysis.Of(files, Definitions.Shared, operations: ["lookup"]).Findings);
        var finding = Assert.Single(PackageAnalysis.Of(files, Definitions.Shared, operations: []).Findings);
        Assert.Equal((Severity.Error, "procedure.operation-unknown", "done"), (finding.Severity, finding.Code, finding.Location.ElementId));
    }

    [Theory]
    [InlineData(Copy)]
    [InlineData(Marriage)]
    public void The_shipped_packages_pass(string folder)
    {
        var analysis = Analysis(Definitions.Files(folder));
        Assert.DoesNotContain(analysis.Findings, f => f.Severity == Severity.Error);
        Assert.All(analysis.Time, line => Assert.False(line.Exceeds));
    }

    private static PackageAnalysis Analysed(IReadOnlyList<PackageFile> files, string path, string old, string with) =>
        Analysis([.. files.Select(file => file.Path.Replace('\\', '/') == path ? Changed(file, old, with) : file)]);

    private static PackageAnalysis Analysis(IReadOnlyList<PackageFile> files) => PackageAnalysis.Of(files, Definitions.Shared);

    private static PackageFile Changed(PackageFile file, string old, string with)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return file with { Content = Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal)) };
    }

    private static IReadOnlyList<PackageFile> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => new PackageFile(Path.GetRelativePath(folder, file), File.ReadAllBytes(file))),
    ];
}
