using LongAn.Workflows.Execution;
using Microsoft.AspNetCore.Authorization;

namespace LongAn.Runtime.Identity;

/// <summary>Who may call an endpoint at all. Which rows they see is decided where the rows are read.</summary>
public static class Policies
{
    /// <summary>Anybody who is signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Officials of any role.</summary>
    public const string Staff = "staff";

    /// <summary>Those who redesign and publish procedures, and administrators, who look on.</summary>
    public const string Designers = "designers";

    /// <summary>Administrators: they keep dossiers going that are stuck.</summary>
    public const string Operators = "operators";

    /// <summary>Those who publish procedures, and administrators: they let running dossiers go on in another version.</summary>
    public const string Migrators = "migrators";

    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, p => p.RequireAuthenticatedUser());
        options.AddPolicy(Staff, p => p.RequireAuthenticatedUser().RequireAssertion(c =>
            c.User.FindAll(CurrentActor.GrantClaim).Any(g => !g.Value.StartsWith(nameof(Role.Applicant), StringComparison.Ordinal))));
        options.AddPolicy(Operators, p => p.RequireAuthenticatedUser().RequireAssertion(c =>
            c.User.FindAll(CurrentActor.GrantClaim).Any(g => g.Value[..g.Value.IndexOf('@', StringComparison.Ordinal)] is nameof(Role.Administrator))));
        options.AddPolicy(Migrators, p => p.RequireAuthenticatedUser().RequireAssertion(c =>
            c.User.FindAll(CurrentActor.GrantClaim).Any(g => g.Value[..g.Value.IndexOf('@', StringComparison.Ordinal)] is nameof(Role.Publisher) or nameof(Role.Administrator))));
        options.AddPolicy(Designers, p => p.RequireAuthenticatedUser().RequireAssertion(c =>
            c.User.FindAll(CurrentActor.GrantClaim).Any(g => g.Value[..g.Value.IndexOf('@', StringComparison.Ordinal)] is nameof(Role.Analyst) or nameof(Role.Publisher) or nameof(Role.Administrator))));
    }
}
