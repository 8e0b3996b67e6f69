using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Procedures;

/// <summary>What a new procedure is called.</summary>
/// <param name="Code">National code, or one with the agency's tail.</param>
/// <param name="Name">Name.</param>
/// <param name="Sector">Sector.</param>
/// <param name="Level">How much of it shall be on the network.</param>
public sealed record SkeletonIdentity(string Code, Text Name, Sector Sector, OnlineLevel Level);

/// <summary>The package an empty board begins with: one start, one end, a lane for each of them, a form with one field, and the shared slips.</summary>
/// <remarks>It can be read and is not yet fit to be published: what is missing stands among the findings.</remarks>
public static class PackageSkeleton
{
    private static readonly string[] Slips = ["receipt", "supplement", "refusal", "apology", "stop", "control"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the files.</summary>
    /// <param name="identity">What the procedure is called.</param>
    /// <param name="shared">The slips that lie there are imported.</param>
    public static Sequence<PackageFile> Of(SkeletonIdentity identity, SharedDefinitions shared)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(shared);
        var slips = Slips.Where(key => shared.Find($"templates/slip-{key}.html") is not null).ToList();
        return
        [
            Json("forms/application.form.json", Form()),
            Json("procedure.json", Manifest(identity, slips)),
            new("process.bpmn", Encoding.UTF8.GetBytes(Process(identity.Name))),
        ];
    }

    private static JsonObject Manifest(SkeletonIdentity identity, List<string> slips)
    {
        const string Source = "Bản nháp";
        return new()
        {
            ["code"] = identity.Code,
            ["name"] = Bilingual(identity.Name),
            ["sector"] = new JsonObject { ["code"] = identity.Sector.Code, ["name"] = Bilingual(identity.Sector.Name) },
            ["level"] = Words.Of(identity.Level),
            ["decision"] = new JsonObject { ["number"] = "(chưa có)", ["mark"] = "toVerify", ["source"] = Source },
            ["applicants"] = new JsonArray(Bilingual(new("Công dân Việt Nam", "Vietnamese citizens"))),
            ["competentAgency"] = Bilingual(new("Ủy ban nhân dân cấp xã", "The commune's People's Committee")),
            ["agencyLevels"] = new JsonArray("commune"),
            ["cases"] = new JsonArray(new JsonObject { ["code"] = "chung", ["name"] = Bilingual(new("Mọi trường hợp", "Every case")) }),
            ["channels"] = new JsonArray(Channel("online"), Channel("direct"), Channel("post")),
            ["components"] = new JsonArray(),
            ["result"] = new JsonObject { ["name"] = Bilingual(new("Kết quả giải quyết", "The result")) },
            ["legalBases"] = new JsonArray(new JsonObject
            {
                ["number"] = "(chưa có)",
                ["name"] = Bilingual(new("Căn cứ pháp lý cần bổ sung", "Legal basis to be added")),
                ["mark"] = "toVerify",
                ["source"] = Source,
            }),
            ["form"] = "application",
            ["slips"] = new JsonArray([.. slips.Select(key => new JsonObject { ["key"] = key, ["template"] = $"slip-{key}" })]),
            ["imports"] = new JsonArray([.. slips.Select(key => JsonValue.Create($"templates/slip-{key}.html"))]),
        };
    }

    private static JsonObject Channel(string word) => new() { ["channel"] = word, ["fee"] = new JsonObject { ["kind"] = "setByAuthority" } };

    private static JsonObject Form() => new()
    {
        ["schema"] = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["type"] = "object",
            ["title"] = "Đơn đề nghị",
            ["x-en"] = "Application",
            ["properties"] = new JsonObject
            {
                ["content"] = new JsonObject { ["type"] = "string", ["title"] = "Nội dung đề nghị", ["x-en"] = "What is asked for", ["minLength"] = 1, ["maxLength"] = 1000 },
            },
            ["required"] = new JsonArray("content"),
        },
        ["ui"] = new JsonObject { ["ui:order"] = new JsonArray("content") },
    };

    private static JsonObject Bilingual(Text text) => new() { ["vi"] = text.Vi, ["en"] = text.En };

    private static PackageFile Json(string path, JsonObject content) => new(path, Encoding.UTF8.GetBytes(content.ToJsonString(Indented) + "\n"));

    private static string Process(Text name)
    {
        var title = new XAttribute("name", name.Vi).ToString();
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:la="urn:longan:workflow:1" id="definitions" targetNamespace="urn:longan:procedures">
              <bpmn:collaboration id="collaboration">
                <bpmn:participant id="agency" {title} processRef="process" />
              </bpmn:collaboration>
              <bpmn:process id="process" {title} isExecutable="true">
                <bpmn:laneSet id="lanes">
                  <bpmn:lane id="applicant" name="Người nộp hồ sơ" la:role="applicant">
                    <bpmn:flowNodeRef>submitted</bpmn:flowNodeRef>
                  </bpmn:lane>
                  <bpmn:lane id="counter" name="Bộ phận Một cửa" la:role="intakeOfficer">
                    <bpmn:flowNodeRef>done</bpmn:flowNodeRef>
                  </bpmn:lane>
                </bpmn:laneSet>
                <bpmn:startEvent id="submitted" name="Nộp hồ sơ">
                  <bpmn:outgoing>submittedToDone</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:endEvent id="done" name="Kết thúc">
                  <bpmn:incoming>submittedToDone</bpmn:incoming>
                </bpmn:endEvent>
                <bpmn:sequenceFlow id="submittedToDone" sourceRef="submitted" targetRef="done" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram">
                <bpmndi:BPMNPlane id="plane" bpmnElement="collaboration">
                  <bpmndi:BPMNShape id="agency_di" bpmnElement="agency" isHorizontal="true"><dc:Bounds x="160" y="80" width="1000" height="300" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="applicant_di" bpmnElement="applicant" isHorizontal="true"><dc:Bounds x="190" y="80" width="970" height="150" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="counter_di" bpmnElement="counter" isHorizontal="true"><dc:Bounds x="190" y="230" width="970" height="150" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="submitted_di" bpmnElement="submitted">
                    <dc:Bounds x="252" y="137" width="36" height="36" />
                    <bpmndi:BPMNLabel><dc:Bounds x="243" y="180" width="54" height="14" /></bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="done_di" bpmnElement="done">
                    <dc:Bounds x="1052" y="287" width="36" height="36" />
                    <bpmndi:BPMNLabel><dc:Bounds x="1045" y="330" width="50" height="14" /></bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="submittedToDone_di" bpmnElement="submittedToDone">
                    <di:waypoint x="288" y="155" />
                    <di:waypoint x="1000" y="155" />
                    <di:waypoint x="1000" y="305" />
                    <di:waypoint x="1052" y="305" />
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>

            """.ReplaceLineEndings("\n");
    }
}
