using System.Diagnostics;

namespace LongAn.Benchmarks;

/// <summary>People who work through dossiers, one step after another.</summary>
internal interface ILoad : IAsyncDisposable
{
    string Mode { get; }

    /// <summary>What carries the load: its processor time and memory are told.</summary>
    TimeSpan ProcessorTime { get; }

    long PeakMemoryBytes { get; }

    /// <summary>Lets so many people work for a time; gives the milliseconds of each durable step.</summary>
    Task<List<double>> Run(int clients, TimeSpan length);

    /// <summary>So many loops side by side until the time is over, each with its own list.</summary>
    static async Task<List<double>> Loop(int clients, TimeSpan length, Func<int, List<double>, Task> dossier)
    {
        var all = new List<double>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var own = new List<double>();
            while (clock.Elapsed < length)
                await dossier(client, own);
            lock (all)
                all.AddRange(own);
        })));
        return all;
    }

    static async Task<T> Timed<T>(List<double> latencies, Func<Task<T>> step)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await step();
        latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }
}
