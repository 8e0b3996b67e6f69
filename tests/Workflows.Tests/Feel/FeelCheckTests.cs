using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Feel;

public sealed class FeelCheckTests
{
    private static readonly FeelNames Names = new(["form", "channel", "ngày"]);

    private static readonly ScopeType Scope = ScopeType.Unknown
        .With("channel", new SimpleType(SimpleKind.Text), [new("channel", "\"online\", \"direct\", \"post\"")])
        .With("ngày", new SimpleType(SimpleKind.Date))
        .With(
            "form",
            new ContextType(
            [
                new("copies", new SimpleType(SimpleKind.Number)),
                new("name", new SimpleType(SimpleKind.Text)),
                new("agree", new SimpleType(SimpleKind.Boolean)),
                new("issuedOn", new SimpleType(SimpleKind.Date)),
                new("papers", new ListType(new ContextType([new("title", new SimpleType(SimpleKind.Text)), new("pages", new SimpleType(SimpleKind.Number))]))),
            ]),
            [new("form.copies", "[1..100]"), new("form.copies", "floor(?) = ?")]);

    [Theory]
    [InlineData("form.copies > \"a\"", "feel.comparison", 1)]
    [InlineData("channel = 1", "feel.comparison", 1)]
    [InlineData("form.issuedOn < now()", "feel.comparison", 1)]
    [InlineData("form.copies between 1 and channel", "feel.comparison", 27)]
    [InlineData("channel in (\"online\", 2)", "feel.comparison", 23)]
    [InlineData("form.issuedOn in [1..5]", "feel.comparison", 18)]
    [InlineData("some p in form.papers satisfies p.pages = \"x\"", "feel.comparison", 33)]
    [InlineData("count(form.papers[pages = \"x\"]) > 1", "feel.comparison", 19)]
    [InlineData("count(form.papers) = \"x\"", "feel.comparison", 1)]
    [InlineData("form.copy > 1", "feel.no-entry", 1)]
    [InlineData("form.papers.page = [1]", "feel.no-entry", 1)]
    [InlineData("channel.name = \"a\"", "feel.no-entry", 1)]
    [InlineData("if form.copies then 1 else 2", "feel.condition", 4)]
    [InlineData("form.agree and channel", "feel.condition", 16)]
    [InlineData("form.copies + channel", "feel.arithmetic", 1)]
    [InlineData("string length(form.copies) > 2", "feel.argument", 1)]
    [InlineData("upper case(channel, 2) = \"A\"", "feel.argument", 1)]
    public void What_can_never_work_is_found_at_its_place(string text, string code, int column)
    {
        var finding = Assert.Single(FeelCheck.Check(text, Names, Scope).Diagnostics);

        Assert.Equal((code, 1, column), (finding.Code, finding.Location.Line, finding.Location.Column));
    }

    [Theory]
    [InlineData("form.copies > 1 and channel = \"online\"")]
    [InlineData("form.issuedOn < date(now())")]
    [InlineData("form.issuedOn.year >= 2020")]
    [InlineData("ngày - form.issuedOn > @\"P30D\"")]
    [InlineData("form.copies = null or form.name != null")]
    [InlineData("channel in (\"online\", \"post\")")]
    [InlineData("channel in [\"online\", \"post\"]")]
    [InlineData("form.copies in [1..5]")]
    [InlineData("form.copies in (> 3, ? = 1)")]
    [InlineData("every p in form.papers satisfies p.pages > 0 and string length(p.title) > 2")]
    [InlineData("form.papers[title = \"a\"].pages[1] > 3")]
    [InlineData("form.papers[1].title = \"a\"")]
    [InlineData("for i in 1..form.copies return i * 2")]
    [InlineData("sum(form.papers.pages) > 10")]
    [InlineData("{a: form.copies, b: a + 1}.b > 2")]
    [InlineData("(function(x) x.y)(form) = 1")]
    [InlineData("if form.agree then form.copies else channel")]
    [InlineData("\"a\" + form.name")]
    [InlineData("date and time(form.issuedOn, @\"10:00:00\") > now()")]
    public void What_may_work_has_no_finding(string text) => Assert.Empty(FeelCheck.Check(text, Names, Scope).Diagnostics);

    [Fact]
    public void A_finding_says_what_was_expected_and_what_is_there()
    {
        var finding = Assert.Single(FeelCheck.Check("true and\n  form.copy > 1", Names, Scope).Diagnostics);

        Assert.Equal((2, 3), (finding.Location.Line, finding.Location.Column));
        Assert.Equal("Expected an entry of “form” (agree, copies, issuedOn, name, papers), but found “copy”. Correct the name.", finding.Message.En);
        Assert.Equal("“form” không có mục “copy”, chỉ có: agree, copies, issuedOn, name, papers. Hãy sửa tên.", finding.Message.Vi);
    }

    [Theory]
    [InlineData("channel = \"fax\"", false)]
    [InlineData("channel = \"online\"", true)]
    [InlineData("channel = \"online\" and channel = \"post\"", false)]
    [InlineData("not(channel in (\"online\", \"direct\", \"post\"))", true)]
    [InlineData("channel != null and not(channel in (\"online\", \"direct\", \"post\"))", false)]
    [InlineData("channel = null", true)]
    [InlineData("form.copies > 100", false)]
    [InlineData("form.copies > 99", true)]
    [InlineData("form.copies > 99 and form.copies < 100", true)]
    [InlineData("form.copies > 5 and form.copies < 3", false)]
    [InlineData("form.agree", true)]
    [InlineData("form.agree and not(form.agree)", false)]
    [InlineData("form.issuedOn > @\"2022-08-31\" and form.issuedOn < @\"2022-09-01\"", false)]
    [InlineData("form.name = \"a\" or channel = \"fax\"", true)]
    [InlineData("ngày = \"2022-09-01\"", false)]
    [InlineData("if channel = \"online\" then false else channel = \"online\"", false)]
    [InlineData("form.papers = null", null)]
    [InlineData("count(form.papers) < 0", null)]
    [InlineData("form.issuedOn > today()", null)]
    [InlineData("form.name < \"b\"", null)]
    [InlineData("unknown = 1", null)]
    public void Whether_a_condition_can_hold_is_told_when_it_can_be_told(string text, bool? expected) =>
        Assert.Equal(expected, FeelCheck.CanHold(text, Names, Scope));
}
