using LongAn.Workflows.Feel;
using LongAn.Workflows.Verification;
using Xunit;

namespace LongAn.Workflows.Tests.Verification;

public sealed class ConditionTypesTests
{
    private static readonly SoundnessOptions Options = new()
    {
        Names = new FeelNames(["form", "steps", "channel"]),
        Scope = ScopeType.Unknown
            .With("channel", new SimpleType(SimpleKind.Text), [new("channel", "\"online\", \"direct\"")])
            .With("form", new ContextType([new("copies", new SimpleType(SimpleKind.Number))]), [new("form.copies", "[1..100]")])
            .With("steps", new ContextType([new("t1", new ContextType([new("fits", new SimpleType(SimpleKind.Boolean))]))])),
    };

    [Theory]
    [InlineData("form.copies = \"two\"", 1, 1)]
    [InlineData("channel = \"online\" and\nform.pages > 1", 2, 1)]
    [InlineData("steps.t2.fits", 1, 1)]
    [InlineData("channel = \"online\" and steps.t1", 1, 24)]
    public void A_condition_that_asks_for_what_is_not_there_is_refused_at_its_place(string condition, int line, int column)
    {
        var finding = Assert.Single(Check(condition));

        Assert.Equal(("soundness.condition-type", "g1-e1", line, column), (finding.Code, finding.Location.ElementId, finding.Location.Line, finding.Location.Column));
    }

    [Theory]
    [InlineData("channel = \"fax\"")]
    [InlineData("form.copies > 100")]
    [InlineData("outcome = \"ok\" and outcome = \"no\"")]
    [InlineData("outcome = \"ok\" and channel = \"post\"")]
    public void A_condition_that_never_holds_is_refused(string condition)
    {
        var finding = Assert.Single(Check(condition));

        Assert.Equal(("soundness.condition-never", "g1-e1"), (finding.Code, finding.Location.ElementId));
        Assert.Contains(condition, finding.Message.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outcome = \"ok\" and channel = \"online\"")]
    [InlineData("form.copies > 99")]
    [InlineData("steps.t1.fits")]
    [InlineData("steps.t1.fits != true")]
    public void A_condition_that_may_hold_has_no_finding(string condition) => Assert.Empty(Check(condition));

    [Fact]
    public void Where_nothing_is_known_of_the_data_nothing_is_claimed() =>
        Assert.Empty(Soundness.Check(Drawn("form.copies = \"two\"").Process(), Options with { Scope = ScopeType.Unknown }));

    private static Sequence<Diagnostic> Check(string condition) => Soundness.Check(Drawn(condition).Process(), Options);

    private static Sketch Drawn(string condition) =>
        new Sketch("s > t1 > g1 > e1; g1 > e2").Step("t1", "ok", "no").If("g1-e1", condition).Default("g1", "g1-e2");
}
