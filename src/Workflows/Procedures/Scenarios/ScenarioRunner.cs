using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Procedures.Scenarios;

/// <summary>Plays scenarios on the same engine that runs dossiers.</summary>
public static class ScenarioRunner
{
    private const string Citizen = "citizen";

    /// <summary>Plays a scenario to its end, or to the first command that does not go as expected.</summary>
    /// <param name="plan">The compiled procedure.</param>
    /// <param name="scenario">What is done, and what is expected.</param>
    /// <param name="shared">Agencies, calendars and legal profiles.</param>
    public static ScenarioResult Run(DossierPlan plan, Scenario scenario, SharedDefinitions shared)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(shared);
        var agency = scenario.Application.AgencyCode;
        var profile = scenario.Profile is { } id ? shared.Profiles.FirstOrDefault(p => p.Id == id) : shared.ProfileOn(LegalZone.DateOf(scenario.At));
        if (profile is null || shared.CalendarOf(agency) is not { } calendar)
        {
            return new(Dossier.None, [], [Mismatch(
                scenario,
                0,
                "bối cảnh",
                "surroundings",
                "legal profile and calendar of definitions/shared",
                profile is null ? $"no legal profile {scenario.Profile}" : $"no calendar for {agency}")],
                []);
        }

        return new Play(plan, scenario, new Circumstances(scenario.At, Actor.System, calendar, profile, ContextValue.Empty)).Run();
    }

    private static Diagnostic Mismatch(Scenario scenario, int step, string vi, string en, string expected, string found)
    {
        var where = step == 0 ? ("khi kết thúc", "at the end") : ($"sau bước {step}", $"after step {step}");
        return new(
            Severity.Error,
            "scenario.mismatch",
            new(
                $"Kịch bản “{scenario.Name.Vi}”, {where.Item1}: {vi} phải là {expected}, nhưng là {found}. Hãy sửa quy trình hoặc kịch bản.",
                $"Scenario \"{scenario.Name.En}\", {where.Item2}: expected {en} {expected}, but found {found}. Correct the procedure or the scenario."),
            new(scenario.File));
    }

    private sealed class Play(DossierPlan plan, Scenario scenario, Circumstances surroundings)
    {
        private readonly List<DossierEvent> _events = [];
        private readonly List<Diagnostic> _mismatches = [];
        private Dossier _dossier = Dossier.None;
        private int _commands;

        public ScenarioResult Run()
        {
            var application = scenario.Application;
            var goesOn = Ask(new SubmitDossier(NextId(), new DossierId(new Guid(1, 0, 0, new byte[8])), application), scenario.At, ActorOf(Role.Applicant), refused: null, step: 0);
            for (var i = 0; i < scenario.Steps.Count && goesOn; i++)
            {
                var step = scenario.Steps[i];
                goesOn = Do(step, i + 1);
                if (goesOn && step.Expect is { } expect)
                    Compare(expect, i + 1);
            }

            if (goesOn)
                Compare(scenario.Expect, 0);
            return new(_dossier, _events.ToSequence(), _mismatches.ToSequence(), ScenarioPath.Of(plan.Process.Model, _events).ToSequence());
        }

        private bool Do(ScenarioStep step, int number)
        {
            switch (step.Action)
            {
                case CompleteStep completion:
                    var open = _dossier.WorkItems.FirstOrDefault(item => item.ElementId == completion.ElementId);
                    var done = _dossier.History.LastOrDefault(item => item.ElementId == completion.ElementId);
                    if (open is null && done is null)
                    {
                        Report(number, "bước đang mở", "the open step to be", completion.ElementId, Ids(_dossier.WorkItems.Select(item => item.ElementId)));
                        return false;
                    }

                    return Ask(Command(completion, open?.Key ?? done!.Key, step.At), step.At, ActorOf(completion.By ?? open?.Role ?? done!.Role, open?.AgencyCode ?? done!.AgencyCode), step.Refused, number);
                case Withdraw withdrawal:
                    return Ask(new WithdrawDossier(NextId(), withdrawal.Reason), step.At, ActorOf(Role.Applicant), step.Refused, number);
                case Extend extension:
                    return Ask(new ExtendDueDate(NextId(), extension.NewDueAt, extension.Reason), step.At, ActorOf(Role.Leader), step.Refused, number);
                case LoseDays lost:
                    return Ask(new ExcludeForceMajeure(NextId(), lost.First, lost.Last, lost.Reason), step.At, ActorOf(Role.Leader), step.Refused, number);
                case BeginPayment:
                    return Ask(new StartPayment(NextId()), step.At, ActorOf(Role.Applicant), step.Refused, number);
                case TellPayment told:
                    var order = _dossier.PaymentOrders.ElementAtOrDefault(told.Payment - 1);
                    return Ask(new SettlePayment(NextId(), order?.Code ?? "", told.Succeeded, told.Amount ?? order?.Amount ?? 0, told.Transaction), step.At, Actor.System, step.Refused, number);
                case EndCall ended:
                    if (_dossier.Calls.FirstOrDefault(call => call.End is null && call.ElementId == ended.ElementId) is not { } called)
                    {
                        Report(number, "lời gọi đang chờ", "the open call to be", ended.ElementId, Ids(OpenCalls()));
                        return false;
                    }

                    return Ask(Command(ended, called, step.At), step.At, Actor.System, step.Refused, number);
                default:
                    return Ask(new PassTime(), step.At, Actor.System, step.Refused, number);
            }
        }

        private CompleteWorkItem Command(CompleteStep completion, long key, Instant at) => new(
            NextId(),
            key,
            completion.Outcome,
            completion.Reason,
            completion.Data,
            [.. completion.Components.Select(ScenarioReader.Paper), .. completion.ResultFile is { } file ? [ScenarioReader.ResultFile(file)] : Array.Empty<Paper>()],
            completion.Defects,
            completion.Present,
            completion.AppointmentAt,
            _dossier.Receipt is null ? new DossierCode(scenario.Application.AgencyCode, LegalZone.DateOf(at), 1) : null);

        private AnswerCall Command(EndCall ended, DossierCall call, Instant at) => new(
            NextId(),
            call.Key,
            ended.End,
            ended.End == CallEnd.Completed ? CalledDossier.AnswerOf($"{scenario.Application.AgencyCode}-{call.Key}", ended.Number, at, ended.Data) : ContextValue.Empty,
            ended.End == CallEnd.NotFiled ? [new("code", CalledProcedure.NotInForce)] : []);

        private IEnumerable<string> OpenCalls() => _dossier.Calls.Where(call => call.End is null).Select(call => call.ElementId);

        private bool Ask(DossierCommand command, Instant at, Actor actor, RejectionCode? refused, int step)
        {
            switch (DossierEngine.Decide(plan, _dossier, command, surroundings with { Now = at, Actor = actor }))
            {
                case Accepted<DossierEvent> accepted:
                    foreach (var @event in accepted.Events)
                    {
                        _events.Add(@event);
                        _dossier = DossierEngine.Evolve(_dossier, @event);
                    }

                    if (refused is not { } expected)
                        return true;
                    Report(step, "việc bị từ chối với lý do", "the command to be refused with", expected.ToString(), "accepted");
                    return false;
                case Rejected<DossierEvent> rejected when rejected.Code != refused:
                    var arguments = string.Join(", ", rejected.Arguments.Select(argument => $"{argument.Name} {argument.Value}"));
                    Report(step, "việc phải", "the command to be", refused is { } other ? $"refused with {other}" : "accepted", $"refused with {rejected.Code} ({arguments})");
                    return false;
                default:
                    return true;
            }
        }

        // For somebody who filed at the counter or by post, the counter acts.
        private Actor ActorOf(Role role, string? agency = null) => role switch
        {
            Role.Applicant when !scenario.Application.OnBehalf => new(Citizen, []),
            Role.Applicant => ActorOf(Role.IntakeOfficer),
            _ => new(Words.Of(role), [new RoleGrant(role, agency ?? scenario.Application.AgencyCode)]),
        };

        private void Compare(ScenarioExpectation expect, int step)
        {
            if (expect.Path is { } path)
                Equal(step, "đường đi", "the path", Ids(path), Ids(ScenarioPath.Of(plan.Process.Model, _events)));
            if (expect.Open is { } open)
                Equal(step, "bước đang mở", "the open steps", Ids(open), Ids(_dossier.WorkItems.Select(item => item.ElementId)));
            if (expect.Status is { } status)
                Equal(step, "trạng thái", "the status", Of(status), Of(_dossier.Status));
            Equal(step, "hạn trả kết quả", "the due date", expect.DueAt, _dossier.Clock?.DueAt);
            Equal(step, "ngày hẹn trên giấy", "the promised date", expect.PromisedAt, _dossier.Clock?.PromisedAt);
            Equal(step, "hạn của bước", "the step's due date", expect.StepDueAt, _dossier.WorkItems.Count > 0 ? _dossier.WorkItems[0].DueAt : null);
            Equal(step, "thời điểm xong", "the time of completion", expect.Completed, _dossier.CompletedAt);
            if (expect.Owed is { } owed)
                Equal(step, "số tiền phải nộp", "what is owed", Shown(owed), Shown(_dossier.OpenObligation?.Amount ?? 0));
            if (expect.Payments is { } payments)
                Equal(step, "các khoản thanh toán", "the payments", Ids(payments.Select(Words.Of)), Ids(_dossier.Payments.Select(payment => Words.Of(payment.Fate))));
            if (expect.Code is { } code)
                Equal(step, "mã hồ sơ", "the dossier code", code, _dossier.Receipt?.Code.ToString() ?? "none");
            if (expect.Slips is { } slips)
                Equal(step, "các phiếu", "the slips", Ids(slips.Select(Words.Of)), Ids(_dossier.Slips.Select(slip => Words.Of(slip.Key))));
            if (expect.ResultNumber is { } number)
                Equal(step, "số kết quả", "the number of the result", number, _dossier.Result?.Number ?? "none");
            if (expect.LateNotice is { } late)
                Equal(step, "yêu cầu bổ sung muộn", "the notice of supplement to be late", Shown(late), Shown(_dossier.Supplements is [.., { IsLate: true }]));
            if (expect.Agencies is { } agencies)
                Equal(step, "cơ quan của các bước đang mở", "the agencies of the open steps", Ids(agencies), Ids(_dossier.WorkItems.Select(item => item.AgencyCode)));
            if (expect.Calls is { } calls)
                Equal(step, "các lời gọi đang chờ", "the open calls", Ids(calls), Ids(OpenCalls()));
            if (expect.Closure is { } closure)
                Equal(step, "cách kết thúc", "the end", Words.Of(closure), _dossier.Closure is { } end ? Words.Of(end.Kind) : "none");
        }

        private void Equal(int step, string vi, string en, Instant? expected, Instant? found)
        {
            if (expected is { } at)
                Equal(step, vi, en, Shown(at), found is { } moment ? Shown(moment) : "none");
        }

        private void Equal(int step, string vi, string en, string expected, string found)
        {
            if (expected != found)
                Report(step, vi, en + " to be", expected, found);
        }

        private void Report(int step, string vi, string en, string expected, string found) => _mismatches.Add(Mismatch(scenario, step, vi, en, expected, found));

        private CommandId NextId() => new(new Guid(++_commands, 0, 0, new byte[8]));

        private static string Shown(Instant at) => ScenarioReader.TimePattern.Format(LegalZone.ToLocal(at));

        private static string Shown(bool truth) => truth ? "true" : "false";

        private static string Shown(long amount) => amount.ToString(System.Globalization.CultureInfo.InvariantCulture);

        private static string Ids(IEnumerable<string> ids) => string.Join(" → ", ids) is { Length: > 0 } text ? text : "none";

        private static string Of(NationalStatus status) => $"{(int)status} ({Words.Of(status)})";
    }
}

/// <summary>What came of playing a scenario.</summary>
/// <param name="Dossier">The dossier at the end.</param>
/// <param name="Events">Its journal.</param>
/// <param name="Mismatches">What did not go as expected; empty when the scenario holds.</param>
/// <param name="Path">Steps, fired boundary events and end events in the order they were reached.</param>
public sealed record ScenarioResult(Dossier Dossier, Sequence<DossierEvent> Events, Sequence<Diagnostic> Mismatches, Sequence<string> Path)
{
    /// <summary>Whether everything went as expected.</summary>
    public bool Holds => Mismatches.Count == 0;
}
