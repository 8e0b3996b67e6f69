using LongAn.Runtime.CommandLine;
using LongAn.Workflows.Execution;
using Microsoft.AspNetCore.Identity;

namespace LongAn.Runtime.Identity;

/// <summary>Makes an administrator, asked for on the command line alone. An administrator is bound to no agency.</summary>
internal sealed class CreateAdministrator(UserManager<Account> users, TimeProvider time) : IAdministratorAccounts
{
    public async Task<string?> Create(string userName, string password)
    {
        var account = new Account { Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("D"), UserName = userName, DisplayName = userName };
        account.Grants.Add(new() { Role = Role.Administrator });
        var made = await users.CreateAsync(account, password);
        if (made.Succeeded)
            return null;
        return made.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
            ? $"Expected a user name that nobody has, but {userName} is taken; choose another."
            : string.Join(" ", AccountFindings.Of(made.Errors).Select(f => f.Message.En));
    }
}
