using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>A dossier on its way: what people do with it, and what they see.</summary>
public sealed class Case(ApiHost host, string id)
{
    public string Id { get; } = id;

    public static string NewId() => Guid.CreateVersion7().ToString("D", CultureInfo.InvariantCulture);

    /// <summary>A citizen files a dossier for a copy from the original register.</summary>
    public static async Task<Case> FiledForACopy(ApiHost host, string returnMode = "online")
    {
        var citizen = await host.Signed("congdan");
        var id = NewId();
        (await citizen.Post("dossiers", Filing(id, Samples.Copy, Samples.CopyData(), returnMode, await citizen.Uploaded()))).Given();
        return new(host, id);
    }

    /// <summary>A citizen files a marriage.</summary>
    public static async Task<Case> FiledForAMarriage(ApiHost host)
    {
        var citizen = await host.Signed("congdan");
        var id = NewId();
        (await citizen.Post("dossiers", Filing(id, Samples.Marriage, Samples.MarriageData(), "counter", await citizen.Uploaded()))).Given();
        return new(host, id);
    }

    public static object Filing(string id, string procedure, object data, string returnMode = "online", string? upload = null, string? command = null, string agency = ApiHost.Ward) => new
    {
        commandId = command ?? NewId(),
        dossierId = id,
        procedureCode = procedure,
        caseCode = "chung",
        agencyCode = agency,
        data,
        papers = upload is null ? Array.Empty<object>() : [new { component = "giay-to-tuy-than", uploadId = upload }],
        returnMode,
    };

    public async Task<JsonNode> SeenBy(string who) => (await (await host.Signed(who)).Get($"dossiers/{Id}")).Given();

    /// <summary>The key of an open step that somebody can do.</summary>
    public async Task<long> Key(string who, string step)
    {
        var todo = (await SeenBy(who))["todo"]!.AsArray();
        var item = todo.SingleOrDefault(t => t!["elementId"]!.GetValue<string>() == step);
        Assert.True(item is not null, $"Expected the step {step} to be open for {who}, but open are: {string.Join(", ", todo.Select(t => t!["elementId"]))}.");
        return item["key"]!.GetValue<long>();
    }

    /// <summary>Somebody completes a step.</summary>
    public async Task<Answer> When(string who, string step, string outcome, object? more = null) =>
        await Complete(who, await Key(who, step), outcome, more);

    public async Task<Answer> Complete(string who, long key, string outcome, object? more = null, string? command = null)
    {
        var body = new JsonObject { ["commandId"] = command ?? NewId(), ["outcome"] = outcome };
        foreach (var entry in System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject().ToList())
            body[entry.Key] = entry.Value?.DeepClone();
        return await (await host.Signed(who)).Post($"dossiers/{Id}/work-items/{key}/completion", body);
    }

    /// <summary>Received: it has its code.</summary>
    public async Task<string> Received()
    {
        var answer = await When("tiepnhan", "intake", "accept");
        return answer.Given()["code"]!.GetValue<string>();
    }

    /// <summary>Appraised, signed and issued.</summary>
    public async Task Settled()
    {
        (await When("chuyenvien", "appraise", "pass", new { data = new { book = "Sổ gốc 2010", entry = "12", content = "Bằng tốt nghiệp số 12" } })).Given();
        (await When("lanhdao", "sign", "approve")).Given();
        (await When("vanthu", "issue", "issue", new { data = new { number = "12/BS", @sealed = true } })).Given();
    }

    public async Task<int> Status(string who = "congdan") => (await SeenBy(who))["status"]!.GetValue<int>();

    public async Task<HttpStatusCode> Look(string who) => (await (await host.Signed(who)).Get($"dossiers/{Id}")).Status;
}
