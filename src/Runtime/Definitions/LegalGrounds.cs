using System.Collections.Concurrent;
using System.Text.Json;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Definitions;

/// <summary>The calendar of each agency, national below, and the law of each day.</summary>
public sealed class LegalGrounds(IServiceScopeFactory scopes) : ILegalGrounds
{
    private const string National = "national";

    private readonly ConcurrentDictionary<string, WorkCalendar> _calendars = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LegalProfile> _profiles = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, WorkCalendar> _own = new Dictionary<string, WorkCalendar>();
    private IReadOnlyDictionary<string, WorkCalendar> _byAgency = new Dictionary<string, WorkCalendar>();
    private IReadOnlyList<LegalProfile> _today = [];
    private Organisation _organisation = Organisation.Empty;
    private WorkCalendar? _national;

    /// <summary>Every calendar that a dossier received today may be pinned to.</summary>
    internal IEnumerable<WorkCalendar> Calendars => _byAgency.Values.Append(_national!);

    /// <summary>Every legal profile that a dossier received today may be pinned to.</summary>
    internal IEnumerable<LegalProfile> Profiles => _today;

    public ValueTask<LegalGround> At(string agencyCode, Instant moment) => new(new LegalGround(CalendarOf(agencyCode), ProfileOn(LegalZone.DateOf(moment))));

    public async ValueTask<LegalGround> Pinned(string calendarHash, string legalProfileHash) => new(
        _calendars.TryGetValue(calendarHash, out var calendar)
            ? calendar
            : _calendars.GetOrAdd(calendarHash, await Stored<WorkCalendar>(db => db.Set<PublishedCalendar>().Where(c => c.Hash == calendarHash).Select(c => c.Content), c => c.ContentHash(), calendarHash)),
        _profiles.TryGetValue(legalProfileHash, out var profile)
            ? profile
            : _profiles.GetOrAdd(legalProfileHash, await Stored<LegalProfile>(db => db.Set<PublishedProfile>().Where(p => p.Hash == legalProfileHash).Select(p => p.Content), p => p.ContentHash(), legalProfileHash)));

    /// <summary>The calendar of an agency as it is today.</summary>
    public WorkCalendar CalendarOf(string agencyCode) => _byAgency.GetValueOrDefault(agencyCode) ?? _national ?? throw new InvalidOperationException("Expected the definitions to be imported first.");

    /// <summary>The profile in force on a date.</summary>
    public LegalProfile ProfileOn(LocalDate date) => LegalProfile.InForce(_today, date)
        ?? throw new InvalidOperationException($"Expected a legal profile in force on {date:uuuu-MM-dd} among the shared definitions, but there is none.");

    /// <summary>The calendar of <c>national</c> or of an agency alone, without what it inherits; null where it has none of its own.</summary>
    internal WorkCalendar? OwnOf(string owner) => _own.GetValueOrDefault(IdOf(owner));

    /// <summary>The national calendar as it holds where no agency says otherwise.</summary>
    internal WorkCalendar NationalCalendar => _national!;

    /// <summary>Identifier of the calendar of <c>national</c> or of an agency.</summary>
    internal string IdOf(string owner) => _organisation.Find(owner) is { Calendar: { } id } && id != National ? id : owner;

    /// <summary>The calendar of each agency if one calendar were other than it is.</summary>
    internal IReadOnlyDictionary<string, WorkCalendar> With(WorkCalendar changed)
    {
        var own = new Dictionary<string, WorkCalendar>(_own, StringComparer.Ordinal) { [changed.Id] = changed };
        return ByAgency(own, Whole(own[National]));
    }

    /// <summary>Every calendar a dossier could be pinned to if one calendar were other than it is.</summary>
    internal IEnumerable<WorkCalendar> Holding(WorkCalendar changed) => With(changed).Values.Append(changed.Id == National ? Whole(changed) : _national!);

    /// <summary>The calendars that hold now for an owner's agency and those below it; for <c>national</c> all.</summary>
    internal IReadOnlyDictionary<string, WorkCalendar> Below(string owner) =>
        _byAgency.Where(a => owner == National || IsBelow(a.Key, owner)).ToDictionary(StringComparer.Ordinal);

    private bool IsBelow(string agencyCode, string owner) =>
        agencyCode == owner || (_organisation.Find(agencyCode) is { Parent: { } parent } && IsBelow(parent, owner));

    /// <summary>From now on one calendar is other than it was.</summary>
    internal void Adopt(WorkCalendar changed) => Use(new Dictionary<string, WorkCalendar>(_own, StringComparer.Ordinal) { [changed.Id] = changed });

    internal void Use(SharedFolder shared, IEnumerable<WorkCalendar> changed)
    {
        _today = shared.Profiles;
        _organisation = shared.Definitions.Organisation;
        var own = new Dictionary<string, WorkCalendar>(shared.Calendars, StringComparer.Ordinal);
        foreach (var calendar in changed)
            own[calendar.Id] = calendar;
        Use(own);
        foreach (var profile in _today)
            _profiles[profile.ContentHash()] = profile;
    }

    private void Use(IReadOnlyDictionary<string, WorkCalendar> own)
    {
        var national = Whole(own.GetValueOrDefault(National) ?? throw new StartRefused($"Expected a calendar with the id \"{National}\" among the shared definitions, but there is none."));
        (_own, _national, _byAgency) = (own, national, ByAgency(own, national));
        foreach (var calendar in Calendars)
            _calendars[calendar.ContentHash()] = calendar;
    }

    private static WorkCalendar Whole(WorkCalendar national) => national.Week.Count == 0 ? national with { Week = WorkWindow.OfficeWeek } : national;

    private Dictionary<string, WorkCalendar> ByAgency(IReadOnlyDictionary<string, WorkCalendar> own, WorkCalendar national) =>
        _organisation.Agencies.ToDictionary(a => a.Code, a => Effective(a, own, national), StringComparer.Ordinal);

    // What a dossier is pinned to may no longer lie among the shared definitions: it was kept when it did.
    private async Task<T> Stored<T>(Func<LongAnDbContext, IQueryable<string>> find, Func<T, string> hashOf, string hash)
        where T : class
    {
        await using var scope = scopes.CreateAsyncScope();
        var content = await find(scope.ServiceProvider.GetRequiredService<LongAnDbContext>()).SingleOrDefaultAsync();
        return content is not null && JsonSerializer.Deserialize<T>(content, JournalFormat.Options) is { } stored && string.Equals(hashOf(stored), hash, StringComparison.Ordinal)
            ? stored
            : throw new InvalidOperationException($"Expected the {typeof(T).Name} {hash}, which a dossier is pinned to, in the database, but it is {(content is null ? "not there" : "changed")}; restore the database from the backup.");
    }

    private WorkCalendar Effective(Agency agency, IReadOnlyDictionary<string, WorkCalendar> own, WorkCalendar national)
    {
        var above = agency.Parent is { } parent && _organisation.Find(parent) is { } found ? Effective(found, own, national) : national;
        if (own.TryGetValue(IdOf(agency.Code), out var calendar))
            return calendar.Over(above);
        return agency.Calendar is null or National
            ? above
            : throw new StartRefused($"Expected the calendar \"{agency.Calendar}\" of the agency {agency.Code} among the shared definitions, but there is none.");
    }
}
