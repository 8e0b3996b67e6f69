using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using Xunit;

namespace LongAn.Workflows.Tests.Bpmn;

/// <summary>The documentation page and the schema say what the reader does.</summary>
public sealed partial class ExtensionDocumentationTests
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    public static TheoryData<string> Examples => [.. Example().Matches(Page()).Select(m => m.Groups[1].Value)];

    [Fact]
    public void The_page_has_examples() => Assert.Equal(16, Examples.Count);

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_page_is_read_without_a_finding(string example) => BpmnText.Clean(AsFile(example));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_page_satisfies_the_schema(string example) => Assert.Empty(Violations(AsFile(example)));

    [Theory]
    [InlineData("<la:step/>")]
    [InlineData("<la:step operation=\"unknown\"/>")]
    [InlineData("<la:step operation=\"work\" presence=\"21\"/>")]
    [InlineData("<la:step operation=\"work\" form=\"../x\"/>")]
    [InlineData("<la:step operation=\"work\" colour=\"red\"/>")]
    [InlineData("<la:step operation=\"work\"><la:fee/></la:step>")]
    [InlineData("<la:step operation=\"work\"><la:limit value=\"0\" unit=\"hour\"/></la:step>")]
    [InlineData("<la:step operation=\"work\"><la:outcome code=\"a\" name=\" \"/></la:step>")]
    [InlineData("<la:step operation=\"work\"><la:outcome code=\"a\" name=\"A\" effects=\"acept\"/></la:step>")]
    [InlineData("<la:step operation=\"work\"><la:outcome code=\"a\" name=\"A\"/><la:outcome code=\"a\" name=\"B\"/></la:step>")]
    public void Reader_and_schema_refuse_the_same(string step)
    {
        var file = BpmnText.Step(step);

        Assert.True(BpmnText.Read(file).HasErrors);
        Assert.NotEmpty(Violations(file));
    }

    [Fact]
    public void The_words_of_the_schema_are_the_words_of_the_reader()
    {
        Assert.Equal(Enum.GetValues<StepOperation>().Select(Word), Enumerated("stepOperation"));
        Assert.Equal(Enum.GetValues<StepClock>().Select(Word), Enumerated("stepClock"));
        Assert.Equal(Enum.GetValues<StepEffect>().Select(Word), Enumerated("stepEffect"));
        Assert.Equal(Enum.GetValues<TimeUnit>().Select(Word), Enumerated("timeUnit"));
    }

    [Fact]
    public void The_page_names_every_word_of_the_schema()
    {
        var page = Page();

        Assert.All(Schema().Descendants(Xs + "enumeration").Select(e => e.Attribute("value")!.Value), word => Assert.Contains($"`{word}`", page, StringComparison.Ordinal));
    }

    private static string Word<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    private static IEnumerable<string> Enumerated(string type) =>
        Schema().Root!.Elements(Xs + "simpleType").Single(t => t.Attribute("name")!.Value == type).Descendants(Xs + "enumeration").Select(e => e.Attribute("value")!.Value);

    private static XDocument Schema()
    {
        using var stream = BpmnExtension.OpenSchema();
        return XDocument.Load(stream);
    }

    /// <summary>What the schema objects to. BPMN's own elements have no schema here: only ours are judged.</summary>
    private static List<string> Violations(string file)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        using var reader = Schema().CreateReader();
        schemas.Add(BpmnExtension.Namespace, reader);
        schemas.Compile();

        var found = new List<string>();
        foreach (var step in XDocument.Parse(file).Descendants(XName.Get("step", BpmnExtension.Namespace)))
            new XDocument(step).Validate(schemas, (_, e) => found.Add(e.Message));
        foreach (var attribute in XDocument.Parse(file).Descendants().Attributes().Where(a => a.Name.NamespaceName == BpmnExtension.Namespace))
        {
            var declared = (XmlSchemaAttribute?)schemas.GlobalAttributes[new XmlQualifiedName(attribute.Name.LocalName, BpmnExtension.Namespace)];
            if (declared is null)
                found.Add($"{attribute.Name} is not declared");
            else
                Judge(declared, attribute, found);
        }

        return found;
    }

    private static void Judge(XmlSchemaAttribute declared, XAttribute attribute, List<string> found)
    {
        try
        {
            declared.AttributeSchemaType!.Datatype!.ParseValue(attribute.Value, new NameTable(), null);
        }
        catch (XmlSchemaException e)
        {
            found.Add(e.Message);
        }
    }

    private static string AsFile(string example) =>
        example.StartsWith("<bpmn:definitions", StringComparison.Ordinal) ? example
        : example.StartsWith("<bpmn:lane ", StringComparison.Ordinal) ? BpmnText.Process($"<bpmn:laneSet id=\"ls\">{example}</bpmn:laneSet>")
        : BpmnText.Process(example);

    private static string Page() => File.ReadAllText(BpmnText.RepositoryFile("docs", "formats", "bpmn-extension.md"));

    [GeneratedRegex("```xml\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
