using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Verification;

/// <summary>Holds the time of the steps against the legal limit, for every channel and case.</summary>
/// <remarks>
/// The time of a process is that of its longest way from the start: of parallel branches the longest counts, a loop is gone through once and
/// each step counts once on it. Steps with <c>clock="excluded"</c> and what follows the effect <c>complete</c> do not count.
/// </remarks>
public static class TimeCheck
{
    /// <summary>Checks a process against what its procedure promises.</summary>
    /// <param name="run">The process first, then what it calls: the time of a call is that of the longest way of what is called; one within itself counts once.</param>
    /// <param name="offers">Channels with limits; the first that fits a channel and a case holds. One without a limit is not checked.</param>
    /// <param name="cases">Cases of the procedure; may be empty.</param>
    /// <param name="hoursPerDay">Working hours of a day (<see cref="LegalProfile.HoursPerDay"/>), more than zero. Default 8.</param>
    /// <returns>
    /// <c>time.exceeded</c>, an error, or a warning where working days had to be compared with calendar days by estimate (5 in 7);
    /// <c>time.no-limit</c>, a warning, for a step that counts and says no time.
    /// </returns>
    public static Sequence<Diagnostic> Check(BpmnModel run, Sequence<ChannelOffer> offers, Sequence<ProcedureCase> cases, decimal hoursPerDay = 8)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hoursPerDay);
        var report = new Report();
        var ways = Ways.Of(run);
        var unlimited = new HashSet<string>(StringComparer.Ordinal);
        var exceeded = new HashSet<ChannelOffer>(ReferenceEqualityComparer.Instance);
        foreach (var way in TimeRuler.Measured(ways, offers, cases, hoursPerDay))
        {
            var channel = way.Channel;
            foreach (var step in ways.Counted.OfType<UserTask>().Where(t => t.Step is { Clock: StepClock.Running } s && s.LimitFor(channel, way.Case) is null))
            {
                if (unlimited.Add(step.Id))
                    NoLimit(step, report);
            }

            if (way.Longest.Time > way.Measure.Allowed && exceeded.Add(way.Offer))
                Exceeded(run.Processes[0], way, cases, report);
        }

        return report.ToSequence();
    }

    private static void NoLimit(UserTask step, Report report) => report.Warning(
        "time.no-limit",
        step.Id,
        $"Bước “{ProcessGraph.Words(step)}” tính vào thời hạn nhưng chưa có thời gian thực hiện (la:limit). Hãy đặt thời gian.",
        $"Expected a time (la:limit) for “{ProcessGraph.Words(step)}”, which counts towards the legal limit, but found none. Give it one.");

    private static void Exceeded(BpmnProcess process, MeasuredWay measured, Sequence<ProcedureCase> cases, Report report)
    {
        var (measure, longest, isEstimate) = (measured.Measure, measured.Longest, measured.IsEstimate);
        var channel = ChannelWords.Of(measured.Offer.Channel);
        var @case = cases.FirstOrDefault(c => c.Code == measured.Case)?.Name;
        var way = string.Join(" → ", longest.Nodes.Where(n => measure.Of(n, measured.Channel, measured.Case) > 0).Select(n => n.Name ?? n.Id));
        var (allowed, found) = (measure.Words(measure.Allowed), measure.Words(longest.Time));
        var vi = $"{channel.Vi}{Lower(@case?.Vi)}: thời hạn theo quy định là {allowed.Vi} nhưng các bước cộng lại{(isEstimate ? " (ước tính)" : "")} {found.Vi}: {way}. Hãy rút ngắn các bước.";
        var en = $"{channel.En}{Lower(@case?.En)}: expected the steps to take at most {allowed.En}, but they sum to {found.En}{(isEstimate ? " (estimated)" : "")}: {way}. Shorten them.";
        var place = new Location(ElementId: process.Id, Way: new(measured.Channel, measured.Case));
        report.Add(new(isEstimate ? Severity.Warning : Severity.Error, "time.exceeded", new(vi, en), place));
    }

    // Within a sentence the name of a case begins small, unless it begins with a word in capitals.
    private static string Lower(string? name) => name switch
    {
        null or "" => "",
        [var first, var second, ..] when char.IsUpper(second) => $", {first}{name[1..]}",
        _ => $", {char.ToLowerInvariant(name[0])}{name[1..]}",
    };
}
