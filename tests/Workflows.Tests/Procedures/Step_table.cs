using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Analysis;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

public sealed class Step_table
{
    private static readonly PackageAnalysis Copy = PackageAnalysis.Of(Definitions.Files("chung-thuc/2.000908"), Definitions.Shared);

    [Fact]
    public void Rows_come_in_the_order_of_the_flow()
    {
        var steps = Copy.Steps.Where(row => row.Kind == StepKind.User).Select(row => row.ElementId).ToList();
        Assert.Equal("submitted", Copy.Steps[0].ElementId);
        Assert.Equal("intake", steps[0]);
        Assert.True(steps.IndexOf("appraise") < steps.IndexOf("sign"));
        Assert.True(steps.IndexOf("sign") < steps.IndexOf("issue"));
    }

    [Fact]
    public void A_row_says_who_in_what_time_and_what_comes_next()
    {
        var intake = Copy.Steps.Single(row => row.ElementId == "intake");
        Assert.Equal(("Tiếp nhận hồ sơ", "Check and receive", "Bộ phận Một cửa", "intakeOfficer"), (intake.Name.Vi, intake.Name.En, intake.Lane, intake.Role));
        Assert.Equal(2, intake.Hours(8));
        Assert.Equal(2, intake.Papers.Count);
        Assert.Equal("intakeDecision", Assert.Single(intake.Next).ElementId);
        var decision = Copy.Steps.Single(row => row.ElementId == "intakeDecision");
        Assert.Equal(StepKind.Gateway, decision.Kind);
        Assert.Contains(decision.Next, next => next.ElementId == "appraise" && next.Condition is not null);
        Assert.Null(Copy.Steps.Single(row => row.ElementId == "supplement").Hours(8));
    }

    [Fact]
    public void Every_node_has_its_row_and_none_has_two()
    {
        var nodes = Copy.Compilation!.Plan!.Process.Process.Body.AllNodes().Select(node => node.Id).Order(StringComparer.Ordinal);
        Assert.Equal(nodes, Copy.Steps.Select(row => row.ElementId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_channel_has_its_ruler()
    {
        Assert.Equal(3, Copy.Time.Count);
        Assert.All(Copy.Time, line => Assert.Equal((8m, 8m, "chung"), (line.Allowed, line.Sum, line.Case)));
    }

    [Fact]
    public void What_no_flow_reaches_comes_last()
    {
        var files = Definitions.Files("chung-thuc/2.000908").Select(file => file.Path == "process.bpmn"
            ? file with { Content = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(file.Content.Span).Replace("sourceRef=\"submitted\" targetRef=\"intake\"", "sourceRef=\"submitted\" targetRef=\"refused\"", StringComparison.Ordinal)) }
            : file);
        var rows = PackageAnalysis.Of(files, Definitions.Shared).Steps;
        Assert.Equal(["submitted", "refused"], rows.Take(2).Select(row => row.ElementId));
        Assert.Equal(Copy.Steps.Count, rows.Count);
    }
}
