using System.Runtime.CompilerServices;
using Xunit;

namespace LongAn.Conformance.Scores;

public sealed class FiguresTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. Suites.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_figure_of_a_suite_falls(string name)
    {
        SkipWithoutData();
        var score = Suites.Score(name);
        output.WriteLine(score.ToString());
        foreach (var failure in score.Failures)
            output.WriteLine($"  {failure.Name}: {failure.Detail}");

        var before = ConformancePage.Passed(File.ReadAllText(Page("conformance.json"))).GetValueOrDefault(name);

        Assert.True(score.Passed >= before, $"Expected at least {before} cases of {name} to pass, but {score.Passed} do. The output names those that fail.");
    }

    [Fact]
    public void The_page_says_what_the_suites_say_today()
    {
        SkipWithoutData();
        var scores = Suites.Names.Select(Suites.Score).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_CONFORMANCE") == "1")
            Update(scores);

        Assert.Equal(File.ReadAllText(Page("conformance.json")), ConformancePage.Json(scores));
        Assert.Equal(File.ReadAllText(Page("conformance.md")), ConformancePage.Markdown(scores));
        Assert.Equal(File.ReadAllText(Page("guide/workflow-patterns.md")), ConformancePage.Patterns(Suites.Score("workflow-patterns")));
    }

    private static void Update(List<SuiteScore> scores)
    {
        if (File.Exists(Page("conformance.json")))
        {
            foreach (var (suite, passed) in ConformancePage.Passed(File.ReadAllText(Page("conformance.json"))))
                Assert.True(scores.Any(s => s.Suite == suite && s.Passed >= passed), $"Expected {suite} to keep its {passed} passed cases: figures only rise.");
        }

        File.WriteAllText(Page("conformance.json"), ConformancePage.Json(scores));
        File.WriteAllText(Page("conformance.md"), ConformancePage.Markdown(scores));
        File.WriteAllText(Page("guide/workflow-patterns.md"), ConformancePage.Patterns(Suites.Score("workflow-patterns")));
    }

    private static void SkipWithoutData()
    {
        foreach (var folder in Suites.Folders)
            OutsideData.SkipWithout(folder);
    }

    private static string Page(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../docs", name);
}
