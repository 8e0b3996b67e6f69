namespace LongAn.Runtime.CommandLine;

/// <summary>Makes accounts of officials and gives them their roles. Each result is null, or the sentence that says why not. The slice Identity answers.</summary>
public interface IOfficialAccounts
{
    /// <summary>Makes an administrator, who is bound to no agency.</summary>
    Task<string?> CreateAdministrator(string userName, string password);

    /// <summary>Makes an account without a role.</summary>
    Task<string?> Create(string userName, string displayName, string password);

    /// <summary>Gives a role; the account's sessions end within a minute, so that it counts at the next sign-in.</summary>
    /// <param name="agencyCode">Agency the role is bound to; null for a role that is bound to none.</param>
    Task<string?> Grant(string userName, string role, string? agencyCode);
}
