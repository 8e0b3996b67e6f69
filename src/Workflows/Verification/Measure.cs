using System.Globalization;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using NodaTime.Text;

namespace LongAn.Workflows.Verification;

/// <summary>Times in the unit of a legal limit: hours of work, or calendar days.</summary>
internal sealed class Measure
{
    private const decimal WorkingDaysAsCalendarDays = 7m / 5m;
    private const decimal DaysOfMonth = 30;
    private const decimal WorkingDaysOfMonth = 22;

    private readonly bool _isWorkingTime;
    private readonly decimal _hoursPerDay;

    public Measure(TimeLimit legal, decimal hoursPerDay)
    {
        _isWorkingTime = IsWork(legal.Unit);
        _hoursPerDay = hoursPerDay;
        Allowed = Of(legal);
    }

    public decimal Allowed { get; }

    /// <summary>The time of a node for a channel and case; zero for what takes none or does not count.</summary>
    public decimal Of(FlowNode node, string channel, string? @case) => node switch
    {
        UserTask { Step: { Clock: StepClock.Running } step } => step.LimitFor(channel, @case) is { } limit ? Of(limit) : 0,
        IntermediateCatchEvent { Definition: TimerDefinition timer } => Waiting(timer).Sum(Of),
        _ => 0,
    };

    /// <summary>Whether the time of a node is of the other kind of days, so that it had to be estimated.</summary>
    public bool IsEstimate(FlowNode node) => node switch
    {
        UserTask { Step: { Clock: StepClock.Running } step } => step.Limits.Any(l => IsWork(l.Limit.Unit) != _isWorkingTime),
        IntermediateCatchEvent { Definition: TimerDefinition timer } => Waiting(timer).Any(l => IsWork(l.Unit) != _isWorkingTime),
        _ => false,
    };

    /// <summary>An amount of this measure in words.</summary>
    public Text Words(decimal amount)
    {
        var days = _isWorkingTime ? amount / _hoursPerDay : amount;
        var text = Number(days);
        if (!_isWorkingTime)
            return new($"{text} ngày", $"{text} calendar days");
        var hours = Number(amount);
        return new($"{text} ngày làm việc ({hours} giờ)", $"{text} working days ({hours} hours)");
    }

    /// <summary>An amount of this measure in hours: of work, or of the calendar.</summary>
    public decimal Hours(decimal amount) => _isWorkingTime ? amount : amount * 24;

    private static string Number(decimal value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static bool IsWork(TimeUnit unit) => unit is TimeUnit.Hour or TimeUnit.WorkingDay;

    private decimal Of(TimeLimit limit) => (_isWorkingTime, limit.Unit) switch
    {
        (true, TimeUnit.Hour) => limit.Value,
        (true, TimeUnit.WorkingDay or TimeUnit.CalendarDay) => limit.Value * _hoursPerDay,
        (true, _) => limit.Value * WorkingDaysOfMonth * _hoursPerDay,
        (false, TimeUnit.Hour) => limit.Value / _hoursPerDay * WorkingDaysAsCalendarDays,
        (false, TimeUnit.WorkingDay) => limit.Value * WorkingDaysAsCalendarDays,
        (false, TimeUnit.CalendarDay) => limit.Value,
        (false, _) => limit.Value * DaysOfMonth,
    };

    /// <summary>A timer that the flow waits at; one that is computed cannot be known here.</summary>
    private static IEnumerable<TimeLimit> Waiting(TimerDefinition timer)
    {
        if (timer.Kind != TimerKind.Duration || PeriodPattern.Roundtrip.Parse(timer.Expression) is not { Success: true, Value: var period })
            yield break;
        // In decimal: a period may hold numbers beyond what durations can.
        var months = period.Months + (12m * period.Years);
        var days = period.Days + (7m * period.Weeks);
        var hours = period.Hours + (period.Minutes / 60m) + (period.Seconds / 3600m);
        if (months > 0)
            yield return new(months, TimeUnit.Month);
        if (days > 0)
            yield return new(days, timer.InWorkingTime ? TimeUnit.WorkingDay : TimeUnit.CalendarDay);
        if (hours > 0)
            yield return timer.InWorkingTime || timer.IsLegalLimit ? new(hours, TimeUnit.Hour) : new(hours / 24, TimeUnit.CalendarDay);
    }
}
