using Xunit;

namespace LongAn.Workflows.Tests.Feel;

public sealed class LanguageTests
{
    public static TheoryData<string> Chapters =>
        [.. Directory.EnumerateFiles(GoldenFile.Folder, "*.feel").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Every_case_of_a_chapter_gives_what_the_file_says(string chapter) =>
        GoldenFile.Check(Path.Combine(GoldenFile.Folder, chapter));
}
