using LongAn.Workflows.Forms;
using LongAn.Workflows.Templates;
using LongAn.Workflows.Tests.Calendars;
using Xunit;

namespace LongAn.Workflows.Tests.Templates;

/// <summary>Every template and form under <c>definitions/</c>, found by pattern.</summary>
public sealed class Shipped_texts
{
    private static readonly string Definitions = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Shipped.CalendarFile)!, "..", ".."));

    public static TheoryData<string> Templates => Files("*.html");

    public static TheoryData<string> Forms => Files("*.form.json");

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_keeps_to_the_subset(string file) =>
        Assert.Empty(TemplateReader.Parse(File.ReadAllText(Path.Combine(Definitions, file)), file).Diagnostics);

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_keeps_to_the_subset_and_speaks_both_languages(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Definitions, file));

        Assert.Empty(FormReader.Read(stream, file).Diagnostics);
    }

    private static TheoryData<string> Files(string pattern) =>
        new(Directory.EnumerateFiles(Definitions, pattern, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Definitions, f)).Order());
}
