using LongAn.Workflows.Calendars;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Execution;

/// <summary>What holds around a command: nothing of it is read from anywhere else.</summary>
/// <param name="Now">The moment that counts: of a timer its due time, of a command the time of asking.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="Calendar">Working time of the agency.</param>
/// <param name="Profile">The legal profile that holds for the dossier.</param>
/// <param name="Data">What expressions of the process may read beside the process's own variables; never stored with the process.</param>
public sealed record Circumstances(Instant Now, Actor Actor, WorkCalendar Calendar, LegalProfile Profile, ContextValue Data);

/// <summary>Who asks. The identifier is opaque; names are looked up where they are shown.</summary>
/// <param name="Id">Identifier of the account.</param>
/// <param name="Grants">Roles, each bound to an agency.</param>
public sealed record Actor(string Id, Sequence<RoleGrant> Grants)
{
    /// <summary>The system itself: timers and answers from outside.</summary>
    public static Actor System { get; } = new("system", []);

    /// <summary>Whether the actor holds a role at an agency.</summary>
    public bool Has(Role role, string agencyCode)
    {
        foreach (var grant in Grants)
        {
            if (grant.Role == role && string.Equals(grant.AgencyCode, agencyCode, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

/// <summary>A role at an agency.</summary>
public sealed record RoleGrant(Role Role, string AgencyCode);

/// <summary>The roles of the product.</summary>
public enum Role
{
    /// <summary>A citizen or an enterprise (người nộp hồ sơ).</summary>
    Applicant,

    /// <summary>Officer at the one-stop counter (cán bộ tiếp nhận).</summary>
    IntakeOfficer,

    /// <summary>Specialist (chuyên viên thụ lý).</summary>
    Specialist,

    /// <summary>Leader who signs (lãnh đạo ký duyệt).</summary>
    Leader,

    /// <summary>Clerk who issues (văn thư).</summary>
    Clerk,

    /// <summary>Analyst who redesigns procedures.</summary>
    Analyst,

    /// <summary>Publisher of procedure versions.</summary>
    Publisher,

    /// <summary>Administrator.</summary>
    Administrator,

    /// <summary>A system of another agency that delivers messages and signals, and sees nothing.</summary>
    Integrator,
}
