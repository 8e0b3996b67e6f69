using Microsoft.AspNetCore.Mvc;

namespace LongAn.Runtime.Http;

/// <summary>What all endpoints share: JSON, problems, antiforgery, rate limits, the description of the API.</summary>
internal static class HttpSlice
{
    /// <summary>Largest body of a request whose endpoint says nothing else: 1 MiB.</summary>
    private const int MaxBody = 1024 * 1024;

    public static void AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddMediator(mediator => mediator.ServiceLifetime = ServiceLifetime.Scoped);
        services.ConfigureHttpJsonOptions(json => HttpJson.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddExceptionHandler<FaultHandler>();
        var limits = builder.Configuration.GetSection("Limits").Get<LimitOptions>() ?? new LimitOptions();
        services.AddSingleton(limits);
        RateLimits.Add(services, limits);
        ApiDescription.Add(services);
    }

    public static void UseApi(this WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(FaultHandler.TellTooLarge);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(NullCharacter.Refuse);
    }

    /// <param name="app">The server.</param>
    /// <param name="map">Maps the endpoints of the slices below <c>/api</c>.</param>
    public static void MapApi(this WebApplication app, Action<IEndpointRouteBuilder> map)
    {
        // Closed unless an endpoint says that it is open.
        var api = app.MapGroup("/api").RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(MaxBody)).AddEndpointFilter(Antiforgery.Filter);
        map(api);
        api.Map("/{**unknown}", () => Problems.From(EdgeRefusal.NotFound)).AllowAnonymous().ExcludeFromDescription();
        ApiDescription.Map(app);
    }
}
