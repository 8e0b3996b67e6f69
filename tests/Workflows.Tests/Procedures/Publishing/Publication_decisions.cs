using LongAn.Workflows.Calendars;
using LongAn.Workflows.Procedures.Publishing;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures.Publishing;

public sealed class Publication_decisions
{
    private static readonly Instant Now = LegalZone.ToInstant(new(2026, 11, 23, 9, 0));
    private static readonly Instant Effect = LegalZone.ToInstant(new(2026, 12, 1, 0, 0));
    private static readonly SignedDecision Good = new("858/QĐ-UBND", new(2026, 11, 20), "Chủ tịch UBND tỉnh", DecisionKind.Amend);

    [Fact]
    public void A_decision_signed_in_time_is_in_order() => Assert.Empty(Good.Check(Effect, replacesOne: true, Now));

    [Theory]
    [InlineData(26, false)]
    [InlineData(27, true)]
    public void Five_days_before_the_effect_is_the_last_day_to_sign(int day, bool late)
    {
        var findings = (Good with { SignedOn = new(2026, 11, day) }).Check(Effect, replacesOne: true, LegalZone.ToInstant(new(2026, 11, 28, 9, 0)));
        Assert.Equal(late ? ["publication.signed-late"] : [], findings.Select(f => f.Code));
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void What_cannot_be_published_is_refused_with_reasons()
    {
        Assert.Equal(["publication.number"], Errors(Good with { Number = " " }, Effect));
        Assert.Equal(["publication.number"], Errors(Good with { Number = new('1', 61) }, Effect));
        Assert.Equal(["publication.signer"], Errors(Good with { SignerTitle = "" }, Effect));
        Assert.Equal(["publication.not-signed-yet"], Errors(Good with { SignedOn = new(2026, 11, 24) }, Effect));
        Assert.Equal(["publication.in-the-past"], Errors(Good, Now - Duration.FromSeconds(1)));
        Assert.Empty(Errors(Good, Now));
        Assert.Equal(["publication.repeal"], Errors(Good with { Kind = DecisionKind.Repeal }, Effect));
    }

    [Fact]
    public void The_kind_is_compared_with_what_is_there()
    {
        Assert.Equal(["publication.not-new"], (Good with { Kind = DecisionKind.New }).Check(Effect, replacesOne: true, Now).Select(f => f.Code));
        Assert.Equal(["publication.nothing-before"], Good.Check(Effect, replacesOne: false, Now).Select(f => f.Code));
        Assert.Empty((Good with { Kind = DecisionKind.New }).Check(Effect, replacesOne: false, Now));
    }

    [Fact]
    public void A_repeal_needs_something_in_force_at_its_moment()
    {
        var repeal = Good with { Kind = DecisionKind.Repeal };
        var version = new VersionDates(new("1"), Now, Now, WithdrawnAt: null);
        Assert.Empty(repeal.CheckRepeal(Effect, new([version], []), Now));
        Assert.Equal(["repeal.nothing-in-force"], repeal.CheckRepeal(Effect, new([], []), Now).Select(f => f.Code));
        Assert.Equal(["repeal.nothing-in-force"], repeal.CheckRepeal(Effect, new([version], [new(Guid.Empty, Effect, Now, WithdrawnAt: null)]), Now).Select(f => f.Code));
        Assert.Equal(["repeal.version-after"], repeal.CheckRepeal(Effect, new([version, version with { EffectiveFrom = Effect + Duration.FromDays(1) }], []), Now).Select(f => f.Code));
        Assert.Equal(["publication.number", "publication.in-the-past"], (repeal with { Number = "" }).CheckRepeal(Now - Duration.FromDays(1), new([version with { EffectiveFrom = Now - Duration.FromDays(2) }], []), Now).Where(f => f.Severity == Severity.Error).Select(f => f.Code));
    }

    private static IEnumerable<string> Errors(SignedDecision decision, Instant effectiveFrom) =>
        decision.Check(effectiveFrom, replacesOne: true, Now).Where(f => f.Severity == Severity.Error).Select(f => f.Code);
}
