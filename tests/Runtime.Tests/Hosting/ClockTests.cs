using LongAn.Runtime.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace LongAn.Runtime.Tests.Hosting;

public sealed class ClockTests
{
    [Fact]
    public void In_development_the_clock_can_run_ahead()
    {
        var ahead = Of("2.00:00:00", "Development").GetUtcNow() - TimeProvider.System.GetUtcNow();
        Assert.InRange(ahead, TimeSpan.FromDays(1.9), TimeSpan.FromDays(2.1));
        Assert.Same(TimeProvider.System, Of(null, "Development"));
        Assert.Same(TimeProvider.System, Of(null, "Production"));
    }

    [Theory]
    [InlineData("2.00:00:00", "Production", "Development")]
    [InlineData("soon", "Development", "soon")]
    [InlineData("9999.00:00:00", "Development", "9999")]
    public void Anything_else_refuses_the_start(string offset, string environment, string named) =>
        Assert.Contains(named, Assert.Throws<StartRefused>(() => Of(offset, environment)).Message, StringComparison.Ordinal);

    private static TimeProvider Of(string? offset, string environment) => ShiftedClock.Of(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Clock:Offset"] = offset }).Build(),
        new HostingEnvironment { EnvironmentName = environment });
}
