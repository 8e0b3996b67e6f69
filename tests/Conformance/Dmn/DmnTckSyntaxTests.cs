using System.Xml.Linq;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Conformance.Dmn;

public sealed class DmnTckSyntaxTests(ITestOutputHelper output)
{
    private static readonly string[] Expressions = ["literalExpression", "inputExpression", "outputEntry", "defaultOutputEntry"];
    private static readonly string[] Tests = ["inputEntry", "inputValues", "allowedValues", "typeConstraint"];

    [Fact]
    public void Every_expression_of_the_kit_is_printed_and_read_as_the_same_tree() =>
        RoundTrip(Expressions, text => FeelCompiler.Parse(text, FeelNames.Any), least: 2_500);

    [Fact]
    public void Every_unary_test_of_the_kit_is_printed_and_read_as_the_same_tree() =>
        RoundTrip(Tests, text => FeelCompiler.ParseUnaryTests(text, FeelNames.Any), least: 200);

    private void RoundTrip(string[] elements, Func<string, FeelTree> parse, int least)
    {
        OutsideData.SkipWithout("dmn-tck");
        var (same, refused) = (0, 0);
        var different = new List<string>();
        foreach (var text in Texts(elements))
        {
            var tree = parse(text);
            if (tree.Diagnostics.Count > 0)
            {
                refused++;
                continue;
            }

            var again = parse(tree.Root.ToString());
            if (again.Diagnostics.Count == 0 && again.Root == tree.Root)
                same++;
            else
                different.Add($"{text}\nprinted as\n{tree.Root}\nread as\n{again.Root}");
        }

        output.WriteLine($"same tree: {same}, not an expression: {refused}, different: {different.Count}");
        Assert.Empty(different);
        Assert.True(same > 20 * refused);
        Assert.True(same >= least);
    }

    private static IEnumerable<string> Texts(string[] elements) => Directory.EnumerateFiles(OutsideData.Folder("dmn-tck")!, "*.dmn", SearchOption.AllDirectories)
        .SelectMany(file => XDocument.Load(file).Descendants())
        .Where(e => e.Name.LocalName == "text" && elements.Contains(e.Parent!.Name.LocalName) && e.Value.Trim().Length > 0)
        .Select(e => e.Value);
}
