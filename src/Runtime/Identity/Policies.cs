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

    /// <summary>Those who record messages that arrive, systems that deliver them, and administrators. For which dossiers is decided there.</summary>
    public const string Messengers = "messengers";

    /// <summary>Systems that send signals to all dossiers of an agency, and administrators.</summary>
    public const string Broadcasters = "broadcasters";

    /// <summary>Those who publish procedures, and administrators: they let running dossiers go on in another version.</summary>
    public const string Migrators = "migrators";

    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, p => p.RequireAuthenticatedUser());
        Allow(options, Staff, role => role is not (Role.Applicant or Role.Integrator));
        Allow(options, Operators, role => role is Role.Administrator);
        Allow(options, Messengers, role => role is Role.IntakeOfficer or Role.Clerk or Role.Integrator or Role.Administrator);
        Allow(options, Broadcasters, role => role is Role.Integrator or Role.Administrator);
        Allow(options, Migrators, role => role is Role.Publisher or Role.Administrator);
        Allow(options, Designers, role => role is Role.Analyst or Role.Publisher or Role.Administrator);
    }

    private static void Allow(AuthorizationOptions options, string policy, Predicate<Role> may) =>
        options.AddPolicy(policy, p => p.RequireAuthenticatedUser().RequireAssertion(c =>
            c.User.FindAll(CurrentActor.GrantClaim).Any(g => may(CurrentActor.ToGrant(g.Value).Role))));
}
