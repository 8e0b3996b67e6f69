using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures.Analysis;
using LongAn.Workflows.Verification;

namespace LongAn.Runtime.Designs;

/// <summary>What can be said of a draft or a version before it runs.</summary>
/// <param name="Etag">Of all its own files together: the same tag, the same analysis.</param>
/// <param name="Findings">What was found, errors first; publishing is refused while there is an error.</param>
/// <param name="Steps">The process as a table, in the order of the flow.</param>
/// <param name="Time">The longest way of each channel and case against the law.</param>
/// <param name="Scenarios">How many scenarios can be read.</param>
public sealed record DesignAnalysis(
    string Etag,
    IReadOnlyList<FindingView> Findings,
    IReadOnlyList<StepRowView> Steps,
    IReadOnlyList<RulerView> Time,
    int Scenarios);

/// <summary>A finding with its place.</summary>
/// <param name="Channel">The channel it is about, where it is about one: its ruler shows it.</param>
/// <param name="Case">The case it is about.</param>
public sealed record FindingView(FindingSeverity Severity, string Code, Text Message, string? File, string? ElementId, int? Line, int? Column, Channel? Channel, string? Case)
{
    internal static FindingView Of(Diagnostic d) => new(
        d.Severity switch { Workflows.Severity.Error => FindingSeverity.Error, Workflows.Severity.Warning => FindingSeverity.Warning, _ => FindingSeverity.Info },
        d.Code,
        d.Message,
        d.Location.File,
        d.Location.ElementId,
        d.Location.Line,
        d.Location.Column,
        Words.Parse<Channel>(d.Location.Way?.Channel),
        d.Location.Way?.CaseCode);
}

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    Error,
    Warning,
    Info,
}

/// <summary>A row of the step table.</summary>
/// <param name="Channel">Channel that the only limit is for; null for every channel, and where there is not exactly one limit.</param>
/// <param name="Hours">Working hours, where one limit holds for every channel and case.</param>
/// <param name="Limit">The time in words; null where none is said.</param>
/// <param name="Limits">Every limit, where channel or case decide.</param>
/// <param name="Papers">Papers that are checked at the step.</param>
/// <param name="Presence">Persons who must be present.</param>
/// <param name="Original">Whether an original must be handed in.</param>
public sealed record StepRowView(
    string ElementId,
    StepKind Kind,
    Text Name,
    string? Lane,
    string? Role,
    string? Operation,
    Channel? Channel,
    decimal? Hours,
    Text? Limit,
    IReadOnlyList<StepLimitView> Limits,
    string? Form,
    IReadOnlyList<Text> Papers,
    int Presence,
    bool Original,
    bool StopsClock,
    IReadOnlyList<OutcomeView> Outcomes,
    string? AttachedTo,
    IReadOnlyList<NextStepView> Next);

/// <summary>A limit of a step.</summary>
public sealed record StepLimitView(string? Channel, string? Case, Text Limit);

/// <summary>How a step may end.</summary>
public sealed record OutcomeView(string Code, Text Name, IReadOnlyList<string> Effects);

/// <summary>What comes next.</summary>
public sealed record NextStepView(string FlowId, string ElementId, string? Name, string? Condition, bool IsDefault);

/// <summary>The ruler of a channel and case.</summary>
/// <param name="LimitHours">The legal limit in hours: of work, or of the calendar where the law counts calendar time.</param>
/// <param name="SumHours">What the steps of the longest way take, in the same hours.</param>
/// <param name="Sum">The sum in words.</param>
/// <param name="Estimated">Whether working time had to be compared with calendar time.</param>
/// <param name="Path">Steps on the longest way.</param>
/// <param name="Segments">The same with the hours of each on this channel.</param>
public sealed record RulerView(
    string? Case,
    Channel Channel,
    Text Limit,
    decimal LimitHours,
    decimal SumHours,
    Text Sum,
    bool Exceeds,
    bool Estimated,
    IReadOnlyList<string> Path,
    IReadOnlyList<RulerSegment> Segments);
