using LongAn.Runtime.Http;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace LongAn.Runtime.Identity;

/// <summary>Ends the session; nothing happens when there is none.</summary>
public sealed record SignOut : ICommand
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/session", async Task<NoContent> (ISender sender, CancellationToken cancellation) =>
        {
            await sender.Send(new SignOut(), cancellation);
            return TypedResults.NoContent();
        })
        .AllowAnonymous()
        .WithName("signOut")
        .WithTags("Session")
        .Refuses(403);
}

internal sealed class SignOutHandler(SignInManager<Account> signIn) : ICommandHandler<SignOut>
{
    public async ValueTask<Unit> Handle(SignOut command, CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync();
        return Unit.Value;
    }
}
