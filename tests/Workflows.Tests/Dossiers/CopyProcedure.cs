using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Forms;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>A small procedure with every effect, made in code: the shipped packages are tested as packages.</summary>
internal static class CopyProcedure
{
    public const string Agency = "H39.12";

    private const string FormText = """
        { "schema": { "type": "object", "title": "Đơn", "properties": {
            "document": { "type": "string", "title": "Giấy tờ", "minLength": 1, "maxLength": 200 },
            "copies": { "type": "integer", "title": "Số bản", "minimum": 1, "maximum": 20 } },
          "required": ["document", "copies"], "additionalProperties": false } }
        """;

    private const string NoticeText = """
        { "schema": { "type": "object", "title": "Thông báo", "properties": {
            "noticeNumber": { "type": "string", "title": "Số", "minLength": 1, "maxLength": 60 },
            "lines": { "type": "array", "title": "Các khoản", "maxItems": 20, "items": { "type": "object", "title": "Khoản", "properties": {
                "name": { "type": "string", "title": "Tên", "minLength": 1, "maxLength": 200 },
                "amount": { "type": "number", "title": "Số tiền" } }, "required": ["name", "amount"] } } },
          "required": ["noticeNumber", "lines"] } }
        """;

    private const string ReceiptText = """
        { "schema": { "type": "object", "title": "Chứng từ", "properties": {
            "receiptNumber": { "type": "string", "title": "Số", "maxLength": 60 }, "amount": { "type": "integer", "title": "Số tiền" } },
          "required": ["receiptNumber", "amount"] } }
        """;

    public static WorkCalendar Calendar { get; } = new("test", "Lịch thử", Week(), [new(new(2026, 11, 24), CalendarDayKind.Holiday, "Ngày Văn hóa Việt Nam", Confirmed: true, "test")], [2026]);

    public static LegalProfile Profile { get; } = new("a", new("Thời kỳ A", "Era A"), new(2018, 7, 1))
    {
        Slips =
        [
            new("01", "receipt", new("Giấy tiếp nhận", "Receipt"), PaperSize.A5),
            new("02", "supplement", new("Phiếu bổ sung", "Supplement"), PaperSize.A5),
            new("03", "refusal", new("Phiếu từ chối", "Refusal"), PaperSize.A5),
            new("04", "apology", new("Phiếu xin lỗi", "Apology"), PaperSize.A5),
        ],
    };

    /// <summary>Intake, supplement, appraisal, an obligation to pay, a draft to confirm within a day, signature, an appointment, return to two persons.</summary>
    /// <param name="limit">Working days that the law gives.</param>
    /// <param name="lapsesByLaw">Whether a supplement that never comes is a limit of the law.</param>
    /// <param name="reminds">Whether the person is reminded of the draft every six hours, the last time when silence has become consent.</param>
    public static DossierPlan Plan(decimal limit = 3, bool lapsesByLaw = false, bool reminds = false)
    {
        var steps = new (string Id, Role Role, Step Step)[]
        {
            ("intake", Role.IntakeOfficer, Of(StepOperation.Intake, new TimeLimit(2, TimeUnit.Hour), [
                Outcome("accept", StepEffect.Accept), Outcome("supplement", StepEffect.RequestSupplement), Outcome("refuse", StepEffect.Refuse)])),
            ("supplementAtIntake", Role.Applicant, Of(StepOperation.Supplement, null, [Outcome("sent", StepEffect.ReceiveSupplement)])),
            ("appraise", Role.Specialist, Of(StepOperation.Appraise, new TimeLimit(1, TimeUnit.WorkingDay), [
                Outcome("pass"), Outcome("supplement", StepEffect.RequestSupplement), Outcome("owes"), Outcome("taken", StepEffect.StartClock)])),
            ("notice", Role.Specialist, Of(StepOperation.Work, null, [Outcome("imposed", StepEffect.ImposeObligation)]) with { Form = "notice", Clock = StepClock.Excluded }),
            ("pay", Role.Applicant, Of(StepOperation.Pay, null, [Outcome("paid", StepEffect.ReceivePayment), Outcome("withdrawn", StepEffect.CancelObligation)]) with { Form = "receipt", Clock = StepClock.Excluded }),
            ("supplement", Role.Applicant, Of(StepOperation.Supplement, null, [Outcome("sent", StepEffect.ReceiveSupplement)])),
            ("confirm", Role.Applicant, Of(StepOperation.ConfirmDraft, null, [Outcome("confirm")]) with { Clock = StepClock.Excluded }),
            ("sign", Role.Leader, Of(StepOperation.Sign, new TimeLimit(2, TimeUnit.Hour), [Outcome("approve", StepEffect.IssueResult, StepEffect.Complete), Outcome("refuse", StepEffect.Refuse)])),
            ("book", Role.Applicant, Of(StepOperation.BookAppointment, null, [Outcome("booked", StepEffect.BookAppointment)])),
            ("return", Role.IntakeOfficer, Of(StepOperation.Return, null, [Outcome("returned", StepEffect.RecordPresence, StepEffect.ReturnResult)]) with { Presence = 2 }),
        };
        var compilation = ProcessPlan.Compile(Process(steps, lapsesByLaw, reminds));
        Assert.True(compilation.Plan is not null, string.Join('\n', compilation.Diagnostics));
        var form = Form(FormText);
        return new(
            new(new string('a', 64)),
            "2.000908",
            new("Cấp bản sao", "Copy"),
            OnlineLevel.Partial,
            compilation.Plan,
            steps.ToDictionary(step => step.Id, step => new StepPlan(step.Id, new(step.Id, step.Id), step.Role, step.Step)),
            [new("default", new("Thông thường", "Ordinary"))],
            [new(Channel.Online, null, new(limit, TimeUnit.WorkingDay), new(FeeKind.Free, null, null)), new(Channel.Direct, null, new(limit, TimeUnit.WorkingDay), new(FeeKind.Free, null, null))],
            [new("identity", new("Giấy tờ tùy thân", "Identity paper"), Required: true, When: null, 1, 0, Replaceable: false)],
            new("KQ.G15.000020", new("Bản sao", "Copy"), "result.html"),
            form,
            new Dictionary<string, FormDefinition> { ["notice"] = Form(NoticeText), ["receipt"] = Form(ReceiptText) });
    }

    private static FormDefinition Form(string text)
    {
        var reading = FormReader.Read(text);
        Assert.True(reading.Form is not null, string.Join('\n', reading.Diagnostics));
        return reading.Form;
    }

    private static BpmnProcess Process((string Id, Role Role, Step Step)[] steps, bool lapsesByLaw, bool reminds)
    {
        var none = new NoneDefinition();
        FlowNode[] nodes =
        [
            new StartEvent("start", null, none),
            .. steps.Select(step => new UserTask(step.Id, step.Id, step.Step)),
            new ExclusiveGateway("afterIntake", null, null),
            new ExclusiveGateway("afterAppraisal", null, null),
            new ExclusiveGateway("afterSign", null, null),
            new ExclusiveGateway("afterPay", null, null),
            new BoundaryEvent("tacit", null, new TimerDefinition(TimerKind.Duration, "P1D"), "confirm"),
            new BoundaryEvent("neverCame", null, new TimerDefinition(TimerKind.Duration, "P6M", IsLegalLimit: lapsesByLaw), "supplement"),
            new EndEvent("lapsed", null, none, EndClosure.Lapsed),
            new EndEvent("refused", null, none),
            new EndEvent("done", null, none),
        ];
        FlowNode[] reminders =
        [
            new BoundaryEvent("remind", null, new TimerDefinition(TimerKind.Cycle, "R4/PT6H"), "confirm", CancelActivity: false),
            new EndEvent("reminded", null, none),
        ];
        SequenceFlow[] flows =
        [
            Flow("start", "intake"), Flow("intake", "afterIntake"),
            Flow("afterIntake", "appraise", "outcome = \"accept\""),
            Flow("afterIntake", "supplementAtIntake", "outcome = \"supplement\""),
            Flow("afterIntake", "refused", "outcome = \"refuse\""),
            Flow("supplementAtIntake", "intake"), Flow("appraise", "afterAppraisal"),
            Flow("afterAppraisal", "confirm", "outcome = \"pass\" and form.copies > 0"),
            Flow("afterAppraisal", "supplement", "outcome = \"supplement\""),
            Flow("afterAppraisal", "notice", "outcome = \"owes\""),
            Flow("notice", "pay"), Flow("pay", "afterPay"), Flow("afterPay", "sign", "outcome = \"paid\""), Flow("afterPay", "notice", "outcome = \"withdrawn\""),
            Flow("afterAppraisal", "appraise", "outcome = \"taken\""), Flow("neverCame", "lapsed"),
            Flow("supplement", "appraise"), Flow("confirm", "sign"), Flow("tacit", "sign"), Flow("sign", "afterSign"),
            Flow("afterSign", "book", "outcome = \"approve\""), Flow("afterSign", "refused", "outcome = \"refuse\""),
            Flow("book", "return"), Flow("return", "done"),
        ];
        return new("copy", "Cấp bản sao", IsExecutable: true, reminds ? new([.. reminders, .. nodes], [.. flows, Flow("remind", "reminded")]) : new([.. nodes], [.. flows]), []);
    }

    private static SequenceFlow Flow(string source, string target, string? condition = null) => new($"{source}-{target}", null, source, target, condition);

    private static Step Of(StepOperation operation, TimeLimit? limit, Sequence<StepOutcome> outcomes) =>
        new(operation, null, limit is null ? [] : [new(limit)], StepClock.Running, null, 0, Original: false, outcomes);

    private static StepOutcome Outcome(string code, params StepEffect[] effects) => new(code, new(code, code), effects.ToSequence());

    private static Sequence<WorkWindow> Week() => new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday }
        .SelectMany(day => new WorkWindow[] { new(day, new(7, 0), new(11, 30)), new(day, new(13, 0), new(17, 0)) }).ToSequence();
}
