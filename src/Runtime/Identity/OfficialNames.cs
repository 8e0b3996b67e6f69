using System.Collections.Concurrent;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Identity;

/// <summary>Names of officials at work, asked of the database once a minute each.</summary>
public sealed class OfficialNames(IDbContextFactory<LongAnDbContext> contexts, TimeProvider time)
{
    private static readonly Duration Lifetime = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>Name of the official; null for a citizen and for the system.</summary>
    public async ValueTask<string?> Find(Actor actor)
    {
        if (!actor.IsStaff())
            return null;
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (_known.TryGetValue(actor.Id, out var known) && now < known.Until)
            return known.Name;
        await using var db = await contexts.CreateDbContextAsync();
        var name = await db.Set<Account>().Where(a => a.Id == actor.Id).Select(a => a.DisplayName).SingleOrDefaultAsync();
        _known[actor.Id] = new(name, now + Lifetime);
        return name;
    }

    private sealed record Known(string? Name, Instant Until);
}
