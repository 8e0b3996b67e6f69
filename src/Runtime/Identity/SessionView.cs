using LongAn.Runtime.Definitions;
using LongAn.Workflows;
using LongAn.Workflows.Execution;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Identity;

/// <summary>The session: who is signed in, or nobody.</summary>
public sealed record SessionView(SessionUser? User);

/// <summary>Who is signed in.</summary>
public sealed record SessionUser(
    string Id,
    string UserName,
    string DisplayName,
    string? Email,
    string? Phone,
    string IdentityNumber,
    string? Address,
    IReadOnlyList<SessionRole> Roles);

/// <summary>A role, with the agency it is bound to; the role of applicant is bound to none.</summary>
public sealed record SessionRole(Role Role, string? AgencyCode, Text? AgencyName);

/// <summary>Composes the session of an account.</summary>
public sealed class SessionReader(Persistence.LongAnDbContext db, AgencyDirectory agencies)
{
    public async Task<SessionView> Read(string accountId, CancellationToken cancellation)
    {
        var account = await db.Set<Account>().AsNoTracking().Include(a => a.Grants).SingleOrDefaultAsync(a => a.Id == accountId, cancellation);
        return account is null ? new(User: null) : Compose(account);
    }

    public SessionView Compose(Account account) => new(new SessionUser(
        account.Id,
        account.UserName ?? "",
        account.DisplayName,
        account.Email,
        account.PhoneNumber,
        account.IdentityNumber,
        account.Address,
        [.. account.Grants.OrderBy(g => g.Role).ThenBy(g => g.AgencyCode, StringComparer.Ordinal).Select(ToRole)]));

    private SessionRole ToRole(AccountGrant grant) => grant.AgencyCode.Length == 0
        ? new(grant.Role, null, null)
        : new(grant.Role, grant.AgencyCode, agencies.Organisation.Find(grant.AgencyCode)?.Name);
}
