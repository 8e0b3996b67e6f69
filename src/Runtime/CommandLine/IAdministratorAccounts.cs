namespace LongAn.Runtime.CommandLine;

/// <summary>Makes administrators. The slice Identity answers.</summary>
public interface IAdministratorAccounts
{
    /// <summary>Makes an administrator; the result is null, or the sentence that says why not.</summary>
    Task<string?> Create(string userName, string password);
}
