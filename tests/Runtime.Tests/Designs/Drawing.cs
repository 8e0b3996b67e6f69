using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows.Execution;
using Xunit;

namespace LongAn.Runtime.Tests.Designs;

/// <summary>The server with two analysts and two publishers beside the usual people, and a clock that these tests may move.</summary>
public sealed class DesignHost : IAsyncLifetime
{
    public ApiHost Api { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Api.InitializeAsync();
        await Api.Make("phantich", Role.Analyst, "H39");
        await Api.Make("phantich2", Role.Analyst, "H39");
        await Api.Make("congbo", Role.Publisher, "H39");
        await Api.Make("congbo2", Role.Publisher, "H39");
        await Api.Grant("congbo2", Role.Analyst, "H39");
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class DesignTests : ICollectionFixture<DesignHost>
{
    public const string Name = "designs";
}

/// <summary>A draft in the hands of an analyst.</summary>
public sealed class Drawing(ApiHost host, string id)
{
    public const string Process = "process.bpmn";

    public string Path { get; } = $"designer/drafts/{id}";

    public string Id { get; } = id;

    /// <summary>A draft from the version in force.</summary>
    public static async Task<Drawing> From(ApiHost host, string procedure, string who = "phantich")
    {
        var versions = (await (await host.Signed(who)).Get($"designer/procedures/{procedure}/versions")).Given()["versions"]!.AsArray();
        var current = versions.Single(v => v!["state"]!.GetValue<string>() == "current")!["versionId"]!.GetValue<string>();
        return await Start(host, new { id = Case.NewId(), from = current }, who);
    }

    /// <summary>A draft of a procedure that is not there yet.</summary>
    public static Task<Drawing> OfNothing(ApiHost host, string code, string who = "phantich", string level = "full") => Start(host, NewBody(code, level), who);

    public static object NewBody(string code, string level = "full") => new
    {
        id = Case.NewId(),
        @new = new { code, name = new { vi = $"Thủ tục {code}", en = $"Procedure {code}" }, sector = new { code = "thu-nghiem", name = new { vi = "Thử nghiệm", en = "Trials" } }, level },
    };

    /// <summary>A draft with the files of a folder.</summary>
    public static async Task<Drawing> OfFolder(ApiHost host, string folder, string code, string who = "phantich")
    {
        var drawing = await OfNothing(host, code, who);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var text = (await System.IO.File.ReadAllTextAsync(file)).Replace(CodeOf(folder), code, StringComparison.Ordinal);
            (await drawing.Save(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), text, who)).Given();
        }

        return drawing;
    }

    public async Task<JsonNode> SeenBy(string who = "phantich") => (await (await host.Signed(who)).Get(Path)).Given();

    public async Task<Answer> File(string path, string who = "phantich") => await (await host.Signed(who)).Get($"{Path}/files/{path}");

    public async Task<string> Text(string path = Process) => (await File(path)).Text;

    /// <summary>Saves a file over what is there now.</summary>
    public async Task<Answer> Save(string path, string text, string who = "phantich")
    {
        var there = await File(path, who);
        return await SaveOver(path, text, there.Status == HttpStatusCode.OK ? there.Headers["ETag"] : null, who);
    }

    /// <summary>Saves a file over what was read before; null over nothing.</summary>
    public async Task<Answer> SaveOver(string path, string text, string? etag, string who = "phantich") => await (await host.Signed(who)).PutBytes(
        $"{Path}/files/{path}",
        Encoding.UTF8.GetBytes(text),
        etag is null ? ("If-None-Match", "*") : ("If-Match", etag));

    /// <summary>Replaces a piece of a file.</summary>
    public async Task Edit(string old, string with, string path = Process, string who = "phantich")
    {
        var text = await Text(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        (await Save(path, text.Replace(old, with, StringComparison.Ordinal), who)).Given();
    }

    public async Task<JsonNode> Analysis() => (await (await host.Signed("phantich")).Get($"{Path}/analysis")).Given();

    public async Task<IReadOnlyList<string>> Errors() =>
        [.. (await Analysis())["findings"]!.AsArray().Where(f => f!["severity"]!.GetValue<string>() == "error").Select(f => f!["code"]!.GetValue<string>())];

    public async Task<Answer> AskForReview(string who = "phantich") => await (await host.Signed(who)).Post($"{Path}/review", new { note = "Xin duyệt" });

    public async Task<Answer> Return(string who = "congbo") => await (await host.Signed(who)).Post($"{Path}/return", new { reason = "Thiếu căn cứ." });

    public async Task<Answer> Publish(DateTimeOffset effectiveFrom, string who = "congbo", string kind = "amend", string number = "858/QĐ-UBND", string signedOn = "2026-11-10") => await (await host.Signed(who)).Post(
        $"{Path}/publication",
        new { number, signedOn, signerTitle = "Chủ tịch UBND tỉnh", kind, effectiveFrom = effectiveFrom.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture) });

    /// <summary>Reviewed and published; the version's identifier.</summary>
    public async Task<string> Published(DateTimeOffset effectiveFrom, string kind = "amend")
    {
        (await AskForReview()).Given();
        return (await Publish(effectiveFrom, kind: kind)).Given()["versionId"]!.GetValue<string>();
    }

    private static string CodeOf(string folder) =>
        JsonNode.Parse(System.IO.File.ReadAllText(System.IO.Path.Combine(folder, "procedure.json")))!["code"]!.GetValue<string>();

    private static async Task<Drawing> Start(ApiHost host, object body, string who) =>
        new(host, (await (await host.Signed(who)).Post("designer/drafts", body)).Given()["id"]!.GetValue<string>());
}
