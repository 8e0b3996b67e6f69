using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace LongAn.Benchmarks;

/// <summary>
/// Durable steps a second, each on disk before the answer: by calls of grains and over HTTP. Beside it, in the same run on the same server, the
/// limit: single-row inserts of the same size, one transaction each, at the same number of clients.
/// </summary>
internal static class RuntimeBenchmark
{
    // What the events of a step with its personal data come to, measured on the journal.
    private const int BytesOfAStep = 1_000;

    public static async Task Run(string storeName, IReadOnlyList<string> modes, IReadOnlyList<int> clients, TimeSpan length, bool json)
    {
        await using var store = await BenchmarkStore.Open(storeName);
        if (!json)
        {
            Console.WriteLine($"{await store.Settings()}; {Environment.ProcessorCount} processors shared with the load.");
            Console.WriteLine("grain: six human steps with one decision and three texts, grains called directly. http: procedure 2.000908, a filing and four steps of officers.");
            Console.WriteLine($"Limit: inserts of one row of {BytesOfAStep} bytes, one transaction each, as many connections as clients. Read the ratio, not the figures: machines differ.");
            Console.WriteLine($"{"mode",6} {"clients",8} {"steps/s",9} {"limit/s",9} {"ratio",7} {"p50 ms",8} {"p95 ms",8} {"p99 ms",8} {"limit p99",10} {"cpu ms/step",12} {"peak MB",8} {"bytes/step",11} {"commits/step",13}");
        }

        foreach (var mode in modes)
        {
            var (folder, database) = await store.Fresh();
            await using ILoad load = mode == "grain" ? await GrainLoad.Start(folder, database) : await HttpLoad.Start(database);
            foreach (var count in clients)
                Tell(await Measure(store, load, load is HttpLoad http ? http.DataFolder : folder, database, count, length), json);
        }
    }

    private static async Task<Line> Measure(BenchmarkStore store, ILoad load, string folder, string? database, int clients, TimeSpan length)
    {
        await load.Run(clients, TimeSpan.FromSeconds(3)); // warm-up, not counted
        var (limit, limitLatencies) = await store.Limit(clients, BytesOfAStep, TimeSpan.FromSeconds(4));
        var (size, transactions, cpu) = (await BenchmarkStore.Size(folder, database), await BenchmarkStore.Transactions(database), load.ProcessorTime);
        var clock = Stopwatch.StartNew();
        var latencies = await load.Run(clients, length);
        var seconds = clock.Elapsed.TotalSeconds;
        var steps = latencies.Count;
        var cpuPerStep = (load.ProcessorTime - cpu).TotalMilliseconds / steps;
        var tripsPerStep = (await BenchmarkStore.Transactions(database) - transactions) / (double)steps;
        return new(
            store.Name, load.Mode, clients, steps / seconds, limit, steps / seconds / limit, Percentile(latencies, 0.5), Percentile(latencies, 0.95), Percentile(latencies, 0.99),
            Percentile(limitLatencies, 0.99), cpuPerStep, load.PeakMemoryBytes / 1024 / 1024, (await BenchmarkStore.Size(folder, database) - size) / (double)steps, tripsPerStep);
    }

    private static double Percentile(List<double> latencies, double share)
    {
        latencies.Sort();
        return latencies[(int)Math.Min(latencies.Count - 1, latencies.Count * share)];
    }

    private static void Tell(Line line, bool json) => Console.WriteLine(json
        ? JsonSerializer.Serialize(line, JsonSerializerOptions.Web)
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Mode,6} {line.Clients,8} {line.StepsPerSecond,9:F0} {line.LimitPerSecond,9:F0} {line.Ratio,7:F2} {line.P50Ms,8:F1} {line.P95Ms,8:F1} {line.P99Ms,8:F1} {line.LimitP99Ms,10:F1} {line.CpuMsPerStep,12:F2} {line.PeakMemoryMb,8} {line.BytesPerStep,11:F0} {line.RoundTripsPerStep,13:F2}"));

    private sealed record Line(
        string Store, string Mode, int Clients, double StepsPerSecond, double LimitPerSecond, double Ratio, double P50Ms, double P95Ms, double P99Ms, double LimitP99Ms, double CpuMsPerStep, long PeakMemoryMb,
        double BytesPerStep, double? RoundTripsPerStep);
}
