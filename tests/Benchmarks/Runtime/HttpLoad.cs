using LongAn.Harness;

namespace LongAn.Benchmarks;

/// <summary>The server as a process of its own, over HTTP: the shipped procedure of copies, a filing and four officers' steps.</summary>
internal sealed class HttpLoad : ILoad
{
    private readonly ServerProcess _server;

    private HttpLoad(ServerProcess server) => _server = server;

    public string Mode => "http";

    public TimeSpan ProcessorTime => _server.ProcessorTime;

    public long PeakMemoryBytes => _server.PeakMemoryBytes;

    public string DataFolder => _server.DataFolder;

    public static async Task<HttpLoad> Start(string? database) => new(await ServerProcess.StartNew(
        settings: database is null ? null : new Dictionary<string, string> { ["Database__Connection"] = database }));

    public async Task<List<double>> Run(int clients, TimeSpan length)
    {
        var people = new Dictionary<string, Person>();
        foreach (var name in CopyJourney.Steps.Select(step => step.UserName).Append("congdan").Distinct())
            people[name] = await Person.SignedIn(_server.Address, name);
        var agency = await CopyJourney.AgencyOf(people["tiepnhan"]);
        var latencies = await ILoad.Loop(clients, length, async (_, own) =>
        {
            var journey = new CopyJourney();
            await ILoad.Timed(own, () => journey.File(people["congdan"], agency));
            foreach (var step in CopyJourney.Steps)
            {
                // Finding the key is the officer's screen, not a step: it is not timed.
                var todo = (await people[step.UserName].Get($"/api/dossiers/{journey.DossierId}"))["todo"]!.AsArray();
                var key = todo[0]!["key"]!.GetValue<long>();
                await ILoad.Timed(own, () => journey.Complete(people[step.UserName], step, key));
            }
        });
        foreach (var person in people.Values)
            person.Dispose();
        return latencies;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
