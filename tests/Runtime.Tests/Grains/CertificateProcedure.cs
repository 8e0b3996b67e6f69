using LongAn.Runtime.Definitions;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Forms;
using NodaTime;

namespace LongAn.Runtime.Tests.Grains;

/// <summary>A small procedure made in code: intake, a draft that counts as confirmed after a day, signature.</summary>
internal sealed class CertificateProcedure : IProcedureVersions, ILegalGrounds
{
    public const string Agency = "H39.12";
    public const string Code = "9.000001";

    private static readonly ProcedureVersionId Version = new(new string('c', 64));

    private static readonly WorkCalendar Calendar = new(
        "test",
        "Lịch thử",
        new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday }
            .Select(day => new WorkWindow(day, new(8, 0), new(17, 0))).ToSequence(),
        [],
        [2026]);

    private static readonly LegalProfile Profile = new("a", new("Thời kỳ A", "Era A"), new(2018, 7, 1))
    {
        Slips =
        [
            new("01", "receipt", new("Giấy tiếp nhận", "Receipt"), PaperSize.A5),
            new("03", "refusal", new("Phiếu từ chối", "Refusal"), PaperSize.A5),
        ],
    };

    private readonly DossierPlan _plan = MakePlan();

    public static Actor Citizen { get; } = new("citizen", []);

    public static Actor Intake { get; } = new("intake", [new(Role.IntakeOfficer, Agency)]);

    public static Actor Leader { get; } = new("leader", [new(Role.Leader, Agency)]);

    public static Application Filing(string name = "Người nộp (thử nghiệm)", string identityNumber = "079123456789") => new(
        "default", Agency, Channel.Online, FilingMode.SelfRemote, new("password", 1, "local"), OnBehalf: false,
        new(1, name, identityNumber, "0900000000", null, "Ấp 1"),
        new([new("purpose", Workflows.Feel.Value.Of("Vay vốn"))]), [], ReturnMode.Online);

    public Task<ProcedureVersionId?> Current(string procedureCode) =>
        Task.FromResult<ProcedureVersionId?>(procedureCode == Code ? Version : null);

    public ValueTask<DossierPlan?> Plan(ProcedureVersionId versionId) => new(versionId == Version ? _plan : null);

    public ValueTask<LegalGround> At(string agencyCode, Instant moment) => new(new LegalGround(Calendar, Profile));

    public ValueTask<LegalGround> Pinned(string calendarHash, string legalProfileHash) => new(new LegalGround(Calendar, Profile));

    private static DossierPlan MakePlan()
    {
        var steps = new (string Id, Role Role, Step Step)[]
        {
            ("intake", Role.IntakeOfficer, Of(StepOperation.Intake, [Outcome("accept", StepEffect.Accept), Outcome("refuse", StepEffect.Refuse)])),
            ("confirm", Role.Applicant, Of(StepOperation.ConfirmDraft, [Outcome("confirm")])),
            ("sign", Role.Leader, Of(StepOperation.Sign, [Outcome("approve", StepEffect.IssueResult, StepEffect.Complete, StepEffect.ReturnResult)])),
        };
        var none = new NoneDefinition();
        FlowNode[] nodes =
        [
            new StartEvent("start", null, none),
            .. steps.Select(step => new UserTask(step.Id, step.Id, step.Step)),
            new ExclusiveGateway("afterIntake", null, null),
            new BoundaryEvent("tacit", null, new TimerDefinition(TimerKind.Duration, "P1D"), "confirm"),
            new EndEvent("refused", null, none),
            new EndEvent("done", null, none),
        ];
        SequenceFlow[] flows =
        [
            Flow("start", "intake"), Flow("intake", "afterIntake"), Flow("afterIntake", "confirm", "outcome = \"accept\""), Flow("afterIntake", "refused", "outcome = \"refuse\""),
            Flow("confirm", "sign"), Flow("tacit", "sign"), Flow("sign", "done"),
        ];
        var compilation = ProcessPlan.Compile(new("certificate", "Giấy xác nhận", IsExecutable: true, new(nodes.ToSequence(), flows.ToSequence()), []));
        var form = FormReader.Read("""
            { "schema": { "type": "object", "title": "Đơn", "properties": { "purpose": { "type": "string", "title": "Mục đích", "maxLength": 200 } },
              "required": ["purpose"], "additionalProperties": false } }
            """);
        return new(
            Version, Code, new("Giấy xác nhận", "Certificate"), OnlineLevel.Full,
            compilation.Plan ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics)),
            steps.ToDictionary(step => step.Id, step => new StepPlan(step.Id, new(step.Id, step.Id), step.Role, step.Step)),
            [new("default", new("Thông thường", "Ordinary"))],
            [new(Channel.Online, null, new(3, TimeUnit.WorkingDay), new(FeeKind.Free, null, null))],
            [],
            new(null, new("Giấy xác nhận", "Certificate"), "result.html"),
            form.Form ?? throw new InvalidOperationException(string.Join('\n', form.Diagnostics)),
            new Dictionary<string, FormDefinition>());
    }

    private static SequenceFlow Flow(string source, string target, string? condition = null) => new($"{source}-{target}", null, source, target, condition);

    private static Step Of(StepOperation operation, Sequence<StepOutcome> outcomes) => new(operation, null, [], StepClock.Running, null, 0, Original: false, outcomes);

    private static StepOutcome Outcome(string code, params StepEffect[] effects) => new(code, new(code, code), effects.ToSequence());
}
