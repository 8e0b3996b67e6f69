using Microsoft.Extensions.Primitives;

namespace LongAn.Runtime.Designs;

/// <summary>What the client believes a file to be: the tag it read, or that there is none yet (RFC 9110, section 13.1).</summary>
/// <param name="Hash">Hash of the content that was read; null for a file that must not be there.</param>
public sealed record FileCondition(string? Hash)
{
    /// <summary>Reads the headers; null when they say nothing that can be used.</summary>
    public static FileCondition? Of(IHeaderDictionary headers) => (headers.IfMatch, headers.IfNoneMatch) switch
    {
        ({ Count: 1 } match, { Count: 0 }) when Unquoted(match) is { Length: > 0 } hash && hash != "*" => new(hash),
        ({ Count: 0 }, { Count: 1 } none) when none[0]?.Trim() == "*" => new((string?)null),
        _ => null,
    };

    private static string Unquoted(StringValues tag) => tag[0]?.Trim().Trim('"') ?? "";
}
