using LongAn.Runtime.Dossiers;
using LongAn.Workflows.Feel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>What a slip says is what was true when it was issued.</summary>
[Collection(ApiTests.Name)]
public sealed class FrozenNamesTests(ApiHost host)
{
    [Fact]
    public async Task A_slip_keeps_the_agency_and_the_officer_who_issued_it()
    {
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        var view = await host.Services.GetRequiredService<IGrainFactory>().GetGrain<IDossierGrain>(Guid.Parse(copy.Id)).Read();
        var fields = Assert.Single(view!.Dossier.Slips).Fields.Value!;
        Assert.Equal(Value.Of("Người tiepnhan"), Assert.IsType<ContextValue>(fields["officer"])["name"]);
        var agency = Assert.IsType<ContextValue>(fields["agency"]);
        Assert.Equal(Value.Of(ApiHost.Ward), agency["code"]);
        Assert.NotEqual(agency["code"], agency["name"]);
    }
}
