using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using LongAn.Harness;
using Microsoft.Data.Sqlite;

namespace LongAn.Benchmarks;

/// <summary>
/// Durable steps a second through the public API: each is an officer's completed step or a filing, on disk before the
/// answer. Beside it, in the same run on the same disk, the limit: single-row inserts of the same size, one transaction each.
/// </summary>
internal static class RuntimeBenchmark
{
    private const int BytesOfAStep = 2_000;

    public static async Task Run(IReadOnlyList<int> clients, TimeSpan length, bool json)
    {
        await using var server = await ServerProcess.StartNew();
        if (!json)
        {
            Console.WriteLine("Durable steps a second through the HTTP API on SQLite (WAL, synchronous=FULL): procedure 2.000908, five steps a dossier.");
            Console.WriteLine("Limit: single-row inserts of the same size, one transaction each, on the same disk in the same run. Read the ratio, not the figures: machines differ.");
            Console.WriteLine($"{"clients",8} {"steps/s",10} {"limit/s",10} {"ratio",8} {"p50 ms",8} {"p95 ms",8} {"p99 ms",8} {"cpu ms/step",12} {"peak MB",8}");
        }

        foreach (var count in clients)
        {
            await Measure(server, count, TimeSpan.FromSeconds(2)); // warm-up, not counted
            var limit = MeasureLimit(server.DataFolder, TimeSpan.FromSeconds(2));
            var cpu = server.ProcessorTime;
            var clock = Stopwatch.StartNew();
            var latencies = await Measure(server, count, length);
            var seconds = clock.Elapsed.TotalSeconds;
            latencies.Sort();
            var rate = latencies.Count / seconds;
            double Percentile(double share) => latencies[(int)Math.Min(latencies.Count - 1, latencies.Count * share)];
            var cpuPerStep = (server.ProcessorTime - cpu).TotalMilliseconds / latencies.Count;
            var peak = server.PeakMemoryBytes / 1024 / 1024;
            if (json)
            {
                Console.WriteLine(JsonSerializer.Serialize(new
                {
                    store = "sqlite",
                    mode = "http",
                    clients = count,
                    stepsPerSecond = rate,
                    limitPerSecond = limit,
                    ratio = rate / limit,
                    p50Ms = Percentile(0.5),
                    p95Ms = Percentile(0.95),
                    p99Ms = Percentile(0.99),
                    cpuMsPerStep = cpuPerStep,
                    peakMemoryMb = peak,
                }));
            }
            else
            {
                Console.WriteLine($"{count,8} {rate,10:F0} {limit,10:F0} {rate / limit,8:F2} {Percentile(0.5),8:F1} {Percentile(0.95),8:F1} {Percentile(0.99),8:F1} {cpuPerStep,12:F2} {peak,8}");
            }
        }
    }

    private static async Task<List<double>> Measure(ServerProcess server, int clients, TimeSpan length)
    {
        var names = CopyJourney.Steps.Select(step => step.UserName).Append("congdan").Distinct().ToList();
        var people = new Dictionary<string, Person>();
        foreach (var name in names)
            people[name] = await Person.SignedIn(server.Address, name);
        var agency = await CopyJourney.AgencyOf(people["tiepnhan"]);

        var latencies = new List<double>();
        var end = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var own = new List<double>();
            while (end.Elapsed < length)
            {
                var journey = new CopyJourney();
                await Timed(own, () => journey.File(people["congdan"], agency));
                foreach (var step in CopyJourney.Steps)
                {
                    // Finding the key is the officer's screen, not a step: it is not timed.
                    var todo = (await people[step.UserName].Get($"/api/dossiers/{journey.DossierId}"))["todo"]!.AsArray();
                    var key = todo[0]!["key"]!.GetValue<long>();
                    await Timed(own, () => journey.Complete(people[step.UserName], step, key));
                }
            }

            lock (latencies)
                latencies.AddRange(own);
        })));
        foreach (var person in people.Values)
            person.Dispose();
        return latencies;
    }

    private static async Task Timed(List<double> latencies, Func<Task<JsonNode>> step)
    {
        var start = Stopwatch.GetTimestamp();
        await step();
        latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static double MeasureLimit(string folder, TimeSpan length)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "limit.db")}");
        connection.Open();
        using var setUp = connection.CreateCommand();
        setUp.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, body BLOB NOT NULL)";
        setUp.ExecuteNonQuery();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows (body) VALUES ($body)";
        insert.Parameters.AddWithValue("$body", new byte[BytesOfAStep]);
        insert.Prepare();
        var clock = Stopwatch.StartNew();
        var rows = 0;
        while (clock.Elapsed < length)
        {
            insert.ExecuteNonQuery(); // outside a transaction, SQLite makes one of its own
            rows++;
        }

        return rows / clock.Elapsed.TotalSeconds;
    }
}
