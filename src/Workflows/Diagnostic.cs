namespace LongAn.Workflows;

/// <summary>A sentence in both languages of the product, Vietnamese first.</summary>
public sealed record Text(string Vi, string En)
{
    /// <summary>The English sentence, for test output.</summary>
    public override string ToString() => En;
}

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Information,

    /// <summary>Publishing is possible; somebody should look.</summary>
    Warning,

    /// <summary>Publishing is refused.</summary>
    Error,
}

/// <summary>A finding about a definition: what was expected, what was found, what to do, and where.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code">Stable code, such as <c>bpmn.dangling-reference</c>.</param>
/// <param name="Message">What was expected, what was found and what to do.</param>
/// <param name="Location">Where.</param>
public sealed record Diagnostic(Severity Severity, string Code, Text Message, Location Location)
{
    /// <summary>One line: location, severity, code and the English message.</summary>
    public override string ToString() => $"{Location}: {Severity} {Code}: {Message.En}";
}

/// <summary>Where a finding is. Every part is optional.</summary>
/// <param name="File">Path within the package, with forward slashes.</param>
/// <param name="ElementId">Identifier of the BPMN or DMN element.</param>
/// <param name="Line">Line counted from 1.</param>
/// <param name="Column">Column counted from 1, in UTF-16 code units.</param>
/// <param name="Way">The way of filing that it is about.</param>
public sealed record Location(string? File = null, string? ElementId = null, int? Line = null, int? Column = null, FilingWay? Way = null)
{
    /// <summary>No place in particular.</summary>
    public static Location None { get; } = new();

    /// <summary>The parts that are there, separated by colons.</summary>
    public override string ToString() =>
        string.Join(':', new[] { File, ElementId, Line?.ToString(System.Globalization.CultureInfo.InvariantCulture), Column?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Where(p => p is not null));
}

/// <summary>A channel, and a case where the procedure has cases.</summary>
/// <param name="Channel">Word of the channel: <c>online</c>, <c>direct</c> or <c>post</c>.</param>
/// <param name="CaseCode">Code of the case; null where the procedure has none.</param>
public sealed record FilingWay(string Channel, string? CaseCode);
