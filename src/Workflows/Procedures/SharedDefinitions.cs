using LongAn.Workflows.Calendars;
using LongAn.Workflows.Procedures.Manifest;
using NodaTime;

namespace LongAn.Workflows.Procedures;

/// <summary>What stands in <c>definitions/shared</c>: organisation, calendars, legal profiles, and the files that packages import by name.</summary>
public sealed record SharedDefinitions
{
    /// <summary>Identifier of the calendar that holds where no agency says otherwise.</summary>
    public const string NationalCalendar = "national";

    private SharedDefinitions()
    {
    }

    /// <summary>Nothing shared.</summary>
    public static SharedDefinitions Empty { get; } = new();

    /// <summary>The agencies.</summary>
    public Organisation Organisation { get; private init; } = Organisation.Empty;

    /// <summary>The calendars, by their files' paths.</summary>
    public Sequence<WorkCalendar> Calendars { get; private init; }

    /// <summary>The legal profiles, by their files' paths.</summary>
    public Sequence<LegalProfile> Profiles { get; private init; }

    /// <summary>Every file, by its path within <c>definitions/shared</c>, sorted by ordinal comparison.</summary>
    public Sequence<PackageFile> Files { get; private init; }

    /// <summary>A file; null when there is none of this path.</summary>
    public PackageFile? Find(string path)
    {
        foreach (var file in Files)
        {
            if (string.Equals(file.Path, path, StringComparison.Ordinal))
                return file;
        }

        return null;
    }

    /// <summary>The legal profile in force on a date of receipt; null when there is none.</summary>
    public LegalProfile? ProfileOn(LocalDate receivedOn) => LegalProfile.InForce(Profiles, receivedOn);

    /// <summary>The working time of an agency: its own calendar over those of the agencies above it, over the national one; null without any.</summary>
    public WorkCalendar? CalendarOf(string agencyCode)
    {
        var calendar = Calendar(NationalCalendar);
        var line = new Stack<Agency>();
        for (var agency = Organisation.Find(agencyCode); agency is not null && line.Count <= Organisation.Agencies.Count; agency = agency.Parent is { } parent ? Organisation.Find(parent) : null)
            line.Push(agency);
        foreach (var agency in line)
        {
            if (agency.Calendar is { } id && Calendar(id) is { } own)
                calendar = calendar is null ? own : own.Over(calendar);
        }

        return calendar;
    }

    /// <summary>Reads the shared files. Never throws for what is in them.</summary>
    public static SharedReading Read(IEnumerable<PackageFile> files, PackageLimits? limits = null)
    {
        var findings = new Findings("shared");
        var taken = FileList.Take(files, limits ?? PackageLimits.Default, findings);
        var diagnostics = findings.Items.ToList();
        var shared = new SharedDefinitions
        {
            Files = taken,
            Organisation = ReadOrganisation(taken, diagnostics),
            Calendars = ReadAll(taken, "calendars/", ReadCalendar, diagnostics),
            Profiles = ReadAll(taken, "legal-profiles/", ReadProfile, diagnostics),
        };
        var broken = diagnostics.Exists(item => item.Severity == Severity.Error);
        return new(broken ? null : shared, Findings.Sorted(diagnostics));
    }

    private static Organisation ReadOrganisation(Sequence<PackageFile> files, List<Diagnostic> diagnostics)
    {
        if (files.FirstOrDefault(file => file.Path == OrganisationReader.FileName) is not { } document)
            return Organisation.Empty;
        var inside = new Findings($"shared/{OrganisationReader.FileName}");
        var organisation = OrganisationReader.Read(document.Content.Span, inside);
        diagnostics.AddRange(inside.Items);
        return organisation;
    }

    private static (WorkCalendar? Item, Sequence<Diagnostic> Diagnostics) ReadCalendar(Stream stream, string path)
    {
        var reading = CalendarReader.Read(stream, path);
        return (reading.Calendar, reading.Diagnostics);
    }

    private static (LegalProfile? Item, Sequence<Diagnostic> Diagnostics) ReadProfile(Stream stream, string path)
    {
        var reading = LegalProfileReader.Read(stream, path);
        return (reading.Profile, reading.Diagnostics);
    }

    private static Sequence<T> ReadAll<T>(Sequence<PackageFile> files, string folder, Func<Stream, string, (T? Item, Sequence<Diagnostic> Diagnostics)> read, List<Diagnostic> diagnostics)
        where T : class
    {
        var items = new List<T>();
        foreach (var file in files)
        {
            if (!file.Path.StartsWith(folder, StringComparison.Ordinal) || !file.Path.EndsWith(".json", StringComparison.Ordinal))
                continue;
            using var stream = new MemoryStream(file.Content.ToArray(), writable: false);
            var (item, found) = read(stream, $"shared/{file.Path}");
            diagnostics.AddRange(found);
            if (item is not null)
                items.Add(item);
        }

        return items.ToSequence();
    }

    private WorkCalendar? Calendar(string id)
    {
        foreach (var calendar in Calendars)
        {
            if (string.Equals(calendar.Id, id, StringComparison.Ordinal))
                return calendar;
        }

        return null;
    }
}

/// <summary>What came of reading the shared files.</summary>
/// <param name="Shared">What they say; null when there is at least one error.</param>
/// <param name="Diagnostics">What was found, errors first.</param>
public sealed record SharedReading(SharedDefinitions? Shared, Sequence<Diagnostic> Diagnostics);
