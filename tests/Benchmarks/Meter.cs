using System.Diagnostics;

namespace LongAn.Benchmarks;

/// <summary>What a measurement gave.</summary>
internal readonly record struct Reading(double UnitsPerSecond, double BytesPerUnit);

/// <summary>Repeats work until it is warm, then measures time and allocation; the best of several rounds counts, for others disturb.</summary>
internal static class Meter
{
    private static readonly TimeSpan _warm = TimeSpan.FromSeconds(0.6);
    private static readonly TimeSpan _round = TimeSpan.FromSeconds(0.02);

    /// <summary>Measures work that gives the number of units it has done.</summary>
    public static Reading Measure(Func<int> work)
    {
        Round(work, _warm);
        var best = Round(work, _round);
        for (var i = 0; i < 60; i++)
        {
            var next = Round(work, _round);
            if (next.UnitsPerSecond > best.UnitsPerSecond)
                best = next;
        }

        return best;
    }

    private static Reading Round(Func<int> work, TimeSpan atLeast)
    {
        var units = 0L;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var began = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            units += work();
            elapsed = Stopwatch.GetElapsedTime(began);
        }
        while (elapsed < atLeast);
        return new(units / elapsed.TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)units);
    }
}
