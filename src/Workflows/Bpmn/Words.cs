using System.Collections.Frozen;

namespace LongAn.Workflows.Bpmn;

/// <summary>The words of an enumeration as our extension writes them: names with a small first letter.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByWord =
        Enum.GetValues<T>().ToFrozenDictionary(value => Of(value), StringComparer.Ordinal);

    /// <summary>All words in the order of declaration, for messages.</summary>
    public static string All { get; } = string.Join(", ", Enum.GetValues<T>().Select(Of));

    public static bool TryRead(string word, out T value) => ByWord.TryGetValue(word, out value);

    private static string Of(T value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

/// <summary>Words of our extension that are no enumeration of this room.</summary>
internal static class Words
{
    public static readonly string[] Roles = ["intakeOfficer", "specialist", "leader", "clerk", "applicant"];
    public static readonly string[] Closures = ["lapsed"];
    public static readonly string[] Channels = ["direct", "online", "post"];
    public static readonly string[] Booleans = ["true", "false"];
    public static readonly string[] Reasons = ["required", "none"];
}
