using LongAn.Runtime.Http;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Identity;

/// <summary>A person signs in with user name and password.</summary>
public sealed record SignInBody(string UserName, string Password);

public sealed record SignIn(SignInBody Body) : ICommand<Reply<SessionView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/session", async Task<Results<Ok<SessionView>, ProblemResult>> (SignInBody body, ISender sender, Antiforgery antiforgery, HttpContext http, CancellationToken cancellation) =>
        {
            switch (await sender.Send(new SignIn(body), cancellation))
            {
                case Given<SessionView> session:
                    antiforgery.HandOut(http);
                    return TypedResults.Ok(session.Value);
                case Refused<SessionView> refused:
                    return Problems.From(refused.Refusal);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        })
        .AllowAnonymous()
        .RequireRateLimiting(RateLimits.SignIn)
        .AddEndpointFilter(SecureChannel.Filter)
        .WithName("signIn")
        .WithTags("Session")
        .Refuses(401, 403, 422, 429);
}

internal sealed class SignInHandler(SignInManager<Account> signIn, Persistence.LongAnDbContext db, SessionReader sessions, ILogger<SignInHandler> log)
    : ICommandHandler<SignIn, Reply<SessionView>>
{
    private const int MaxUserName = 100;
    private const int MaxPassword = 200;

    // Checked when there is no such account, so that the answer takes as long and says the same.
    private static readonly Account Nobody = new() { SecurityStamp = "" };
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString("N"));

    public async ValueTask<Reply<SessionView>> Handle(SignIn command, CancellationToken cancellationToken)
    {
        if (CommandFindings.Refuse(CommandFindings.Text("/userName", command.Body.UserName, MaxUserName), CommandFindings.Text("/password", command.Body.Password, MaxPassword)) is { } malformed)
            return new Refused<SessionView>(malformed);
        var name = signIn.UserManager.NormalizeName(command.Body.UserName);
        var account = await db.Set<Account>().Include(a => a.Grants).SingleOrDefaultAsync(a => a.NormalizedUserName == name, cancellationToken);
        if (account is null)
        {
            signIn.UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, command.Body.Password);
            SignInLog.Failed(log);
            return new Refused<SessionView>(Refusal.Of(EdgeRefusal.CredentialsWrong));
        }

        var result = await signIn.CheckPasswordSignInAsync(account, command.Body.Password, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            SignInLog.Failed(log);
            return new Refused<SessionView>(Refusal.Of(EdgeRefusal.CredentialsWrong));
        }

        await signIn.SignInAsync(account, isPersistent: false, "password");
        SignInLog.Succeeded(log, account.Id);
        return new Given<SessionView>(sessions.Compose(account));
    }
}

internal static partial class SignInLog
{
    [LoggerMessage(1001, LogLevel.Information, "Account {Account} signed in")]
    public static partial void Succeeded(ILogger log, string account);

    [LoggerMessage(1002, LogLevel.Warning, "A sign-in failed")]
    public static partial void Failed(ILogger log);
}
