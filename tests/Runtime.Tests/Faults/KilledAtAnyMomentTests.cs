using System.Net;
using System.Text.Json.Nodes;
using LongAn.Harness;
using Xunit;

namespace LongAn.Runtime.Tests.Faults;

/// <summary>The server is killed as by a power cut, ten times while dossiers travel; nothing is lost and nothing happens twice.</summary>
public sealed class KilledAtAnyMomentTests
{
    private const int Kills = 10;
    private const int Travellers = 4;

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_doubled()
    {
        await using var server = await ServerProcess.StartNew();
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
                await Travel(server, journey, people, agency, answers);
                lock (done)
                    done.Add(journey);
            }
        })).ToList();

        for (var kill = 0; kill < Kills; kill++)
        {
            // Ever another number of answers, so that every kind of step is cut; three other travellers are in the middle of something.
            await answers.Reach(1 + (kill * 7 % 11));
            await server.Kill();
            await server.Start();
        }

        await stop.CancelAsync();
        await Task.WhenAll(travellers);
        Assert.True(done.Count >= Travellers);

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

    private static async Task Travel(ServerProcess server, CopyJourney journey, Dictionary<string, Person> people, string agency, Answers answers)
    {
        await Insist(server, answers, () => journey.File(people["congdan"], agency));
        foreach (var step in CopyJourney.Steps)
        {
            var officer = people[step.UserName];
            var dossier = await Insist(server, answers, () => officer.Get($"/api/dossiers/{journey.DossierId}"));
            var key = dossier["todo"]!.AsArray().Single(item => item!["elementId"]!.GetValue<string>() == step.ElementId)!["key"]!.GetValue<long>();
            await Insist(server, answers, () => journey.Complete(officer, step, key));
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
