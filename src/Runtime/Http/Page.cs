using System.Buffers.Text;
using System.Text;
using NodaTime;

namespace LongAn.Runtime.Http;

/// <summary>One page of a list, and where the next begins; null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Where a page begins: the sort key and the identity of the row before it, opaque to the client.</summary>
public sealed record Cursor(string Key, string Id)
{
    public const int PageSize = 25;

    /// <summary>The key as the moment it stands for; null when it is none.</summary>
    public Instant? At => long.TryParse(Key, out var ticks) && ticks >= Instant.MinValue.ToUnixTimeTicks() && ticks <= Instant.MaxValue.ToUnixTimeTicks()
        ? Instant.FromUnixTimeTicks(ticks)
        : null;

    /// <summary>Reads a cursor; null for none or for one that is not ours.</summary>
    public static Cursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 200 || !Base64Url.IsValid(text))
            return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n');
        return parts.Length == 2 ? new(parts[0], parts[1]) : null;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Key}\n{Id}"));
}
