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
        Assert.Equal(expected, VersionTimeline.InForce(History, At(at))?.Hash);

    [Fact]
    public void A_withdrawn_version_gives_way_to_the_one_before()
    {
        VersionDates[] withdrawn = [Version(One, 10), Version(Two, 20) with { WithdrawnAt = At(25) }];
        Assert.Equal(Two, VersionTimeline.InForce(withdrawn, At(24)));
        Assert.Equal(One, VersionTimeline.InForce(withdrawn, At(25)));
        Assert.Null(VersionTimeline.InForce([Version(One, 10) with { WithdrawnAt = At(12) }], At(12)));
    }

    [Fact]
    public void A_scheduled_version_that_is_withdrawn_never_holds()
    {
        VersionDates[] versions = [Version(One, 10), Version(Two, 20) with { WithdrawnAt = At(15) }];
        Assert.Equal(One, VersionTimeline.InForce(versions, At(20)));
        Assert.Null(VersionTimeline.NextChange(versions, At(15)));
    }

    [Fact]
    public void Of_two_with_the_same_moment_the_one_published_later_holds()
    {
        VersionDates[] versions = [Version(Two, 20) with { PublishedAt = At(6) }, Version(One, 20) with { PublishedAt = At(5) }];
        Assert.Equal(Two, VersionTimeline.InForce(versions, At(20)));
        Assert.Equal([VersionState.Current, VersionState.Superseded], VersionTimeline.Of(versions, At(21)).Select(v => v.State));
    }

    [Fact]
    public void The_next_change_is_the_nearest_moment_to_come()
    {
        Assert.Equal(At(20), VersionTimeline.NextChange(History, At(10)));
        Assert.Equal(At(30), VersionTimeline.NextChange(History, At(20)));
        Assert.Null(VersionTimeline.NextChange(History, At(30)));
    }

    [Fact]
    public void The_history_says_where_each_version_stands()
    {
        VersionDates[] versions = [.. History, Version(new("w"), 22) with { WithdrawnAt = At(24) }];
        var entries = VersionTimeline.Of(versions, At(25));
        Assert.Equal(
            [("3", VersionState.Scheduled, null), ("w", VersionState.Withdrawn, At(24)), ("2", VersionState.Current, At(30)), ("1", VersionState.Superseded, (Instant?)At(20))],
            entries.Select(e => (e.Dates.VersionId.Hash, e.State, e.EffectiveUntil)));
    }

    private static VersionDates Version(ProcedureVersionId id, int from) => new(id, At(from), At(0), WithdrawnAt: null);

    private static Instant At(int hours) => Instant.FromUnixTimeSeconds(0) + Duration.FromHours(hours);
}
