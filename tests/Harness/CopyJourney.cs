using System.Text.Json.Nodes;

namespace LongAn.Harness;

/// <summary>The full-online journey of procedure 2.000908 over HTTP, step by step; each step can be repeated with the same command.</summary>
public sealed class CopyJourney
{
    public const string Procedure = "2.000908";

    private readonly Dictionary<string, Guid> _commands = [];

    /// <summary>The procedure that is filed under; one that is made like it may stand in its stead.</summary>
    public string Code { get; init; } = Procedure;

    public Guid DossierId { get; } = Guid.CreateVersion7();

    /// <summary>The steps after filing: who does which element and with which outcome.</summary>
    public static IReadOnlyList<JourneyStep> Steps { get; } =
    [
        new("tiepnhan", "intake", "accept", null),
        new("chuyenvien", "appraise", "pass", new() { ["book"] = "Sổ gốc số 3", ["entry"] = "15", ["content"] = "Nội dung bản sao theo sổ gốc" }),
        new("lanhdao", "sign", "approve", null),
        new("vanthu", "issue", "issue", new() { ["number"] = "15/BS", ["sealed"] = true }),
    ];

    public static JsonObject Data() => new()
    {
        ["requester"] = new JsonObject { ["name"] = "Người dân (thử nghiệm)", ["identityNumber"] = "079000000001", ["phone"] = "0901234567", ["address"] = "Phường 1, thành phố Tân An" },
        ["requesterRole"] = "self",
        ["document"] = new JsonObject { ["name"] = "Bằng tốt nghiệp", ["issuedBy"] = "Cơ quan giữ sổ gốc", ["holder"] = "Người dân (thử nghiệm)" },
        ["copies"] = 2,
        ["reason"] = "Bổ sung hồ sơ việc làm",
        ["truthful"] = true,
    };

    /// <summary>One identifier a step, whatever happens in between: what makes repeating harmless.</summary>
    public Guid CommandOf(string step)
    {
        lock (_commands)
        {
            if (!_commands.TryGetValue(step, out var id))
                _commands[step] = id = Guid.CreateVersion7();
            return id;
        }
    }

    public Task<JsonNode> File(Person citizen, string agencyCode, string? uploadId = null, string returnMode = "online") => citizen.Post("/api/dossiers", new JsonObject
    {
        ["commandId"] = CommandOf("file"),
        ["dossierId"] = DossierId,
        ["procedureCode"] = Code,
        ["caseCode"] = "chung",
        ["agencyCode"] = agencyCode,
        ["data"] = Data(),
        ["papers"] = uploadId is null ? new JsonArray() : new JsonArray(new JsonObject { ["component"] = "giay-to-tuy-than", ["uploadId"] = uploadId }),
        ["returnMode"] = returnMode,
    });

    /// <summary>Does a step; the key of the work item is looked up as the officer's screen does.</summary>
    public async Task<JsonNode> Do(Person officer, JourneyStep step)
    {
        var dossier = await officer.Get($"/api/dossiers/{DossierId}");
        var item = dossier["todo"]!.AsArray().FirstOrDefault(todo => todo!["elementId"]!.GetValue<string>() == step.ElementId)
            ?? throw new InvalidOperationException($"Expected {step.ElementId} to wait for {step.UserName}, but found {dossier["todo"]!.ToJsonString()}.");
        return await Complete(officer, step, item["key"]!.GetValue<long>());
    }

    public Task<JsonNode> Complete(Person officer, JourneyStep step, long key)
    {
        var body = new JsonObject { ["commandId"] = CommandOf(step.ElementId), ["outcome"] = step.Outcome };
        if (step.Data is not null)
            body["data"] = step.Data.DeepClone();
        return officer.Post($"/api/dossiers/{DossierId}/work-items/{key}/completion", body);
    }

    /// <summary>The commune whose officers the demo accounts are.</summary>
    public static async Task<string> AgencyOf(Person officer) =>
        (await officer.Get("/api/session"))["user"]!["roles"]!.AsArray()[0]!["agencyCode"]!.GetValue<string>();
}

/// <summary>A step of an officer.</summary>
public sealed record JourneyStep(string UserName, string ElementId, string Outcome, JsonObject? Data);
