using System.Globalization;
using Xunit;

namespace LongAn.Conformance.Dmn;

public sealed class DmnTckTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_applicable_case_of_the_level_passes(int level)
    {
        OutsideData.SkipWithout("dmn-tck");
        var folder = OutsideData.Folder("dmn-tck")!;

        var scores = Directory.EnumerateDirectories(Path.Combine(folder, $"compliance-level-{level}")).Order(StringComparer.Ordinal).Select(f => TckFolder.Run(f, level)).ToList();
        foreach (var score in scores)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Folder,-60} passed {score.Passed,4} failed {score.Failed,4} not applicable {score.NotApplicable,3} (of those that expect a value: {score.PassedWithValue} of {score.CasesWithValue})"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dmn-tck-{level}: passed {scores.Sum(s => s.Passed)}, failed {scores.Sum(s => s.Failed)}, not applicable {scores.Sum(s => s.NotApplicable)}, with value {scores.Sum(s => s.PassedWithValue)} of {scores.Sum(s => s.CasesWithValue)}"));
        foreach (var failure in scores.SelectMany(s => s.Failures))
            output.WriteLine(failure);
        Assert.Empty(scores.SelectMany(s => s.Failures));
    }
}
