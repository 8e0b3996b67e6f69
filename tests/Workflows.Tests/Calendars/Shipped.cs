using LongAn.Workflows.Calendars;
using NodaTime;

namespace LongAn.Workflows.Tests.Calendars;

/// <summary>The calendar and the legal profiles as they are shipped, and the notation of the tests for instants.</summary>
internal static class Shipped
{
    private static readonly string Folder = Path.Combine(Root(), "definitions", "shared");

    public static WorkCalendar National { get; } = CalendarReader.Read(File.OpenRead(CalendarFile), "national.json").Calendar!;

    public static LegalProfile EraA { get; } = Profile("a").Profile!;

    public static string CalendarFile => Path.Combine(Folder, "calendars", "national.json");

    public static LegalProfileReading Profile(string era)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, "legal-profiles", era + ".json"));
        return LegalProfileReader.Read(stream, era + ".json");
    }

    /// <summary>An instant written as a Vietnamese clock shows it: <c>2026-02-12 09:00</c>, or the date alone for 09:00.</summary>
    public static Instant At(string text)
    {
        var pattern = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
        return LegalZone.ToInstant(pattern.Parse(text.Length == 10 ? text + " 09:00" : text).Value);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LongAn.Workflow.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
