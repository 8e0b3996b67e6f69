using System.Security.Claims;
using LongAn.Workflows;
using LongAn.Workflows.Execution;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LongAn.Runtime.Identity;

/// <summary>Who asks, read from the cookie's claims. Grants travel as claims of the form <c>role@agency</c>.</summary>
public sealed class CurrentActor(IHttpContextAccessor http)
{
    internal const string GrantClaim = "grant";

    private Actor? _actor;

    /// <summary>Who asks; null when nobody is signed in.</summary>
    public Actor? Find() => _actor ??= Read(http.HttpContext?.User);

    /// <summary>Who asks, where the endpoint demands that somebody is signed in.</summary>
    public Actor Get() => Find() ?? throw new InvalidOperationException("Expected a signed-in actor: the endpoint must require authorisation.");

    internal static Claim ToClaim(AccountGrant grant) => new(GrantClaim, $"{grant.Role}@{grant.AgencyCode}");

    private static Actor? Read(ClaimsPrincipal? user)
    {
        if (user?.Identity?.IsAuthenticated != true || user.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id)
            return null;
        return new(id, user.FindAll(GrantClaim).Select(c => ToGrant(c.Value)).ToSequence());
    }

    internal static RoleGrant ToGrant(string claim)
    {
        var at = claim.IndexOf('@', StringComparison.Ordinal);
        return new(Enum.Parse<Role>(claim[..at]), claim[(at + 1)..]);
    }
}

/// <summary>What an actor may see.</summary>
public static class ActorRights
{
    /// <summary>Agencies at which the actor works on dossiers.</summary>
    public static IReadOnlyList<string> Agencies(this Actor actor) =>
        [.. actor.Grants.Where(g => g.Role is Role.IntakeOfficer or Role.Specialist or Role.Leader or Role.Clerk).Select(g => g.AgencyCode).Distinct(StringComparer.Ordinal)];

    public static bool IsStaff(this Actor actor) => actor.Grants.Any(g => g.Role is not (Role.Applicant or Role.Integrator));

    public static bool IsAdministrator(this Actor actor) => actor.Grants.Any(g => g.Role == Role.Administrator);
}

/// <summary>Puts the grants into the cookie.</summary>
internal sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options, Persistence.LongAnDbContext db)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var grant in await db.Set<AccountGrant>().Where(g => g.AccountId == user.Id).AsNoTracking().ToListAsync())
            identity.AddClaim(CurrentActor.ToClaim(grant));
        return identity;
    }
}
