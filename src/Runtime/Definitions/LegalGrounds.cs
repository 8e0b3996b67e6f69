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
    private IReadOnlyDictionary<string, WorkCalendar> _byAgency = new Dictionary<string, WorkCalendar>();
    private IReadOnlyList<LegalProfile> _today = [];
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

    internal void Use(SharedFolder shared)
    {
        var national = shared.Calendars.GetValueOrDefault(National) ?? throw new StartRefused($"Expected a calendar with the id \"{National}\" among the shared definitions, but there is none.");
        _national = national.Week.Count == 0 ? national with { Week = WorkWindow.OfficeWeek } : national;
        _today = shared.Profiles;
        var organisation = shared.Definitions.Organisation;
        _byAgency = organisation.Agencies.ToDictionary(a => a.Code, a => Effective(a, organisation, shared), StringComparer.Ordinal);
        foreach (var calendar in Calendars)
            _calendars[calendar.ContentHash()] = calendar;
        foreach (var profile in _today)
            _profiles[profile.ContentHash()] = profile;
    }

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

    private WorkCalendar Effective(Agency agency, Organisation organisation, SharedFolder shared)
    {
        var above = agency.Parent is { } parent && organisation.Find(parent) is { } found ? Effective(found, organisation, shared) : _national!;
        if (agency.Calendar is not { } id || id == National)
            return above;
        return shared.Calendars.TryGetValue(id, out var own)
            ? own.Over(above)
            : throw new StartRefused($"Expected the calendar \"{id}\" of the agency {agency.Code} among the shared definitions, but there is none.");
    }
}
