using System.Text.Json;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Definitions;

/// <summary>
/// Reads <c>definitions/shared</c> at start, and keeps in the database whatever a dossier may be pinned to. What cannot be used stops
/// the start with <see cref="StartRefused"/>.
/// </summary>
internal sealed class SharedImport(IDbContextFactory<LongAnDbContext> contexts, AgencyDirectory agencies, LegalGrounds grounds, ServerOptions options)
{
    /// <summary>What packages import by name, as it stands now.</summary>
    public SharedDefinitions Definitions { get; private set; } = SharedDefinitions.Empty;

    /// <summary>Takes over what the folder says now; gives what packages import by name.</summary>
    public async Task<SharedDefinitions> Run(CancellationToken cancellation)
    {
        var shared = SharedFolder.Read(Path.Combine(options.DefinitionsFolder, "shared"));
        agencies.Use(shared.Definitions.Organisation);
        grounds.Use(shared, await Changed(cancellation));
        await Keep(cancellation);
        return Definitions = shared.Definitions;
    }

    /// <summary>Calendars as administrators changed them, the last of each.</summary>
    private async Task<List<WorkCalendar>> Changed(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var changes = await db.Set<CalendarChange>().AsNoTracking().OrderBy(c => c.ChangedAt).Select(c => c.Content).ToListAsync(cancellation);
        return [.. changes.Select(content => JsonSerializer.Deserialize<WorkCalendar>(content, JournalFormat.Options)!)];
    }

    private async Task Keep(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var calendars = await db.Set<PublishedCalendar>().Select(c => c.Hash).ToListAsync(cancellation);
        foreach (var (hash, calendar) in grounds.Calendars.Select(c => (c.ContentHash(), c)).DistinctBy(c => c.Item1).Where(c => !calendars.Contains(c.Item1)))
            db.Add(new PublishedCalendar { Hash = hash, Content = JsonSerializer.Serialize(calendar, JournalFormat.Options) });
        var profiles = await db.Set<PublishedProfile>().Select(p => p.Hash).ToListAsync(cancellation);
        foreach (var (hash, profile) in grounds.Profiles.Select(p => (p.ContentHash(), p)).DistinctBy(p => p.Item1).Where(p => !profiles.Contains(p.Item1)))
            db.Add(new PublishedProfile { Hash = hash, Content = JsonSerializer.Serialize(profile, JournalFormat.Options) });
        await db.SaveChangesAsync(cancellation);
    }
}
