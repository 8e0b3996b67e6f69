using System.Text.Json.Nodes;

namespace LongAn.Harness;

/// <summary>The journey of procedure 1.012783 over HTTP up to where something is owed.</summary>
public sealed class LandJourney
{
    public const string Procedure = "1.012783";

    public const string Agency = "H39.13";

    /// <summary>What the notice of the tax authority asks for, in đồng.</summary>
    public const long Owed = 1_300_000;

    public Guid DossierId { get; } = Guid.CreateVersion7();

    /// <summary>The steps before the payment: who does which element and with which outcome.</summary>
    public static IReadOnlyList<JourneyStep> UntilOwed { get; } =
    [
        new("tiepnhan.datdai", "intake", "accept", null),
        new("tiepnhan.datdai", "transfer", "transferred", null),
        new("chuyenvien.datdai", "appraise", "pass", new() { ["maritalStatus"] = "population", ["mortgaged"] = "no", ["financialObligation"] = "yes" }),
        new("chuyenvien.datdai", "informTax", "sent", null),
        new("chuyenvien.datdai", "taxNotice", "imposed", new()
        {
            ["noticeNumber"] = "125/TB-CCT",
            ["issuedOn"] = "2026-11-20",
            ["lines"] = new JsonArray(
                new JsonObject { ["name"] = "Lệ phí trước bạ", ["amount"] = 1_250_000 },
                new JsonObject { ["name"] = "Lệ phí cấp Giấy chứng nhận", ["amount"] = 50_000 }),
        }),
    ];

    public static JsonObject Data() => new()
    {
        ["requester"] = new JsonObject { ["name"] = "Người dân (thử nghiệm)", ["identityNumber"] = "079000000001", ["phone"] = "0901234567", ["address"] = "Phường 3, thành phố Tân An" },
        ["certificate"] = new JsonObject { ["serial"] = "BA 123456", ["issuedOn"] = "2010-06-15" },
        ["parcel"] = new JsonObject { ["number"] = "345", ["area"] = 120.5, ["address"] = "Phường 3, thành phố Tân An" },
        ["reason"] = "spouses",
        ["truthful"] = true,
    };

    public async Task File(Person citizen, byte[] certificate)
    {
        var upload = await citizen.Upload(certificate, "giay-chung-nhan.pdf", "application/pdf");
        await citizen.Post("/api/dossiers", new JsonObject
        {
            ["commandId"] = Guid.CreateVersion7(),
            ["dossierId"] = DossierId,
            ["procedureCode"] = Procedure,
            ["caseCode"] = "chung",
            ["agencyCode"] = Agency,
            ["data"] = Data(),
            ["papers"] = new JsonArray(new JsonObject { ["component"] = "giay-chung-nhan", ["uploadId"] = upload }),
            ["returnMode"] = "counter",
        });
    }

    public async Task Do(Person officer, JourneyStep step)
    {
        var dossier = await officer.Get($"/api/dossiers/{DossierId}");
        var item = dossier["todo"]!.AsArray().FirstOrDefault(todo => todo!["elementId"]!.GetValue<string>() == step.ElementId)
            ?? throw new InvalidOperationException($"Expected {step.ElementId} to wait for {step.UserName}, but found {dossier["todo"]!.ToJsonString()}.");
        var body = new JsonObject { ["commandId"] = Guid.CreateVersion7(), ["outcome"] = step.Outcome };
        if (step.Data is not null)
            body["data"] = step.Data.DeepClone();
        await officer.Post($"/api/dossiers/{DossierId}/work-items/{item["key"]!.GetValue<long>()}/completion", body);
    }

    /// <summary>Begins to pay; gives the page of the gateway.</summary>
    public async Task<Uri> StartPayment(Person person) =>
        new((await person.Post($"/api/dossiers/{DossierId}/payments", new JsonObject { ["commandId"] = Guid.CreateVersion7() }))["address"]!.GetValue<string>());

    public Task<JsonNode> Payments(Person person) => person.Get($"/api/dossiers/{DossierId}/payments");
}
