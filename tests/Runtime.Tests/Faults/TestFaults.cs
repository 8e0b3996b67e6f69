using System.Globalization;
using LongAn.Runtime.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LongAn.Runtime.Tests.Faults;

/// <summary>
/// <c>LONGAN_TEST_FAULTS=10</c> lets every tenth call of every store fail in all tests over HTTP: the results are to be the same, for people who
/// ask again where they are told to.
/// </summary>
internal static class TestFaults
{
    private const int Seed = 20261123;

    /// <summary>How many of a hundred calls fail in hosts that do not say so themselves.</summary>
    public static int Percent { get; } = int.TryParse(Environment.GetEnvironmentVariable("LONGAN_TEST_FAULTS"), CultureInfo.InvariantCulture, out var percent) ? percent : 0;

    /// <summary>Puts the faulty store before the one that the server was composed with. Nothing fails until it is on.</summary>
    public static FaultyStore Into(WebApplicationBuilder builder, int percent)
    {
        var connections = (JournalConnections)builder.Services.Single(service => service.ServiceType == typeof(JournalConnections)).ImplementationInstance!;
        var store = new FaultyStore(connections.Store, percent, Seed) { IsOn = false };
        builder.Services.Replace(ServiceDescriptor.Singleton(new JournalConnections(store)));
        return store;
    }
}
