using LongAn.Runtime.Hosting;
using LongAn.Workflows;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Procedures;

namespace LongAn.Runtime.Definitions;

/// <summary>What <c>definitions/shared</c> says: organisation, calendars and legal profiles.</summary>
public sealed record SharedFolder(SharedDefinitions Definitions, IReadOnlyDictionary<string, WorkCalendar> Calendars, IReadOnlyList<LegalProfile> Profiles)
{
    private const string CalendarFolder = "calendars/";
    private const string ProfileFolder = "legal-profiles/";

    /// <summary>Reads the folder.</summary>
    /// <exception cref="StartRefused">Something in it cannot be used.</exception>
    public static SharedFolder Read(string folder)
    {
        var files = PackageFolder.Read(folder);
        var reading = SharedDefinitions.Read(files);
        Demand("shared", reading.Diagnostics);
        var calendars = new Dictionary<string, WorkCalendar>(StringComparer.Ordinal);
        var profiles = new List<LegalProfile>();
        foreach (var file in files)
        {
            using var content = new MemoryStream(file.Content.ToArray(), writable: false);
            if (IsJsonOf(CalendarFolder, file))
            {
                var calendar = CalendarReader.Read(content, file.Path);
                Demand(file.Path, calendar.Diagnostics);
                calendars[calendar.Calendar!.Id] = calendar.Calendar;
            }
            else if (IsJsonOf(ProfileFolder, file))
            {
                var profile = LegalProfileReader.Read(content, file.Path);
                Demand(file.Path, profile.Diagnostics);
                profiles.Add(profile.Profile!);
            }
        }

        if (calendars.Count == 0)
            throw new StartRefused($"Expected at least one calendar in {Path.Combine(folder, CalendarFolder)}, but found none. Add the national calendar.");
        if (profiles.Count == 0)
            throw new StartRefused($"Expected at least one legal profile in {Path.Combine(folder, ProfileFolder)}, but found none. Add the one in force.");
        return new(reading.Shared!, calendars, profiles);
    }

    /// <summary>Stops at the first error, in one sentence.</summary>
    internal static void Demand(string what, Sequence<Diagnostic> diagnostics)
    {
        if (diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } error)
            throw new StartRefused($"The definitions in \"{what}\" cannot be used: {error}");
    }

    private static bool IsJsonOf(string folder, PackageFile file) =>
        file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(".json", StringComparison.Ordinal);
}
