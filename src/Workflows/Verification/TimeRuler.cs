using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Verification;

/// <summary>The longest way of a case on a channel, laid against the legal limit.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Case">Code of the case; null where the procedure has none.</param>
/// <param name="Limit">The legal limit.</param>
/// <param name="Allowed">The limit in hours: of work, or of the calendar when the limit is counted in calendar days or months.</param>
/// <param name="Sum">What the steps of the way take, in the same hours.</param>
/// <param name="SumWords">The sum in words.</param>
/// <param name="IsEstimate">Whether working days had to be compared with calendar days (5 in 7).</param>
/// <param name="Path">Steps of persons and timers on the way, in its order.</param>
public sealed record RulerLine(Channel Channel, string? Case, TimeLimit Limit, decimal Allowed, decimal Sum, Text SumWords, bool IsEstimate, Sequence<RulerSegment> Path)
{
    /// <summary>Whether the steps take longer than the law allows.</summary>
    public bool Exceeds => Sum > Allowed;
}

/// <summary>A step on the longest way.</summary>
/// <param name="ElementId">The step.</param>
/// <param name="Hours">What it takes, in the hours of its line; zero while the clock stands still.</param>
public sealed record RulerSegment(string ElementId, decimal Hours);

/// <summary>What the designer draws along the longest way: one line for each channel and case that has a limit.</summary>
public static class TimeRuler
{
    /// <summary>Measures a process against what its procedure promises; see <see cref="TimeCheck"/> for how ways are counted.</summary>
    /// <param name="run">The process first, then what it calls.</param>
    /// <param name="offers">Channels with limits; the first that fits a channel and a case holds. One without a limit has no line.</param>
    /// <param name="cases">Cases of the procedure; may be empty.</param>
    /// <param name="hoursPerDay">Working hours of a day, more than zero. Default 8.</param>
    public static Sequence<RulerLine> Of(BpmnModel run, Sequence<ChannelOffer> offers, Sequence<ProcedureCase> cases, decimal hoursPerDay = 8)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hoursPerDay);
        return Measured(Ways.Of(run), offers, cases, hoursPerDay).Select(ToLine).ToSequence();
    }

    internal static IEnumerable<MeasuredWay> Measured(Ways ways, Sequence<ChannelOffer> offers, Sequence<ProcedureCase> cases, decimal hoursPerDay)
    {
        foreach (var channel in offers.Select(o => o.Channel).Distinct())
        {
            foreach (var @case in cases.Count > 0 ? cases.Select(c => (string?)c.Code) : [null])
            {
                var offer = offers.FirstOrDefault(o => o.Channel == channel && (o.CaseCode is null || o.CaseCode == @case));
                if (offer?.Limit is not { } limit)
                    continue;
                var measure = new Measure(limit, hoursPerDay);
                yield return new(offer, @case, measure, ways.Longest(node => measure.Of(node, Dossiers.Words.Of(channel), @case)));
            }
        }
    }

    private static RulerLine ToLine(MeasuredWay way) => new(
        way.Offer.Channel,
        way.Case,
        way.Offer.Limit!,
        way.Measure.Hours(way.Measure.Allowed),
        way.Measure.Hours(way.Longest.Time),
        way.Measure.Words(way.Longest.Time),
        way.IsEstimate,
        way.Longest.Nodes.Where(node => node is UserTask or IntermediateCatchEvent).Select(node => new RulerSegment(node.Id, way.Measure.Hours(way.Measure.Of(node, way.Channel, way.Case)))).ToSequence());
}

/// <summary>The longest way for an offer and a case.</summary>
internal sealed record MeasuredWay(ChannelOffer Offer, string? Case, Measure Measure, Way Longest)
{
    public string Channel => Dossiers.Words.Of(Offer.Channel);

    public bool IsEstimate => Longest.Nodes.Any(Measure.IsEstimate);
}
