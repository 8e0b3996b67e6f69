using System.Globalization;
using LongAn.Workflows.Dossiers;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>Dossier codes: an agency, a day of the law's zone, and a number given once (Circular 01/2018 Art. 19).</summary>
public sealed class CodeTests : IAsyncLifetime
{
    private readonly ApiHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Fifty_received_at_once_have_the_numbers_of_the_day_without_a_gap()
    {
        Assert.SkipWhen(_host.Faults > 0, "A number that was taken for an append that failed is not given again: gaps are allowed.");
        var cases = await Filed(50);
        var codes = (await Task.WhenAll(cases.Select(one => one.Received()))).Select(code => DossierCode.Parse(code)!).ToList();
        Assert.All(codes, code => Assert.Equal((ApiHost.Ward, new NodaTime.LocalDate(2026, 11, 23)), (code.AgencyCode, code.Date)));
        Assert.Equal(Enumerable.Range(1, 50), codes.Select(code => code.Number).Order());
    }

    [Fact]
    public async Task A_new_day_begins_at_midnight_in_Vietnam_and_counts_anew()
    {
        Move("2026-11-23T16:50:00Z");
        var cases = await Filed(4);
        // 23:59:59 and 00:00:00 at +07:00: the same day in UTC.
        Move("2026-11-23T16:59:59Z");
        var last = await Task.WhenAll(cases.Take(2).Select(one => one.Received()));
        Move("2026-11-23T17:00:00Z");
        var first = await Task.WhenAll(cases.Skip(2).Select(one => one.Received()));
        Assert.Equal([$"{ApiHost.Ward}-261123-0001", $"{ApiHost.Ward}-261123-0002"], last.Order(StringComparer.Ordinal));
        Assert.Equal([$"{ApiHost.Ward}-261124-0001", $"{ApiHost.Ward}-261124-0002"], first.Order(StringComparer.Ordinal));
    }

    private void Move(string at) => _host.Clock.SetUtcNow(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));

    private async Task<List<Case>> Filed(int count)
    {
        await _host.Signed("congdan");
        await _host.Signed("tiepnhan");
        var cases = new List<Case>();
        for (var i = 0; i < count; i++)
            cases.Add(await Case.FiledForACopy(_host));
        return cases;
    }
}
