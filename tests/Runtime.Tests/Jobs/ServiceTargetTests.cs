using LongAn.Runtime.Hosting;
using LongAn.Runtime.Jobs;
using LongAn.Runtime.Procedures;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace LongAn.Runtime.Tests.Jobs;

/// <summary>Who may be called, and how long is waited between calls.</summary>
public sealed class ServiceTargetTests
{
    [Theory]
    [InlineData("Url", "ftp://127.0.0.1/")]
    [InlineData("Url", "http://ten:mat-khau@127.0.0.1/")]
    [InlineData("TimeLimit", "0")]
    [InlineData("Attempts", "0")]
    public void A_target_that_cannot_be_called_is_told_at_the_start(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Services:Targets:tra-cuu:Url"] = "http://127.0.0.1/",
            [$"Services:Targets:tra-cuu:{setting}"] = value,
        }).Build();
        Assert.Contains("Services:Targets:tra-cuu", Assert.Throws<StartRefused>(() => ServiceTargets.Of(configuration)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pauses_grow_up_to_an_hour_and_part_by_their_keys()
    {
        var keys = Enumerable.Range(0, 50).Select(_ => Guid.NewGuid()).ToList();
        Assert.All(keys, key => Assert.InRange(JobRoom.PauseAfter(1, key).TotalSeconds, 3.75, 6.25));
        Assert.All(keys, key => Assert.InRange(JobRoom.PauseAfter(50, key).TotalMinutes, 45, 75));
        Assert.True(keys.Select(key => JobRoom.PauseAfter(3, key)).Distinct().Count() > 10);
    }
}
