using LongAn.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Identity;

/// <summary>Names behind account identifiers, for readers who may know them.</summary>
public sealed class AccountNames(LongAnDbContext db)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal) { ["system"] = "Hệ thống" };

    public async Task<IReadOnlyDictionary<string, string>> Find(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var unknown = ids.Where(id => !_known.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0)
        {
            foreach (var account in await db.Set<Account>().AsNoTracking().Where(a => unknown.Contains(a.Id)).Select(a => new { a.Id, a.DisplayName }).ToListAsync(cancellation))
                _known[account.Id] = account.DisplayName;
        }

        return _known;
    }

    public async Task<string?> Find(string id, CancellationToken cancellation) =>
        (await Find([id], cancellation)).GetValueOrDefault(id);
}
