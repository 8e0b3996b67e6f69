using System.Collections.Concurrent;
using System.Text.Json;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>The calendar of each agency, national below, and the law of each day.</summary>
public sealed class LegalGrounds(IServiceScopeFactory scopes) : ILegalGrounds
{
    private const string National = "national";

    private readonly ConcurrentDictionary<string, WorkCalendar> _byHash = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, WorkCalendar> _byAgency = new Dictionary<string, WorkCalendar>();
    private IReadOnlyList<LegalProfile> _profiles = [];
    private WorkCalendar? _national;

    /// <summary>Every calendar that a dossier received today may be pinned to.</summary>
    internal IEnumerable<WorkCalendar> Calendars => _byAgency.Values.Append(_national!);

    public ValueTask<LegalGround> At(string agencyCode, Instant moment) => new(new LegalGround(CalendarOf(agencyCode), ProfileOn(LegalZone.DateOf(moment))));

    public async ValueTask<LegalGround> Pinned(string calendarHash, string legalProfileId)
    {
        var profile = _profiles.FirstOrDefault(p => p.Id == legalProfileId)
            ?? throw new InvalidOperationException($"Expected the legal profile {legalProfileId}, which a dossier is pinned to, among the shared definitions.");
        if (!_byHash.TryGetValue(calendarHash, out var calendar))
        {
            await using var scope = scopes.CreateAsyncScope();
            var stored = await scope.ServiceProvider.GetRequiredService<LongAnDbContext>().Set<PublishedCalendar>().AsNoTracking().SingleAsync(c => c.Hash == calendarHash);
            calendar = _byHash.GetOrAdd(calendarHash, JsonSerializer.Deserialize<WorkCalendar>(stored.Content, JournalFormat.Options)!);
        }

        return new(calendar, profile);
    }

    /// <summary>The calendar of an agency as it is today.</summary>
    public WorkCalendar CalendarOf(string agencyCode) => _byAgency.GetValueOrDefault(agencyCode) ?? _national ?? throw new InvalidOperationException("Expected the definitions to be imported first.");

    /// <summary>The profile in force on a date.</summary>
    public LegalProfile ProfileOn(LocalDate date) => LegalProfile.InForce(_profiles, date)
        ?? throw new InvalidOperationException($"Expected a legal profile in force on {date:uuuu-MM-dd} among the shared definitions, but there is none.");

    internal void Use(SharedFolder shared)
    {
        var national = shared.Calendars.GetValueOrDefault(National) ?? throw new StartRefused($"Expected a calendar with the id \"{National}\" among the shared definitions, but there is none.");
        _national = national.Week.Count == 0 ? national with { Week = WorkWindow.OfficeWeek } : national;
        _profiles = shared.Profiles;
        var organisation = shared.Definitions.Organisation;
        _byAgency = organisation.Agencies.ToDictionary(a => a.Code, a => Effective(a, organisation, shared), StringComparer.Ordinal);
        foreach (var calendar in Calendars)
            _byHash[calendar.ContentHash()] = calendar;
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
