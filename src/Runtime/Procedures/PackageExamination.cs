using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Analysis;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>How a package is looked at before it may be published here: under the law of the day, by what this server serves.</summary>
internal static class PackageExamination
{
    private const decimal HoursPerDay = 8;

    /// <param name="files">Its files, imported ones left out.</param>
    /// <param name="shared">What packages import by name, with the legal profiles.</param>
    /// <param name="targets">Systems that can be called here.</param>
    /// <param name="now">The day whose law holds.</param>
    /// <param name="called">The procedures that may be called, by code; null leaves calls of them unchecked.</param>
    public static PackageAnalysis Of(IEnumerable<PackageFile> files, SharedDefinitions shared, ServiceTargets targets, Instant now, Func<string, DossierPlan?>? called = null) => PackageAnalysis.Of(
        files,
        shared,
        hoursPerDay: shared.ProfileOn(LegalZone.DateOf(now))?.HoursPerDay ?? HoursPerDay,
        operations: targets.Names,
        called: called);
}
