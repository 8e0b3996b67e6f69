namespace LongAn.Workflows.Calendars;

/// <summary>
/// Running total of a quantity per day (working days, working time) that follows the week apart from some dates.
/// Totals and their inverse take logarithmic time, whatever the distance.
/// </summary>
/// <remarks>Days are numbered from a Monday. Totals are relative: only differences of them mean anything.</remarks>
internal sealed class DayTally
{
    private readonly long[] _weekBefore = new long[8];
    private readonly int[] _days;
    private readonly long[] _corrections;

    /// <param name="week">Quantity of Monday to Sunday, none negative.</param>
    /// <param name="exceptions">Quantity of the days that differ, in rising order of days.</param>
    public DayTally(ReadOnlySpan<long> week, IReadOnlyList<(int Day, long Quantity)> exceptions)
    {
        for (var i = 0; i < 7; i++)
            _weekBefore[i + 1] = _weekBefore[i] + week[i];

        _days = new int[exceptions.Count];
        _corrections = new long[exceptions.Count + 1];
        for (var i = 0; i < exceptions.Count; i++)
        {
            _days[i] = exceptions[i].Day;
            _corrections[i + 1] = _corrections[i] + exceptions[i].Quantity - week[Modulo(exceptions[i].Day)];
        }
    }

    /// <summary>Total up to and including a day.</summary>
    public long Through(int day)
    {
        var place = Array.BinarySearch(_days, day);
        var passed = place >= 0 ? place + 1 : ~place;
        var inWeek = Modulo(day + 1);
        return ((day + 1L - inWeek) / 7 * _weekBefore[7]) + _weekBefore[inWeek] + _corrections[passed];
    }

    /// <summary>Quantity of one day.</summary>
    public long On(int day) => Through(day) - Through(day - 1);

    /// <summary>The first day later than <paramref name="after"/> through which the total reaches a target, or null before <paramref name="last"/>.</summary>
    public int? FirstReaching(long target, int after, int last)
    {
        var low = after;
        long step = 1;
        while (low + step < last && Through((int)(low + step)) < target)
        {
            low += (int)step;
            step *= 2;
        }

        var high = (int)Math.Min(low + step, last);
        if (Through(high) < target)
            return null;
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Through(middle) < target)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    private static int Modulo(int day) => ((day % 7) + 7) % 7;
}
