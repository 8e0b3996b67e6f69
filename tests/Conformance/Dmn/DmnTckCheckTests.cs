using System.Xml.Linq;
using LongAn.Workflows;
using LongAn.Workflows.Decisions;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Conformance.Dmn;

public sealed class DmnTckCheckTests(ITestOutputHelper output)
{
    [Fact]
    public void A_decision_that_the_type_check_objects_to_comes_to_null_or_false_in_every_case()
    {
        OutsideData.SkipWithout("dmn-tck");
        var (held, wrong) = (0, new List<string>());
        foreach (var folder in Directory.EnumerateDirectories(OutsideData.Folder("dmn-tck")!, "*", SearchOption.AllDirectories))
        {
            var models = Directory.EnumerateFiles(folder, "*.dmn").Select(Read).OfType<DecisionModel>().ToList();
            var cases = Directory.EnumerateFiles(folder, "*.xml").Select(f => XDocument.Load(f).Root!).ToList();
            foreach (var model in models)
            {
                // That an operand of `or` never holds says nothing about the whole.
                var findings = DecisionCheck.CheckTypes(DecisionCompiler.Compile(model, models.ToSequence()).Plan).Where(f => f.Code != "feel.condition");
                var expectations = cases.Where(c => TckCase.Children(c, "modelName").FirstOrDefault()?.Value.Trim() == model.File)
                    .SelectMany(c => TckCase.Children(c, "testCase")).Select(TckCase.Read).SelectMany(c => c.Results).ToLookup(r => r.Name);
                foreach (var finding in findings)
                {
                    var objected = model.Decisions.FirstOrDefault(d => d.Id == finding.Location.ElementId || d.Logic?.Id == finding.Location.ElementId || d.Name == finding.Location.ElementId);
                    foreach (var expected in objected is null ? [] : expectations[objected.Name])
                    {
                        held++;
                        if (!IsNothing(expected.Value))
                            wrong.Add($"{finding} but expects {expected.Value}");
                    }
                }
            }
        }

        output.WriteLine($"findings held against {held} cases");
        Assert.Empty(wrong);
        Assert.True(held > 100);
    }

    private static bool IsNothing(Value value) => value is NullValue or BooleanValue { Value: false } || (value is ListValue list && list.Items.All(IsNothing));

    private static DecisionModel? Read(string path)
    {
        using var stream = File.OpenRead(path);
        return DmnReader.Read(stream, Path.GetFileName(path)).Model;
    }
}
