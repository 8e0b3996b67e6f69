using LongAn.Workflows;

namespace LongAn.Runtime.Http;

/// <summary>What is wrong with the size and shape of a command, before anybody looks at what it says.</summary>
internal static class CommandFindings
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 2_000;

    /// <summary>Longest description of a defect, in characters.</summary>
    public const int MaxDefect = 1_000;

    /// <summary>Longest name or number of a person, in characters.</summary>
    public const int MaxName = 200;

    /// <summary>Most papers, defects or persons a command may carry, each.</summary>
    public const int MaxEntries = 50;

    /// <summary>A refusal with these findings; null when there are none.</summary>
    public static Refusal? Refuse(params IEnumerable<Finding?> findings) => findings.OfType<Finding>().ToSequence() is { Count: > 0 } found
        ? Refusal.Of(EdgeRefusal.RequestInvalid) with { Findings = found }
        : null;

    public static Finding? Text(string path, string? text, int longest) => text is null || text.Length <= longest
        ? null
        : new(path, "too-long", new($"Cần không quá {longest} ký tự, nhưng có {text.Length}.", $"Expected at most {longest} characters, but found {text.Length}."));

    /// <summary>A text that must be there.</summary>
    public static Finding? Given(string path, string text, int longest) => string.IsNullOrWhiteSpace(text)
        ? new(path, "missing", new("Cần nội dung, nhưng để trống.", "Expected a text, but it is empty."))
        : Text(path, text, longest);

    /// <summary>JSON may carry null where the type says that there is none.</summary>
    public static Finding? Entries<T>(string path, IReadOnlyList<T>? entries)
        where T : class => entries switch
        {
            { Count: > MaxEntries } => new(path, "too-many", new($"Cần không quá {MaxEntries} mục, nhưng có {entries.Count}.", $"Expected at most {MaxEntries} entries, but found {entries.Count}.")),
            not null when entries.Any(e => e is null) => new(path, "missing", new("Cần mục có nội dung, nhưng có mục trống.", "Expected entries with content, but one is empty.")),
            _ => null,
        };
}
