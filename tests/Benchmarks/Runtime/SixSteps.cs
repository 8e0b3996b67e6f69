using LongAn.Runtime.Definitions;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;
using NodaTime;

namespace LongAn.Benchmarks;

/// <summary>A procedure of six human steps with one decision, filed with three texts.</summary>
internal sealed class SixSteps : IProcedureVersions, ILegalGrounds
{
    public const string Code = "9.000006";

    private static readonly ProcedureVersionId Version = new(new string('6', 64));

    /// <summary>The steps after filing, in order: which element, by whom, with which outcome.</summary>
    public static IReadOnlyList<(string Element, Role Role, string Outcome)> Steps { get; } =
    [
        ("intake", Role.IntakeOfficer, "accept"), ("check", Role.Specialist, "done"), ("appraise", Role.Specialist, "pass"),
        ("review", Role.Leader, "done"), ("sign", Role.Leader, "approve"), ("issue", Role.Clerk, "issue"),
    ];

    private static readonly WorkCalendar Calendar = new(
        "load",
        "Lịch tải",
        new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday }
            .Select(day => new WorkWindow(day, new(8, 0), new(17, 0))).ToSequence(),
        [],
        [2025, 2026, 2027, 2028]);

    private static readonly LegalProfile Profile = new("load", new("Tải", "Load"), new(2018, 7, 1))
    {
        Slips = [new("01", "receipt", new("Giấy tiếp nhận", "Receipt"), PaperSize.A5), new("03", "refusal", new("Phiếu từ chối", "Refusal"), PaperSize.A5)],
    };

    private readonly DossierPlan _plan = MakePlan();

    public static Application Filing(string agency) => new(
        "default", agency, Channel.Online, FilingMode.SelfRemote, new("password", 1, "local"), OnBehalf: false,
        new(1, "Người nộp (thử tải)", "079123456789", "0900000000", null, "Ấp 1, xã Thử"),
        new([new("purpose", Value.Of("Vay vốn ngân hàng")), new("place", Value.Of("Ấp 1, xã Thử, tỉnh Long An")), new("note", Value.Of("Nhận kết quả trên mạng"))]), [], ReturnMode.Online);

    public Task<ProcedureVersionId?> Current(string procedureCode) => Task.FromResult<ProcedureVersionId?>(procedureCode == Code ? Version : null);

    public ValueTask<DossierPlan?> Plan(ProcedureVersionId versionId) => new(versionId == Version ? _plan : null);

    public ValueTask<LegalGround> At(string agencyCode, Instant moment) => new(new LegalGround(Calendar, Profile));

    public ValueTask<LegalGround> Pinned(string calendarHash, string legalProfileHash) => new(new LegalGround(Calendar, Profile));

    private static DossierPlan MakePlan()
    {
        var operations = new Dictionary<string, Step>
        {
            ["intake"] = Of(StepOperation.Intake, Outcome("accept", StepEffect.Accept), Outcome("refuse", StepEffect.Refuse)),
            ["check"] = Of(StepOperation.Appraise, Outcome("done")),
            ["appraise"] = Of(StepOperation.Appraise, Outcome("pass"), Outcome("again")),
            ["review"] = Of(StepOperation.Appraise, Outcome("done")),
            ["sign"] = Of(StepOperation.Sign, Outcome("approve")),
            ["issue"] = Of(StepOperation.Issue, Outcome("issue", StepEffect.IssueResult, StepEffect.Complete, StepEffect.ReturnResult)),
        };
        FlowNode[] nodes =
        [
            new StartEvent("start", null, new NoneDefinition()),
            .. Steps.Select(step => new UserTask(step.Element, step.Element, operations[step.Element])),
            new ExclusiveGateway("decision", null, null),
            new EndEvent("done", null, new NoneDefinition()),
        ];
        SequenceFlow[] flows =
        [
            Flow("start", "intake"), Flow("intake", "check"), Flow("check", "appraise"), Flow("appraise", "decision"), Flow("decision", "review", "outcome = \"pass\""),
            Flow("decision", "check", "outcome = \"again\""), Flow("review", "sign"), Flow("sign", "issue"), Flow("issue", "done"),
        ];
        var compilation = ProcessPlan.Compile(new("load", "Thủ tục thử tải", IsExecutable: true, new(nodes.ToSequence(), flows.ToSequence()), []));
        var form = FormReader.Read("""
            { "schema": { "type": "object", "title": "Đơn", "properties": {
                "purpose": { "type": "string", "title": "Mục đích", "maxLength": 200 },
                "place": { "type": "string", "title": "Nơi", "maxLength": 200 },
                "note": { "type": "string", "title": "Ghi chú", "maxLength": 200 } }, "required": ["purpose", "place", "note"], "additionalProperties": false } }
            """);
        return new(
            Version, Code, new("Thủ tục thử tải", "Load procedure"), OnlineLevel.Full,
            compilation.Plan ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics)),
            Steps.ToDictionary(step => step.Element, step => new StepPlan(step.Element, new(step.Element, step.Element), step.Role, operations[step.Element])),
            [new("default", new("Thông thường", "Ordinary"))],
            [new(Channel.Online, null, new(3, TimeUnit.WorkingDay), new(FeeKind.Free, null, null))],
            [],
            new(null, new("Kết quả", "Result"), "result.html"),
            form.Form ?? throw new InvalidOperationException(string.Join('\n', form.Diagnostics)),
            new Dictionary<string, FormDefinition>());
    }

    private static SequenceFlow Flow(string source, string target, string? condition = null) => new($"{source}-{target}", null, source, target, condition);

    private static Step Of(StepOperation operation, params StepOutcome[] outcomes) => new(operation, null, [], StepClock.Running, null, 0, Original: false, outcomes.ToSequence());

    private static StepOutcome Outcome(string code, params StepEffect[] effects) => new(code, new(code, code), effects.ToSequence());
}
