using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures.Publishing;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures.Publishing;

public sealed class Versions_over_time
{
    private static readonly ProcedureVersionId One = new("1");
    private static readonly ProcedureVersionId Two = new("2");
    private static readonly ProcedureVersionId Three = new("3");

    private static readonly VersionDates[] History = [Version(One, 10), Version(Three, 30), Version(Two, 20)];

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, "1")]
    [InlineData(19, "1")]
    [InlineData(20, "2")]
    [InlineData(100, "3")]
    public void A_version_holds_from_its_moment_to_that_of_the_next(int at, string? expected) =>
        Assert.Equal(expected, Of(History).InForce(At(at))?.Hash);

    [Fact]
    public void A_withdrawn_version_gives_way_to_the_one_before()
    {
        VersionDates[] withdrawn = [Version(One, 10), Version(Two, 20) with { WithdrawnAt = At(25) }];
        Assert.Equal(Two, Of(withdrawn).InForce(At(24)));
        Assert.Equal(One, Of(withdrawn).InForce(At(25)));
        Assert.Null(Of([Version(One, 10) with { WithdrawnAt = At(12) }]).InForce(At(12)));
    }

    [Fact]
    public void A_scheduled_version_that_is_withdrawn_never_holds()
    {
        VersionDates[] versions = [Version(One, 10), Version(Two, 20) with { WithdrawnAt = At(15) }];
        Assert.Equal(One, Of(versions).InForce(At(20)));
        Assert.Null(Of(versions).NextChange(At(15)));
    }

    [Fact]
    public void Of_two_with_the_same_moment_the_one_published_later_holds()
    {
        VersionDates[] versions = [Version(Two, 20) with { PublishedAt = At(6) }, Version(One, 20) with { PublishedAt = At(5) }];
        Assert.Equal(Two, Of(versions).InForce(At(20)));
        Assert.Equal([VersionState.Current, VersionState.Superseded], Of(versions).History(At(21)).Select(v => v.State));
    }

    [Fact]
    public void The_next_change_is_the_nearest_moment_to_come()
    {
        Assert.Equal(At(20), Of(History).NextChange(At(10)));
        Assert.Equal(At(30), Of(History).NextChange(At(20)));
        Assert.Null(Of(History).NextChange(At(30)));
    }

    [Fact]
    public void The_history_says_where_each_version_stands()
    {
        VersionDates[] versions = [.. History, Version(new("w"), 22) with { WithdrawnAt = At(24) }];
        var entries = Of(versions).History(At(25));
        Assert.Equal(
            [("3", VersionState.Scheduled, null), ("w", VersionState.Withdrawn, At(24)), ("2", VersionState.Current, At(30)), ("1", VersionState.Superseded, (Instant?)At(20))],
            entries.Select(e => (e.Dates.VersionId.Hash, e.State, e.EffectiveUntil)));
    }

    [Fact]
    public void A_repeal_ends_what_holds_until_a_later_version_takes_effect()
    {
        var timeline = new VersionTimeline(History, [Repeal(25)]);
        Assert.Equal(Two, timeline.InForce(At(24)));
        Assert.Equal((25, At(25)), (RepealedAt(timeline.ComingRepeal(At(24))), timeline.NextChange(At(24))));
        Assert.Null(timeline.RepealAt(At(24)));
        Assert.Null(timeline.InForce(At(25)));
        Assert.Equal((25, At(30)), (RepealedAt(timeline.RepealAt(At(25))), timeline.NextChange(At(25))));
        Assert.Null(timeline.ComingRepeal(At(25)));
        Assert.Equal(Three, timeline.InForce(At(30)));
        Assert.Null(timeline.RepealAt(At(30)));
        Assert.Equal(
            [(VersionState.Scheduled, null), (VersionState.Repealed, At(25)), (VersionState.Superseded, (Instant?)At(20))],
            timeline.History(At(26)).Select(e => (e.State, e.EffectiveUntil)));
        Assert.Equal([VersionState.Scheduled, VersionState.Current, VersionState.Superseded], timeline.History(At(24)).Select(e => e.State));
    }

    [Fact]
    public void A_repeal_that_is_withdrawn_ends_nothing()
    {
        var timeline = new VersionTimeline(History, [Repeal(25) with { WithdrawnAt = At(27) }]);
        Assert.Null(timeline.InForce(At(26)));
        Assert.Equal(Two, timeline.InForce(At(27)));
        Assert.Equal([VersionState.Scheduled, VersionState.Current, VersionState.Superseded], timeline.History(At(28)).Select(e => e.State));
        Assert.Equal(At(30), timeline.History(At(28))[1].EffectiveUntil);
    }

    [Fact]
    public void A_version_withdrawn_after_a_repeal_brings_nothing_back()
    {
        var timeline = new VersionTimeline([Version(One, 10), Version(Two, 20) with { WithdrawnAt = At(26) }], [Repeal(25)]);
        Assert.Null(timeline.InForce(At(26)));
        Assert.Equal([VersionState.Withdrawn, VersionState.Repealed], timeline.History(At(27)).Select(e => e.State));
    }

    private static VersionTimeline Of(VersionDates[] versions) => new(versions, []);

    private static RepealDates Repeal(int from) => new(Guid.Empty, At(from), At(1), WithdrawnAt: null);

    private static int? RepealedAt(RepealDates? repeal) => (int?)repeal?.EffectiveFrom.ToUnixTimeSeconds() / 3600;

    private static VersionDates Version(ProcedureVersionId id, int from) => new(id, At(from), At(0), WithdrawnAt: null);

    private static Instant At(int hours) => Instant.FromUnixTimeSeconds(0) + Duration.FromHours(hours);
}
