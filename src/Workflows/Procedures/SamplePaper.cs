using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures.Scenarios;

namespace LongAn.Workflows.Procedures;

/// <summary>Data to look at a template with: what the scenarios of its package lead to, so that a preview shows nothing a dossier could not.</summary>
/// <param name="Name">Name of the paper.</param>
/// <param name="Code">Code of the dossier, or its reference.</param>
/// <param name="IdentityNumber">Whose it is.</param>
/// <param name="AgencyCode">Agency of the dossier.</param>
/// <param name="Fields">What the template is filled with.</param>
public sealed record SamplePaper(string Name, string Code, string? IdentityNumber, string AgencyCode, ContextValue Fields)
{
    /// <summary>The first paper that a scenario makes with a template; null when none does. What only another era issues is looked for under its legal profile.</summary>
    /// <param name="package">The package.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="shared">Agencies, calendars and legal profiles.</param>
    /// <param name="template">Name of the template (<c>templates/NAME.html</c>).</param>
    public static SamplePaper? Of(ProcedurePackage package, DossierPlan plan, SharedDefinitions shared, string template)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(shared);
        var keys = package.Procedure.Slips.Where(slip => slip.Template == template).Select(slip => slip.Key).ToHashSet(StringComparer.Ordinal);
        var scenarios = ScenarioReader.ReadAll(package).Select(reading => reading.Scenario).OfType<Scenario>().ToList();
        foreach (var profile in shared.Profiles.Select(p => p.Id).Prepend(null))
        {
            foreach (var scenario in scenarios)
            {
                var dossier = ScenarioRunner.Run(plan, profile is null ? scenario : scenario with { Profile = profile }, shared).Dossier;
                if (Find(package, plan, shared, dossier, keys, template) is { } found)
                    return found;
            }
        }

        return null;
    }

    private static SamplePaper? Find(ProcedurePackage package, DossierPlan plan, SharedDefinitions shared, Dossier dossier, HashSet<string> keys, string template)
    {
        if (dossier.Slips.FirstOrDefault(slip => keys.Contains(Words.Of(slip.Key))) is { Fields.Value: { } slip })
            return Make(dossier, slip);
        if (package.Procedure.Result.Template == template && dossier.Result?.Fields?.Value is { } result)
            return Make(dossier, result.With("number", Value.Of(dossier.Result.Number)), plan.Result.Name.Vi);
        return keys.Contains(ControlSlip.Key) && dossier.Receipt is { } receipt && shared.Profiles.FirstOrDefault(profile => profile.Id == receipt.LegalProfileId) is { } profile
            ? Make(dossier, ControlSlip.Fields(plan, dossier, profile, dossier.LastRecordedAt))
            : null;
    }

    private static SamplePaper Make(Dossier dossier, ContextValue fields, string? name = null) => new(
        name ?? ((fields["slip"] as ContextValue)?["name"] as TextValue)?.Value ?? "",
        dossier.Receipt?.Code.ToString() ?? DossierReference.Of(dossier.Id),
        dossier.Applicant?.Value?.IdentityNumber,
        dossier.AgencyCode,
        fields);
}
