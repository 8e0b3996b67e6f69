using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;

namespace LongAn.Runtime.Dossiers;

/// <summary>Which dossiers somebody may see: their own, those of the agencies they work at; an administrator sees all. The one rule for reading, lists, counts and search.</summary>
public static class DossierSight
{
    public static bool MaySee(this Actor actor, Dossier dossier) =>
        dossier.IsOwnedBy(actor) || actor.WorksOn(dossier);

    /// <summary>Whether somebody sees this dossier with the eyes of an official: that of their agency, and that in which their agency has or had a step.</summary>
    public static bool WorksOn(this Actor actor, Dossier dossier) =>
        actor.WorksOn(dossier.AgencyCode) || dossier.WorkItems.Any(item => actor.WorksOn(item.AgencyCode)) || dossier.History.Any(item => actor.WorksOn(item.AgencyCode));

    /// <summary>Whether somebody sees a dossier with the eyes of an official.</summary>
    public static bool WorksOn(this Actor actor, string agencyCode) =>
        actor.IsAdministrator() || actor.Agencies().Contains(agencyCode, StringComparer.Ordinal);

    /// <summary>Dossiers that somebody sees with the eyes of an official: the same rule as <see cref="WorksOn(Actor, Dossier)"/>, asked of the rows.</summary>
    public static IQueryable<StoredDossier> SeenAsOfficial(this LongAnDbContext db, Actor actor)
    {
        var dossiers = db.Set<StoredDossier>();
        if (actor.IsAdministrator())
            return dossiers;
        var agencies = actor.Agencies();
        var participants = db.Set<StoredParticipant>();
        return dossiers.Where(d => agencies.Contains(d.AgencyCode) || participants.Any(p => p.DossierId == d.Id && agencies.Contains(p.AgencyCode)));
    }

    /// <summary>Dossiers that somebody filed.</summary>
    public static IQueryable<StoredDossier> FiledBy(this IQueryable<StoredDossier> dossiers, Actor actor) =>
        dossiers.Where(d => d.SubmittedBy == actor.Id);
}
