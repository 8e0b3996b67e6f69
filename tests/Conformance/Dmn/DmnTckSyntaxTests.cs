using System.Xml.Linq;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Conformance.Dmn;

public sealed class DmnTckSyntaxTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_expression_of_the_kit_is_printed_and_read_as_the_same_tree()
    {
        OutsideData.SkipWithout("dmn-tck");
        var (same, refused) = (0, 0);
        var different = new List<string>();
        foreach (var file in Directory.EnumerateFiles(OutsideData.Folder("dmn-tck")!, "*.dmn", SearchOption.AllDirectories))
        {
            foreach (var text in XDocument.Load(file).Descendants().Where(e => e.Name.LocalName == "text" && e.Parent!.Name.LocalName == "literalExpression").Select(e => e.Value))
            {
                var tree = FeelCompiler.Parse(text, FeelNames.Any);
                if (tree.Diagnostics.Count > 0)
                {
                    refused++;
                    continue;
                }

                var again = FeelCompiler.Parse(tree.Root.ToString(), FeelNames.Any);
                if (again.Diagnostics.Count == 0 && again.Root == tree.Root)
                    same++;
                else
                    different.Add($"{text}\nprinted as\n{tree.Root}\nread as\n{again.Root}");
            }
        }

        output.WriteLine($"same tree: {same}, not an expression: {refused}, different: {different.Count}");
        Assert.Empty(different);
        Assert.True(same > 20 * refused);
    }
}
