using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using LongAn.Harness;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Stores;
using LongAn.Workflows.Dossiers;
using Xunit;

namespace LongAn.Runtime.Tests.Faults;

/// <summary>
/// The server is killed as by a power cut while dossiers travel; nothing is lost and nothing happens twice. <c>LONGAN_TEST_KILLS=500</c> kills it as often.
/// </summary>
public sealed class KilledAtAnyMomentTests
{
    private const int Travellers = 4;

    private static readonly int _kills = int.TryParse(Environment.GetEnvironmentVariable("LONGAN_TEST_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_lost_and_nothing_is_doubled(bool onPostgres)
    {
        Assert.SkipUnless(!onPostgres || PostgresServer.IsInstalled, PostgresServer.Missing);
        var database = onPostgres ? await TestDatabase.NewPostgres() : null;
        await using var server = await ServerProcess.StartNew(settings: database is null ? null : new Dictionary<string, string> { ["Database__Connection"] = database });
        var record = new ClientRecord();
        // Signed in once: sessions outlive the server, for their keys lie in the database.
        var people = new Dictionary<string, Person>();
        foreach (var name in CopyJourney.Steps.Select(step => step.UserName).Append("congdan"))
            people[name] = await Person.SignedIn(server.Address, name);
        var agency = await CopyJourney.AgencyOf(people["tiepnhan"]);

        var answers = new Answers();
        var done = new List<CopyJourney>();
        using var stop = new CancellationTokenSource();
        var travellers = Enumerable.Range(0, Travellers).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var journey = new CopyJourney();
                await Travel(server, journey, people, agency, answers, record);
                lock (done)
                    done.Add(journey);
            }
        })).ToList();

        for (var kill = 0; kill < _kills; kill++)
        {
            // Ever another number of answers, so that every kind of step is cut; three other travellers are in the middle of something.
            await answers.Reach(1 + (kill * 7 % 11));
            await server.Kill();
            await server.Start();
        }

        await stop.CancelAsync();
        await Task.WhenAll(travellers);
        Assert.True(done.Count >= Travellers);

        CheckHistory(new() { DataFolder = server.DataFolder, Database = database }, record);
        var codes = new HashSet<string>();
        foreach (var journey in done)
        {
            var dossier = await people["vanthu"].Get($"/api/dossiers/{journey.DossierId}");
            Assert.Equal(10, dossier["status"]!.GetValue<int>());
            Assert.True(codes.Add(dossier["code"]!.GetValue<string>()), "A dossier code was given twice.");
            var events = (await people["vanthu"].Get($"/api/dossiers/{journey.DossierId}/journal")).AsArray();
            Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => e!["sequence"]!.GetValue<int>()));
            foreach (var (kind, times) in new[] { ("dossier.submitted", 1), ("dossier.accepted", 1), ("work-item.completed", CopyJourney.Steps.Count), ("slip.issued", 1), ("result.issued", 1), ("dossier.completed", 1), ("result.returned", 1) })
                Assert.Equal(times, events.Count(e => e!["type"]!.GetValue<string>() == kind));
        }

        foreach (var person in people.Values)
            person.Dispose();
    }

    private static void CheckHistory(ServerOptions options, ClientRecord record)
    {
        var (connections, keys) = (new JournalConnections(options), JournalKeys.Open(options));
        connections.Store.Stamp(keys);
        Assert.Empty(HistoryChecker.Anomalies(record, HistoryChecker.Read(new(connections, keys, new()))));
        Assert.Null(new Verification(connections, keys).Walk(null, CancellationToken.None).Difference);
    }

    private static async Task Travel(ServerProcess server, CopyJourney journey, Dictionary<string, Person> people, string agency, Answers answers, ClientRecord record)
    {
        await Command("file", () => journey.File(people["congdan"], agency));
        foreach (var step in CopyJourney.Steps)
        {
            var officer = people[step.UserName];
            var dossier = await Insist(server, answers, () => officer.Get($"/api/dossiers/{journey.DossierId}"));
            var key = dossier["todo"]!.AsArray().Single(item => item!["elementId"]!.GetValue<string>() == step.ElementId)!["key"]!.GetValue<long>();
            var claim = new JsonObject { ["commandId"] = journey.CommandOf($"claim {step.ElementId}") };
            await Command($"claim {step.ElementId}", () => officer.Post($"/api/dossiers/{journey.DossierId}/work-items/{key}/claim", claim.DeepClone()));
            await Command(step.ElementId, () => journey.Complete(officer, step, key));
        }

        async Task Command(string step, Func<Task<JsonNode>> request)
        {
            var (dossier, command) = (new DossierId(journey.DossierId), new CommandId(journey.CommandOf(step)));
            record.Sent(dossier, command);
            await Insist(server, answers, request);
            record.Answered(dossier, command, Told.Done);
        }
    }

    /// <summary>Repeats a request with the same identifiers until there is an answer; a refusal is an answer, and fails the test.</summary>
    private static async Task<JsonNode> Insist(ServerProcess server, Answers answers, Func<Task<JsonNode>> request)
    {
        while (true)
        {
            try
            {
                var answer = await request();
                answers.Count();
                return answer;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException || e is ApiException { Status: HttpStatusCode.ServiceUnavailable })
            {
                await server.Running; // down or starting: ask again when it is up
            }
        }
    }

    /// <summary>Counts answers and tells when so many more have come.</summary>
    private sealed class Answers
    {
        private readonly Lock _lock = new();
        private int _count;
        private (int At, TaskCompletionSource Reached)? _waiter;

        public void Count()
        {
            lock (_lock)
            {
                if (++_count >= _waiter?.At)
                    _waiter.Value.Reached.TrySetResult();
            }
        }

        public Task Reach(int more)
        {
            lock (_lock)
            {
                _waiter = (_count + more, new(TaskCreationOptions.RunContinuationsAsynchronously));
                return _waiter.Value.Reached.Task;
            }
        }
    }
}
