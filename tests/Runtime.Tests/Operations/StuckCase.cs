using System.Text.Json.Nodes;
using LongAn.Runtime.Tests.Http;

namespace LongAn.Runtime.Tests.Operations;

/// <summary>A dossier that is stuck, in the hands of an administrator.</summary>
public sealed class StuckCase(ApiHost host, Case dossier)
{
    public Case Dossier { get; } = dossier;

    public string Id => Dossier.Id;

    private string Path => $"dossiers/{Id}/repair";

    public async Task<JsonNode> Choices() => (await (await host.Signed("quantri")).Get(Path)).Given();

    public async Task<JsonNode> Incident() => (await Choices())["incidents"]!.AsArray().Single()!;

    public async Task<Answer> Try(object body, string who = "quantri") => await (await host.Signed(who)).Post($"{Path}/trial", body);

    public async Task<Answer> Repair(object body, string who = "quantri") => await (await host.Signed(who)).Post(Path, body);

    /// <summary>Its rows in the list of stuck dossiers.</summary>
    public async Task<IReadOnlyList<JsonNode>> Listed()
    {
        var (rows, next) = (new List<JsonNode>(), "");
        do
        {
            var page = (await (await host.Signed("quantri")).Get($"incidents?cursor={next}")).Given();
            rows.AddRange(page["items"]!.AsArray().Select(row => row!).Where(row => row["dossierId"]!.GetValue<string>() == Id));
            next = page["next"]?.GetValue<string>();
        }
        while (next is not null);
        return rows;
    }

    public async Task<JsonArray> Journal() => (await (await host.Signed("quantri")).Get($"dossiers/{Id}/journal")).Given().AsArray();

    /// <summary>The step that is open now.</summary>
    public async Task<IReadOnlyList<string>> Steps(string who) =>
        [.. (await Dossier.SeenBy(who))["todo"]!.AsArray().Select(t => t!["elementId"]!.GetValue<string>())];
}
