using LongAn.Runtime.Http;
using Mediator;

namespace LongAn.Runtime.Identity;

/// <summary>Who am I? Gives the antiforgery token along.</summary>
public sealed record GetSession : IQuery<SessionView>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/session", async (ISender sender, Antiforgery antiforgery, HttpContext http, CancellationToken cancellation) =>
        {
            var session = await sender.Send(new GetSession(), cancellation);
            antiforgery.HandOut(http);
            return TypedResults.Ok(session);
        })
        .AllowAnonymous()
        .WithName("getSession")
        .WithTags("Session");
}

internal sealed class GetSessionHandler(CurrentActor actor, SessionReader sessions) : IQueryHandler<GetSession, SessionView>
{
    public async ValueTask<SessionView> Handle(GetSession query, CancellationToken cancellationToken) =>
        actor.Find() is { } who ? await sessions.Read(who.Id, cancellationToken) : new(User: null);
}
