using System.Text;
using LongAn.Workflows.Decisions;
using Xunit;
using static LongAn.Workflows.Tests.Decisions.Dmn;

namespace LongAn.Workflows.Tests.Decisions;

public sealed class DmnReaderTests
{
    [Theory]
    [InlineData("http://www.omg.org/spec/DMN/20151101/dmn.xsd")]
    [InlineData("http://www.omg.org/spec/DMN/20180521/MODEL/")]
    [InlineData("https://www.omg.org/spec/DMN/20191111/MODEL/")]
    [InlineData("https://www.omg.org/spec/DMN/20211108/MODEL/")]
    [InlineData("https://www.omg.org/spec/DMN/20230324/MODEL/")]
    public void Every_version_of_the_standard_is_read(string ns)
    {
        var reading = Read(Decision("phí", Literal("1")), ns);

        Assert.Empty(reading.Diagnostics);
        Assert.Equal("phí", Assert.Single(reading.Model!.Decisions).Name);
    }

    [Theory]
    [InlineData("", "dmn.broken-xml")]
    [InlineData("<definitions", "dmn.broken-xml")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><definitions>&a;</definitions>", "dmn.broken-xml")]
    [InlineData("<definitions xmlns='urn:other'/>", "dmn.not-dmn")]
    [InlineData("<bpmn xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/'/>", "dmn.not-dmn")]
    public void What_is_not_a_file_of_decisions_is_refused_with_a_sentence(string text, string code)
    {
        var reading = ReadText(text);

        Assert.Null(reading.Model);
        var finding = Assert.Single(reading.Diagnostics);
        Assert.Equal(code, finding.Code);
        Assert.Equal("a.dmn", finding.Location.File);
    }

    [Fact]
    public void A_file_that_nests_without_end_is_refused()
    {
        var lists = Decision("d", new StringBuilder().Insert(0, "<list>", 100) + Literal("1") + new StringBuilder().Insert(0, "</list>", 100));
        Assert.Equal("dmn.too-deep", Assert.Single(Read(lists).Diagnostics).Code);

        var elements = new StringBuilder().Insert(0, "<a>", 20_000).ToString() + new StringBuilder().Insert(0, "</a>", 20_000);
        Assert.Equal("dmn.too-deep", Assert.Single(Read(elements).Diagnostics).Code);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused()
    {
        var text = "<definitions>" + new string(' ', DmnReader.MaxLength + 1) + "</definitions>";

        Assert.Equal("dmn.broken-xml", Assert.Single(ReadText(text).Diagnostics).Code);
    }

    [Fact]
    public void An_unknown_hit_policy_is_an_error_at_its_line()
    {
        var finding = Assert.Single(Read("\n\n" + Decision("d", Table("hitPolicy='SOMETIMES'", "/>"))).Diagnostics);

        Assert.Equal(("dmn.hit-policy", 3, "t"), (finding.Code, finding.Location.Line, finding.Location.ElementId));
    }

    [Fact]
    public void An_error_in_an_expression_is_reported_where_it_stands_and_spares_the_rest()
    {
        var compilation = Compile("\n" + Decision("a", Literal("1 +")) + Decision("b", Literal("2")));

        var finding = Assert.Single(compilation.Diagnostics);
        Assert.Equal(("feel.syntax", "a.dmn", "a", 2, 4), (finding.Code, finding.Location.File, finding.Location.ElementId, finding.Location.Line, finding.Location.Column));
        Assert.Equal(Value("2"), compilation.Plan.Evaluate("b", Context("{}")).Value);
        Assert.Equal(Value("null"), compilation.Plan.Evaluate("a", Context("{}")).Value);
    }

    [Fact]
    public void A_reference_to_nothing_is_an_error_that_names_it()
    {
        var finding = Assert.Single(Compile(Decision("a", Literal("1"), NeedsDecision("#gone"))).Diagnostics);

        Assert.Equal("dmn.dangling-reference", finding.Code);
        Assert.Contains("#gone", finding.Message.En, StringComparison.Ordinal);
    }
}
