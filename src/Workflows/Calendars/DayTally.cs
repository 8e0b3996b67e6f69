namespace LongAn.Workflows.Calendars;

/// <summary>
/// Running total of a quantity per day (working days, working time) that follows the week apart from some dates.
/// Totals and their inverse are one binary search over those dates and arithmetic, whatever the distance.
/// </summary>
/// <remarks>Days are numbered from a Monday. Totals are relative: only differences of them mean anything.</remarks>
internal sealed class DayTally
{
    private readonly long[] _weekBefore = new long[8];
    private readonly int[] _days;
    private readonly long[] _corrections;
    private readonly long[] _totals;

    /// <param name="week">Quantity of Monday to Sunday, none negative.</param>
    /// <param name="exceptions">Quantity of the days that differ, in rising order of days, none negative.</param>
    public DayTally(ReadOnlySpan<long> week, IReadOnlyList<(int Day, long Quantity)> exceptions)
    {
        for (var i = 0; i < 7; i++)
            _weekBefore[i + 1] = _weekBefore[i] + week[i];

        _days = new int[exceptions.Count];
        _corrections = new long[exceptions.Count + 1];
        _totals = new long[exceptions.Count];
        for (var i = 0; i < exceptions.Count; i++)
        {
            var (day, quantity) = exceptions[i];
            _days[i] = day;
            _corrections[i + 1] = _corrections[i] + quantity - week[Modulo(day)];
            _totals[i] = OfWeeks(day) + _corrections[i + 1];
        }
    }

    /// <summary>Total up to and including a day.</summary>
    public long Through(int day) => OfWeeks(day) + _corrections[FirstPlace(_days, day + 1)];

    /// <summary>The first day through which the total reaches a target, or null when there is none until <paramref name="last"/>.</summary>
    public int? FirstReaching(long target, int last)
    {
        // Totals never fall, so the day lies after the last exception that falls short and not after the next one.
        var next = FirstPlace(_totals, target);
        var limit = next < _days.Length ? _days[next] : int.MaxValue;
        var day = Math.Min(limit, OfWeeksReaching(target - _corrections[next]));
        return day <= last ? (int)day : null;
    }

    /// <summary>The total through a day as if no day differed from the week.</summary>
    private long OfWeeks(int day)
    {
        var inWeek = Modulo(day + 1);
        return ((day + 1L - inWeek) / 7 * _weekBefore[7]) + _weekBefore[inWeek];
    }

    private long OfWeeksReaching(long target)
    {
        if (_weekBefore[7] == 0)
            return long.MaxValue;
        var (weeks, rest) = Math.DivRem(target - 1, _weekBefore[7]);
        if (rest < 0)
            (weeks, rest) = (weeks - 1, rest + _weekBefore[7]);
        var inWeek = 0;
        while (_weekBefore[inWeek + 1] <= rest)
            inWeek++;
        return (weeks * 7) + inWeek;
    }

    /// <summary>The first place of a rising list that holds at least a value.</summary>
    private static int FirstPlace<T>(T[] rising, T value)
        where T : IComparable<T>
    {
        var (low, high) = (0, rising.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rising[middle].CompareTo(value) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int Modulo(int day) => ((day % 7) + 7) % 7;
}
