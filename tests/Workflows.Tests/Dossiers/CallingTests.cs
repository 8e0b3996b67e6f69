using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>A dossier that calls another procedure: what is filed, what comes back, what is called off.</summary>
public sealed class CallingTests
{
    private static readonly DossierPlan _copies = CopyProcedure.Plan();

    /// <summary>Intake, then a copy by another agency; a refusal of it ends at the specialist.</summary>
    private static readonly DossierPlan _caller = _copies with
    {
        VersionId = new(new string('b', 64)),
        ProcedureCode = "1.013225",
        Process = Compiled(),
    };

    private static ProcessPlan Compiled()
    {
        var none = new NoneDefinition();
        var call = new CallActivity("copy", "Xin bản sao", null, "2.000908", "\"H39.31\"")
        {
            Inputs = [new(DataSource.Expression("form.document"), "document"), new(DataSource.Expression("1"), "copies"), new(DataSource.Expression("null"), "note")],
            Outputs = [new(DataSource.Expression("answer.number"), "copyNumber")],
        };
        FlowNode[] nodes = [new StartEvent("start", null, none), new UserTask("intake", "intake", _copies.Steps["intake"].Step), call, new BoundaryEvent("no", null, new ErrorDefinition(CalledProcedure.Refused), "copy"), new UserTask("appraise", "appraise", _copies.Steps["appraise"].Step), new UserTask("sign", "sign", _copies.Steps["sign"].Step)];
        SequenceFlow[] flows = [Flow("start", "intake"), Flow("intake", "copy"), Flow("copy", "sign"), Flow("no", "appraise")];
        var compilation = ProcessPlan.Compile(new("caller", "Gọi", IsExecutable: true, new(nodes.ToSequence(), flows.ToSequence()), []));
        Assert.True(compilation.Plan is not null, string.Join('\n', compilation.Diagnostics));
        return compilation.Plan;
    }

    private static SequenceFlow Flow(string source, string target) => new($"{source}-{target}", null, source, target, null);

    private static DossierKit Called() => new DossierKit(_caller).Submitted().Completes("intake", "accept", DossierKit.Intake);

    private static ProcedureCalled CallOf(DossierKit caller) => caller.Journal.OfType<ProcessAdvanced>().Select(e => e.Event).OfType<ProcedureCalled>().Last();

    private static CallFiling FilingOf(DossierKit caller, DossierPlan? called = null) => CalledDossier.FilingOf(caller.Dossier, CallOf(caller), called ?? _copies);

    private static DossierKit Child(DossierKit caller) => new DossierKit(_copies).Accepts(new SubmitDossier(new(Guid.NewGuid()), caller.Dossier.Calls[0].DossierId, FilingOf(caller).Application!), Actor.System);

    private static AnswerCall Answer(DossierKit caller, CallEnd end, ContextValue? answer = null) => new(caller.NextCommand(), caller.Dossier.Calls[^1].Key, end, answer ?? ContextValue.Empty, end == CallEnd.NotFiled ? [new("code", "notInForce")] : []);

    [Fact]
    public void A_call_files_a_dossier_of_the_same_person_at_the_agency_it_names()
    {
        var caller = Called();
        var call = Assert.Single(caller.Dossier.Calls);
        Assert.Equal(("copy", "2.000908", null), (call.ElementId, call.ProcedureCode, call.End));
        var child = Child(caller).Dossier;
        Assert.Equal((call.DossierId, "H39.31", "citizen", "2.000908"), (child.Id, child.AgencyCode, child.OwnerAccountId, child.ProcedureCode));
        Assert.Equal(new Caller(caller.Dossier.Id, call.Key, ["1.013225"]), child.Caller);
        Assert.Equal(caller.Dossier.Applicant, child.Applicant);
        Assert.Equal(DossierKit.Data(copies: 1), child.Data!.Value);
        Assert.Equal("identity", Assert.Single(child.Papers).Component);
        Assert.Equal("intake", Assert.Single(child.WorkItems).ElementId);
    }

    [Fact]
    public void The_identity_of_what_is_called_follows_from_the_call()
    {
        var id = new DossierId(new Guid("0197a4a0-0000-7000-8000-000000000001"));
        Assert.Equal(DossierCall.IdentityOf(id, 5), DossierCall.IdentityOf(id, 5));
        Assert.NotEqual(DossierCall.IdentityOf(id, 5), DossierCall.IdentityOf(id, 6));
        Assert.Equal('8', DossierCall.IdentityOf(id, 5).ToString()[14]);
    }

    [Fact]
    public void Only_the_system_files_for_a_dossier_and_answers_it()
    {
        var caller = Called();
        new DossierKit(_copies).Refuses(new SubmitDossier(caller.NextCommand(), caller.Dossier.Calls[0].DossierId, FilingOf(caller).Application!), DossierKit.Citizen, RejectionCode.NotPermitted);
        caller.Refuses(Answer(caller, CallEnd.Completed), DossierKit.Leader, RejectionCode.NotPermitted);
    }

    [Fact]
    public void The_person_has_no_second_receipt_slip()
    {
        var child = Child(Called());
        child.Accepts(child.Completion("intake", "accept"), new("other", [new(Role.IntakeOfficer, "H39.31")]));
        Assert.NotNull(child.Dossier.Receipt);
        Assert.Empty(child.Dossier.Slips);
    }

    [Fact]
    public void What_was_done_comes_back_and_the_caller_goes_on()
    {
        var caller = Called();
        Assert.Null(CalledDossier.EndOf(Child(caller).Dossier));
        caller.Accepts(Answer(caller, CallEnd.Completed, CalledDossier.AnswerOf("H39.31-261123-0001", "12/BS", caller.Now, ContextValue.Empty)), Actor.System);
        Assert.Equal(CallEnd.Completed, Assert.Single(caller.Dossier.Calls).End);
        Assert.Equal("sign", caller.Item.ElementId);
        Assert.Equal(Value.Of("12/BS"), caller.Dossier.Process.Variables[0].Values["copyNumber"]);
    }

    [Fact]
    public void A_second_answer_changes_nothing()
    {
        var caller = Called();
        caller.Accepts(Answer(caller, CallEnd.Completed, CalledDossier.AnswerOf(null, "1", null, ContextValue.Empty)), Actor.System);
        var before = caller.Journal.Count;
        caller.Accepts(Answer(caller, CallEnd.Refused), Actor.System);
        Assert.Equal(before, caller.Journal.Count);
    }

    [Fact]
    public void A_refusal_goes_the_way_of_its_error()
    {
        var caller = Called();
        var child = Child(caller);
        child.Accepts(child.Completion("intake", "refuse", "Không có trong sổ gốc"), new("other", [new(Role.IntakeOfficer, "H39.31")]));
        Assert.Equal(CallEnd.Refused, CalledDossier.EndOf(child.Dossier));
        caller.Accepts(Answer(caller, CallEnd.Refused), Actor.System);
        Assert.Equal("appraise", caller.Item.ElementId);
    }

    [Theory]
    [InlineData(CallEnd.Withdrawn, CalledProcedure.Withdrawn)]
    [InlineData(CallEnd.Lapsed, CalledProcedure.Lapsed)]
    public void An_end_that_nobody_catches_is_an_incident_that_names_it(CallEnd end, string code)
    {
        var caller = Called();
        caller.Accepts(Answer(caller, end), Actor.System);
        var incident = Assert.Single(caller.Dossier.Process.Incidents);
        Assert.Equal((IncidentCode.ErrorNotCaught, new Argument("code", code)), (incident.Code, incident.Arguments[0]));
    }

    [Fact]
    public void What_could_not_be_filed_is_called_anew_when_it_is_tried_again()
    {
        var caller = Called();
        caller.Accepts(Answer(caller, CallEnd.NotFiled), Actor.System);
        var incident = Assert.Single(caller.Dossier.Process.Incidents);
        Assert.Equal([new("code", "notInForce"), new("message", "2.000908")], incident.Arguments);
        caller.Accepts(new RetryStuckElement(caller.NextCommand(), incident.Key, "Đã công bố"), new("admin", [new(Role.Administrator, "")]));
        Assert.Equal([CallEnd.NotFiled, null], caller.Dossier.Calls.Select(call => call.End));
        Assert.NotEqual(caller.Dossier.Calls[0].DossierId, caller.Dossier.Calls[1].DossierId);
    }

    [Fact]
    public void A_caller_that_is_withdrawn_calls_off_what_it_called_for()
    {
        var caller = Called();
        var child = Child(caller);
        caller.Accepts(new WithdrawDossier(caller.NextCommand(), "Không cần nữa"), DossierKit.Citizen);
        Assert.Equal(CallEnd.Cancelled, Assert.Single(caller.Dossier.Calls).End);
        child.Accepts(new WithdrawDossier(child.NextCommand(), "Hồ sơ gọi đã kết thúc"), Actor.System);
        Assert.Equal((ClosureKind.Withdrawn, CallEnd.Withdrawn), (child.Dossier.Closure!.Kind, CalledDossier.EndOf(child.Dossier)));
        Assert.Empty(child.Dossier.Slips);
    }

    [Fact]
    public void The_system_withdraws_nothing_that_a_person_filed() =>
        new DossierKit(_copies).Submitted().Refuses(new WithdrawDossier(new(Guid.NewGuid()), "Lý do"), Actor.System, RejectionCode.NotPermitted);

    [Fact]
    public void A_procedure_within_its_own_call_is_refused_by_name()
    {
        var why = FilingOf(Called(), _copies with { ProcedureCode = "1.013225" }).Why;
        Assert.Equal([new("code", CalledProcedure.CallsItself), new("chain", "1.013225 → 1.013225")], why);
    }

    [Fact]
    public void Calls_within_calls_are_bounded()
    {
        var caller = Called().Dossier;
        var deep = caller with { Caller = new(new(Guid.Empty), 1, Enumerable.Range(1, CalledDossier.MostCalls).Select(n => $"1.00000{n}").ToSequence()) };
        Assert.Equal(new("code", CalledProcedure.TooDeep), CalledDossier.FilingOf(deep, CallOf(Called()), _copies).Why[0]);
    }

    [Fact]
    public void Of_several_cases_one_must_be_named()
    {
        var why = FilingOf(Called(), _copies with { Cases = [.. _copies.Cases, new("other", new("Khác", "Other"))] }).Why;
        Assert.Equal([new("code", CalledProcedure.CaseUnknown), new("expected", "default | other"), new("found", "")], why);
    }
}
