using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>What holds for every endpoint of the API.</summary>
[Collection(ApiTests.Name)]
public sealed class EndpointTests(ApiHost host)
{
    private static readonly string[] Open =
    [
        "GET /api/session", "POST /api/session", "DELETE /api/session", "POST /api/accounts", "GET /api/agencies", "GET /api/procedures",
        "GET /api/procedures/{code}", "GET /api/procedures/{code}/form", "POST /api/lookup", "POST /api/payments/notice",
    ];

    private IEnumerable<RouteEndpoint> Endpoints => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText?.StartsWith("/api", StringComparison.Ordinal) == true);

    [Fact]
    public void Every_endpoint_has_a_policy_or_is_open_on_purpose()
    {
        Assert.NotEmpty(Endpoints);
        foreach (var endpoint in Endpoints)
        {
            var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var closed = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is Policies.SignedIn or Policies.Staff or Policies.Designers or Policies.Operators or Policies.Migrators or Policies.Messengers or Policies.Broadcasters);
            Assert.True(open || closed, $"{endpoint.DisplayName} has neither a policy nor an explicit anonymous mark: add RequireAuthorization or AllowAnonymous.");
        }
    }

    [Fact]
    public void What_is_open_is_listed_here()
    {
        var open = Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && e.RoutePattern.RawText != "/api/{**unknown}").Select(Name);
        Assert.Equal(Open.Order(), open.Order());
    }

    [Fact]
    public async Task Every_closed_endpoint_turns_away_who_is_not_signed_in()
    {
        var anybody = host.Anybody();
        foreach (var endpoint in Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var (method, path) = (Name(endpoint).Split(' ')[0], Path(endpoint));
            var answer = method switch
            {
                "GET" => await anybody.Get(path),
                "PUT" => await anybody.Put(path, new { }),
                "DELETE" => await anybody.Delete(path),
                _ => await anybody.Post(path, new { }),
            };
            answer.Refused(System.Net.HttpStatusCode.Unauthorized, "notSignedIn");
        }
    }

    [Fact]
    public async Task The_description_in_the_repository_is_that_of_the_server()
    {
        var file = System.IO.Path.Combine(Repository.Root, "src", "Web", "api", "openapi.json");
        var document = await host.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDescription.Document).GetOpenApiDocumentAsync();
        var served = (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)).ReplaceLineEndings("\n") + "\n";
        Assert.True(
            served == await File.ReadAllTextAsync(file),
            "src/Web/api/openapi.json differs from what the server serves: write it anew with \"dotnet run --project src/Runtime -- openapi src/Web/api/openapi.json\", then \"npm run api\" in src.");
    }

    private static string Name(RouteEndpoint endpoint) =>
        $"{endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0]} {endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal)}";

    private static string Path(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!["/api/".Length..]
        .Replace("{id:guid}", Case.NewId(), StringComparison.Ordinal)
        .Replace("{content:length(64)}", new string('a', 64), StringComparison.Ordinal)
        .Replace("{owner}", ApiHost.Ward, StringComparison.Ordinal)
        .Replace("{code}", Samples.Copy, StringComparison.Ordinal)
        .Replace("{versionId}", new string('a', 64), StringComparison.Ordinal)
        .Replace("{**path}", "process.bpmn", StringComparison.Ordinal)
        .Replace("{key:long}", "1", StringComparison.Ordinal)
        .Replace("{number:int}", "1", StringComparison.Ordinal);
}
