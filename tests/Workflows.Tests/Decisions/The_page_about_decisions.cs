using LongAn.Workflows.Decisions;
using LongAn.Workflows.Tests.Feel;
using LongAn.Workflows.Tests.Procedures;
using Xunit;

namespace LongAn.Workflows.Tests.Decisions;

/// <summary>What docs/guide/decisions.md shows is what the engine does.</summary>
public sealed class The_page_about_decisions
{
    [Fact]
    public void Every_expression_gives_what_the_page_says()
    {
        var blocks = Blocks("feel");

        Assert.Equal(2, blocks.Count);
        Assert.All(blocks, block => Assert.Equal(block, GoldenFile.Evaluated(block)));
    }

    [Fact]
    public void The_explanation_is_that_of_the_shared_decision()
    {
        using var stream = File.OpenRead(Path.Combine(Definitions.Folder, "shared", "decisions", "fee.dmn"));
        var plan = DecisionCompiler.Compile(DmnReader.Read(stream).Model!).Plan;

        var lines = plan.Evaluate("fee", Dmn.Context("{feeCode: \"cap-phep-xay-dung\", channel: \"online\", filedOn: @\"2022-09-01\", quantity: 1}")).Explain();

        Assert.Contains(Assert.Single(Blocks("explanation")).Trim(), lines.Select(l => l.Vi));
    }

    private static List<string> Blocks(string kind) =>
        [.. File.ReadAllText(Path.Combine(Definitions.Folder, "..", "docs", "guide", "decisions.md")).ReplaceLineEndings("\n").Split($"```{kind}\n").Skip(1).Select(part => part.Split("```")[0])];
}
