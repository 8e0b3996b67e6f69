using LongAn.Conformance.Scores;
using Xunit;

namespace LongAn.Conformance.Patterns;

public sealed class PatternTests
{
    [Fact]
    public void Every_pattern_is_drawn_and_leads_where_its_scenario_says_or_a_sentence_says_why_not()
    {
        var score = Suites.Score("workflow-patterns");
        Assert.Equal(43, score.Cases.Count);
        Assert.Empty(score.Failures);
    }
}
