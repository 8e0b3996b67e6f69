using System.Net;
using LongAn.Runtime.Http;
using LongAn.Runtime.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace LongAn.Runtime.Tests.Files;

/// <summary>Uploads that nobody files do not fill the disk.</summary>
public sealed class QuotaTests
{
    [Fact]
    public async Task What_is_not_filed_counts_against_the_quota_until_it_is_filed()
    {
        await using var host = new ApiHost(builder => builder.Services.Replace(ServiceDescriptor.Singleton(new LimitOptions { UploadQuota = 1_000 })));
        await host.InitializeAsync();
        var citizen = await host.Signed("congdan");
        var first = await citizen.Uploaded();
        await citizen.Uploaded();
        (await citizen.Upload(Samples.Pdf(), "thua.pdf")).Refused(HttpStatusCode.RequestEntityTooLarge, "uploadQuotaExceeded");
        (await citizen.Post("dossiers", Case.Filing(Case.NewId(), Samples.Copy, Samples.CopyData(), upload: first))).Given();
        await citizen.Uploaded();
    }
}
