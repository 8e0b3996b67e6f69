using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Identity;

/// <summary>Accounts of officials, made and empowered on the command line alone. Each result is null, or the sentence that says why not.</summary>
internal sealed class OfficialAccounts(UserManager<Account> users, LongAnDbContext db, ServerOptions options, TimeProvider time)
{
    // Citizens register themselves: an applicant needs an identity number, which an official's account has none of.
    private static readonly Role[] Grantable = [.. Enum.GetValues<Role>().Where(r => r != Role.Applicant)];

    /// <summary>Makes an administrator, who is bound to no agency.</summary>
    public Task<string?> CreateAdministrator(string userName, string password) => Make(userName, userName, password, new() { Role = Role.Administrator });

    /// <summary>Makes an account without a role.</summary>
    public Task<string?> Create(string userName, string displayName, string password) => displayName.Trim().Length is >= 2 and <= 200
        ? Make(userName, displayName.Trim(), password, first: null)
        : Task.FromResult<string?>($"Expected a name of 2 to 200 characters after --name, but found '{displayName}'.");

    /// <summary>Gives a role; the account's sessions end within a minute, so that it counts at the next sign-in.</summary>
    /// <param name="userName">Name the account signs in with.</param>
    /// <param name="role">Role in its stored word.</param>
    /// <param name="agencyCode">Agency the role is bound to; null for a role that is bound to none.</param>
    public async Task<string?> Grant(string userName, string role, string? agencyCode)
    {
        if (Words.Parse<Role>(role) is not { } wanted || !Grantable.Contains(wanted))
            return $"Expected one of the roles {string.Join(", ", Grantable.Select(r => Words.Of(r)))}, but found '{role}'.";
        if (AgencyFinding(wanted, agencyCode) is { } finding)
            return finding;
        if (await users.FindByNameAsync(userName) is not { } account)
            return $"Expected the user name of an account, but nobody is called '{userName}'; make the account first with create-account.";
        var code = agencyCode ?? "";
        if (await db.Set<AccountGrant>().AnyAsync(g => g.AccountId == account.Id && g.Role == wanted && g.AgencyCode == code))
            return $"Expected a role that {userName} lacks, but {Words.Of(wanted)} was granted before.";
        db.Add(new AccountGrant { AccountId = account.Id, Role = wanted, AgencyCode = code });
        await users.UpdateSecurityStampAsync(account);
        return null;
    }

    /// <summary>Takes a role away, also at an agency that is no more; the account's sessions end within a minute.</summary>
    public async Task<string?> Revoke(string userName, string role, string? agencyCode)
    {
        if (Words.Parse<Role>(role) is not { } unwanted || !Grantable.Contains(unwanted))
            return $"Expected one of the roles {string.Join(", ", Grantable.Select(r => Words.Of(r)))}, but found '{role}'.";
        if (await users.FindByNameAsync(userName) is not { } account)
            return $"Expected the user name of an account, but nobody is called '{userName}'.";
        var code = agencyCode ?? "";
        var held = await db.Set<AccountGrant>().Where(g => g.AccountId == account.Id).ToListAsync();
        if (held.Find(g => g.Role == unwanted && g.AgencyCode == code) is not { } grant)
            return $"Expected a role that {userName} has, but {(held.Count == 0 ? "there is none" : $"found {string.Join(", ", held.Select(g => $"{Words.Of(g.Role)} {g.AgencyCode}".TrimEnd()))}")}.";
        db.Remove(grant);
        await users.UpdateSecurityStampAsync(account);
        return null;
    }

    private string? AgencyFinding(Role role, string? agencyCode)
    {
        if (role == Role.Administrator)
            return agencyCode is null ? null : $"Expected no agency after administrator, who is bound to none, but found '{agencyCode}'.";
        if (agencyCode is null)
            return $"Expected the code of the agency after {Words.Of(role)}, but there is none.";
        var organisation = SharedFolder.Read(Path.Combine(options.DefinitionsFolder, "shared")).Definitions.Organisation;
        return organisation.Find(agencyCode) is { EffectiveTo: null }
            ? null
            : $"Expected the code of an agency that exists in {Path.Combine(options.DefinitionsFolder, "shared")}, but found '{agencyCode}'.";
    }

    private async Task<string?> Make(string userName, string displayName, string password, AccountGrant? first)
    {
        var account = new Account { Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("D"), UserName = userName, DisplayName = displayName };
        if (first is not null)
            account.Grants.Add(first);
        var made = await users.CreateAsync(account, password);
        if (made.Succeeded)
            return null;
        return made.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
            ? $"Expected a user name that nobody has, but {userName} is taken; choose another."
            : string.Join(" ", AccountFindings.Of(made.Errors).Select(f => f.Message.En));
    }
}
