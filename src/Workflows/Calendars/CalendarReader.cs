using System.Text.Json;
using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>What reading a calendar came to. The calendar is null when there is at least one error.</summary>
public sealed record CalendarReading(WorkCalendar? Calendar, Sequence<Diagnostic> Diagnostics);

/// <summary>
/// Reads a calendar from JSON: <c>id</c>, <c>name</c>, <c>week</c> (day, from, to), <c>weekConfirmed</c>, <c>weekSource</c>,
/// <c>scheduledYears</c> and <c>days</c> (date, kind, name, confirmed, source, windows). All but <c>days</c> may be absent.
/// </summary>
public static class CalendarReader
{
    private const int MaxBytes = 1 << 20;

    private static readonly Dictionary<string, CalendarDayKind> Kinds = new(StringComparer.Ordinal)
    {
        ["HOLIDAY"] = CalendarDayKind.Holiday,
        ["COMP_OFF"] = CalendarDayKind.CompensatoryDayOff,
        ["SWAP_OFF"] = CalendarDayKind.SwappedDayOff,
        ["SWAP_WORK"] = CalendarDayKind.SwappedWorkingDay,
        ["LOCAL_CLOSURE"] = CalendarDayKind.LocalClosure,
    };

    private static readonly Dictionary<string, IsoDayOfWeek> DaysOfWeek = new(StringComparer.Ordinal)
    {
        ["Mon"] = IsoDayOfWeek.Monday,
        ["Tue"] = IsoDayOfWeek.Tuesday,
        ["Wed"] = IsoDayOfWeek.Wednesday,
        ["Thu"] = IsoDayOfWeek.Thursday,
        ["Fri"] = IsoDayOfWeek.Friday,
        ["Sat"] = IsoDayOfWeek.Saturday,
        ["Sun"] = IsoDayOfWeek.Sunday,
    };

    /// <summary>Reads a calendar. Bad content gives diagnostics, never an exception.</summary>
    /// <param name="json">UTF-8 JSON of at most 1 MiB.</param>
    /// <param name="file">Its path, for the diagnostics; its name without extension is the id of a calendar that has none.</param>
    public static CalendarReading Read(Stream json, string file)
    {
        var diagnostics = new List<Diagnostic>();
        using var document = JsonInput.Parse(json, file, MaxBytes, diagnostics);
        if (document is null)
            return new(null, diagnostics.ToSequence());

        var root = new JsonFields(document.RootElement, "", file, diagnostics);
        root.Ignore("note");
        var zone = root.Text("timezone");
        if (zone is not (null or "+07:00"))
            root.AddAt("timezone", "calendar.zone", $"Múi giờ phải là +07:00, nhưng thấy {zone}.", $"Expected the zone +07:00, but found {zone}. The law knows no other.");
        var id = root.Text("id") ?? Path.GetFileNameWithoutExtension(file);
        var calendar = new WorkCalendar(
            id,
            root.Text("name") ?? id,
            ReadWeek(root),
            ReadDays(root),
            ReadYears(root),
            root.Flag("weekConfirmed", false),
            root.Text("weekSource") ?? "");
        root.Finish();
        return new(diagnostics.Count == 0 ? calendar : null, diagnostics.ToSequence());
    }

    private static Sequence<WorkWindow> ReadWeek(JsonFields root)
    {
        var week = new List<WorkWindow>();
        foreach (var (item, path) in root.Items("week"))
        {
            var fields = root.Fields(item, path);
            fields.Require("day");
            var day = fields.Choice("day", DaysOfWeek, IsoDayOfWeek.None);
            if (ReadWindow(fields) is { } window && day != IsoDayOfWeek.None)
                week.Add(new(day, window.From, window.To));
            fields.Finish();
        }

        foreach (var day in week.GroupBy(w => w.Day))
            CheckApart(day.Select(w => new TimeWindow(w.From, w.To)), "week", root);
        return week.ToSequence();
    }

    private static Sequence<CalendarDay> ReadDays(JsonFields root)
    {
        var days = new List<CalendarDay>();
        var dates = new HashSet<LocalDate>();
        root.Require("days");
        foreach (var (item, path) in root.Items("days"))
        {
            if (ReadDay(root.Fields(item, path)) is not { } day)
                continue;
            if (!dates.Add(day.Date))
                root.Add(path, "calendar.date-twice", $"Ngày {day.Date:uuuu-MM-dd} có hai dòng. Hãy giữ một dòng.", $"Expected each date once, but {day.Date:uuuu-MM-dd} appears again. Keep one entry.");
            days.Add(day);
        }

        return days.ToSequence();
    }

    private static CalendarDay? ReadDay(JsonFields fields)
    {
        fields.Require("date");
        fields.Require("kind");
        var date = fields.Date("date");
        var kind = fields.Choice("kind", Kinds, CalendarDayKind.Holiday);
        var name = fields.RequiredText("name");
        var confirmed = fields.Flag("confirmed", false);
        var source = fields.RequiredText("source");
        if (date is { } known && fields.Choice("weekday", DaysOfWeek, known.DayOfWeek) is var weekday && weekday != known.DayOfWeek)
            fields.AddAt("weekday", "calendar.weekday", $"Ngày {known:uuuu-MM-dd} không phải là thứ đã ghi.", $"Expected {known.DayOfWeek} for {known:uuuu-MM-dd}, but found {weekday}. Correct the date or the day.");
        var windows = new List<TimeWindow>();
        foreach (var (item, path) in fields.Items("windows"))
        {
            var window = fields.Fields(item, path);
            if (ReadWindow(window) is { } read)
                windows.Add(read);
            window.Finish();
        }

        CheckApart(windows, "windows", fields);
        fields.Finish();
        return date is { } at ? new(at, kind, name, confirmed, source, windows.ToSequence()) : null;
    }

    private static Sequence<int> ReadYears(JsonFields root)
    {
        var years = new List<int>();
        foreach (var (item, path) in root.Items("scheduledYears"))
        {
            if (item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var year) && year is >= 1900 and <= 2200)
                years.Add(year);
            else
                root.Add(path, "calendar.year", "Cần một năm từ 1900 đến 2200.", $"Expected a year from 1900 to 2200, but found {item.GetRawText()}.");
        }

        return years.ToSequence();
    }

    private static TimeWindow? ReadWindow(JsonFields fields)
    {
        fields.Require("from");
        fields.Require("to");
        if (fields.Time("from") is not { } from || fields.Time("to") is not { } to)
            return null;
        if (from < to)
            return new(from, to);
        fields.AddAt("to", "calendar.window", "Giờ kết thúc phải sau giờ bắt đầu.", $"Expected an end later than {from:HH:mm}, but found {to:HH:mm}.");
        return null;
    }

    private static void CheckApart(IEnumerable<TimeWindow> windows, string name, JsonFields fields)
    {
        var sorted = windows.OrderBy(w => w.From).ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].From < sorted[i - 1].To)
                fields.AddAt(name, "calendar.window", "Các khung giờ trong một ngày không được chồng nhau.", $"Expected hours of a day apart from each other, but {sorted[i].From:HH:mm} lies before {sorted[i - 1].To:HH:mm}.");
        }
    }
}
