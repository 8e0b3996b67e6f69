using System.Diagnostics;
using System.Diagnostics.Metrics;
using LongAn.Runtime.Hosting;

namespace LongAn.Runtime.Journal;

/// <summary>How fast the journal is and how full.</summary>
internal sealed class JournalMetrics
{
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _size;
    private readonly Counter<long> _refused;

    public JournalMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Observation.Meter);
        _duration = meter.CreateHistogram<double>("journal.commit.duration", "s", "Time of one commit.");
        _size = meter.CreateHistogram<int>("journal.batch.size", "{append}", "Appends committed together.");
        _refused = meter.CreateCounter<long>("journal.refused", "{append}", "Appends refused because the queue was full.");
    }

    public void Refused() => _refused.Add(1);

    public Measured Commit(int appends)
    {
        _size.Record(appends);
        return new(_duration);
    }

    internal readonly struct Measured(Histogram<double> duration) : IDisposable
    {
        private readonly long _begin = Stopwatch.GetTimestamp();

        public void Dispose() => duration.Record(Stopwatch.GetElapsedTime(_begin).TotalSeconds);
    }
}
