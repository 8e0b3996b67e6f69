using System.Text.Json;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;
using Xunit;
using static LongAn.Workflows.Tests.Dossiers.DossierKit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>A command comes while timers are due that nobody has fired yet: whoever sweeps, and however late, the same comes of it.</summary>
public sealed class DueTimersTests
{
    private const string Why = "Có lý do";

    private static readonly DossierPlan _plan = CopyProcedure.Plan(reminds: true);
    private static readonly DossierPlan _next = _plan with { VersionId = new(new string('b', 64)) };
    private static readonly WorkCalendar _announced = CopyProcedure.Calendar with { Days = [.. CopyProcedure.Calendar.Days, new(new(2026, 12, 10), CalendarDayKind.Holiday, "Nghỉ bù", Confirmed: true, "test")] };
    private static readonly Actor _administrator = new("administrator", [new(Role.Administrator, CopyProcedure.Agency)]);
    private static readonly Actor _publisher = new("publisher", [new(Role.Publisher, "H39")]);

    /// <summary>Every command there is, by the actor who may give it.</summary>
    private static readonly (Func<DossierKit, DossierCommand> Make, Actor Actor)[] _commands =
    [
        (kit => new ClaimWorkItem(Id, Key(kit)), Leader),
        (kit => new ClaimWorkItem(Id, Key(kit)), Citizen),
        (kit => new ReleaseWorkItem(Id, Key(kit)), Leader),
        (kit => kit.Completion(kit.Item.ElementId, Outcome(kit)) with { Id = Id }, Citizen),
        (kit => kit.Completion(kit.Item.ElementId, Outcome(kit), data: Data()) with { Id = Id }, Citizen),
        (kit => Completion(kit, Key(kit) + 1, "approve"), Leader),
        (kit => Completion(kit, NextItem(kit), "approve"), Leader),
        (_ => new WithdrawDossier(Id, Why), Citizen),
        (_ => new ExtendDueDate(Id, At("2027-12-20T17:00"), Why), Specialist),
        (_ => new FollowCalendar(Id, _announced.ContentHash(), Why), _administrator),
        (_ => new ExcludeForceMajeure(Id, new(2026, 11, 26), new(2026, 11, 26), Why), Leader),
        (kit => new AnswerService(Id, Key(kit), ContextValue.Empty, null), Actor.System),
        (kit => new AnswerCall(Id, Key(kit), CallEnd.Completed, ContextValue.Empty, []), Actor.System),
        (_ => new DeliverMessage(Id, "tax", null, ContextValue.Empty), Actor.System),
        (_ => new DeliverSignal(Id, "flood", ContextValue.Empty), Actor.System),
        (_ => new StartPayment(Id), Citizen),
        (_ => new SettlePayment(Id, "order", Succeeded: true, 1, "transaction"), Actor.System),
        (_ => new RetryStuckElement(Id, 1, Why), _administrator),
        (_ => new SetVariablesOfDossier(Id, 0, ContextValue.Empty.With("outcome", Value.Of("approve")), null, Why), _administrator),
        (_ => new SkipStuckElement(Id, 1, null, Why), _administrator),
        (kit => new MoveWithinDossier(Id, Key(kit), "appraise", Why), _administrator),
        (_ => new MigrateDossier(Id, _next.VersionId, [], Why), _publisher),
        (_ => new TakeMigrationBack(Id, Why), _publisher),
        (_ => new PassTime(), Actor.System),
    ];

    /// <summary>The hour at which everything is due, and hours at which a part is.</summary>
    private static readonly string[] _hours = ["2026-11-25T14:00", "2026-11-25T15:00", "2026-11-26T03:00", "2026-11-26T08:59", "2026-11-26T09:00", "2026-11-30T10:00", "2027-06-30T10:00"];

    private static CommandId Id { get; } = new(new Guid(99, 0, 0, new byte[8]));

    public static TheoryData<string> Hours => [.. _hours];

    [Theory]
    [MemberData(nameof(Hours))]
    public void A_command_comes_to_what_it_would_had_the_timers_been_fired_before_it(string hour)
    {
        foreach (var (make, actor) in _commands)
        {
            AssertSame(AwaitingConsent(), make, actor, hour);
            AssertSame(AwaitingSupplement(), make, actor, hour);
        }
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public void Time_may_be_looked_at_as_often_as_one_likes(string hour)
    {
        var (often, once) = (AwaitingConsent(), AwaitingConsent());
        foreach (var earlier in _hours.TakeWhile(h => h != hour))
            often.When(earlier).Accepts(new PassTime(), Actor.System);
        often.When(hour).Accepts(new PassTime(), Actor.System);
        once.When(hour).Accepts(new PassTime(), Actor.System);
        Assert.Equal(Happened(often.Journal), Happened(once.Journal));
        Assert.Equal(often.Dossier.Process, once.Dossier.Process);
    }

    [Fact]
    public void Timers_due_at_the_same_hour_fire_in_the_order_of_their_numbers()
    {
        var kit = AwaitingConsent().When("2026-11-30T10:00").Accepts(new PassTime(), Actor.System);
        var fired = kit.Journal.OfType<ProcessAdvanced>().Where(e => e.Event is TimerFired).Select(e => (At: e.CountsFrom, ((TimerFired)e.Event).Key)).ToList();
        Assert.Equal([At("2026-11-25T15:00"), At("2026-11-25T21:00"), At("2026-11-26T03:00"), At("2026-11-26T09:00")], fired.Select(f => f.At));
        var consent = kit.Journal.OfType<ProcessAdvanced>().Select(e => e.Event).OfType<TimerScheduled>().Single(e => e.ElementId == "tacit");
        Assert.Equal(consent.Key, fired[^1].Key);
        Assert.Contains(kit.Journal, e => e is ProcessAdvanced { Event: TimerCancelled });
        Assert.Equal("sign", kit.Item.ElementId);
    }

    private static void AssertSame(DossierKit kit, Func<DossierKit, DossierCommand> make, Actor actor, string hour)
    {
        var command = make(kit);
        var together = Decide(kit.Dossier, command, actor, hour);
        var fired = ((Accepted<DossierEvent>)Decide(kit.Dossier, new PassTime(), Actor.System, hour)).Events;
        var then = Decide(fired.Aggregate(kit.Dossier, DossierEngine.Evolve), command, actor, hour);
        var what = $"{command.GetType().Name} by {actor.Id} at {hour} in {kit.Item.ElementId}";
        if (then is Rejected<DossierEvent> refused)
            Assert.True(together is Rejected<DossierEvent> rejected && rejected.Code == refused.Code, $"{what}: expected {refused.Code}, but found {together}.");
        else
            Assert.True(together is Accepted<DossierEvent> accepted && Stored(accepted.Events) == Stored([.. fired, .. ((Accepted<DossierEvent>)then).Events]), $"{what}: expected what the timers and then the command lead to, but found {together}.");
    }

    private static Outcome<DossierEvent> Decide(Dossier dossier, DossierCommand command, Actor actor, string hour) => DossierEngine.Decide(
        dossier.VersionId == _plan.VersionId ? _plan : _next,
        dossier,
        command,
        new(At(hour), actor, command is FollowCalendar ? _announced : CopyProcedure.Calendar, CopyProcedure.Profile, ContextValue.Empty),
        command is MigrateDossier ? _next : null);

    private static DossierKit AwaitingConsent() => Appraised("pass");

    private static DossierKit AwaitingSupplement() => Appraised("supplement");

    private static DossierKit Appraised(string outcome) => new DossierKit(_plan).Submitted().When("2026-11-23T09:00").Completes("intake", "accept", Intake)
        .When("2026-11-25T09:00").Completes("appraise", outcome, Specialist);

    private static string Outcome(DossierKit kit) => kit.Item.ElementId == "confirm" ? "confirm" : "sent";

    private static CompleteWorkItem Completion(DossierKit kit, long key, string outcome) => kit.Completion(kit.Item.ElementId, outcome) with { Id = Id, Key = key };

    /// <summary>Key of the step that silence leads to: the command is right only when the timers are fired before it.</summary>
    private static long NextItem(DossierKit kit)
    {
        var fired = ((Accepted<DossierEvent>)Decide(kit.Dossier, new PassTime(), Actor.System, "2026-11-30T10:00")).Events;
        return fired.OfType<WorkItemOpened>().LastOrDefault()?.Key ?? kit.Item.Key;
    }

    private static long Key(DossierKit kit) => kit.Item.Key;

    private static string Stored(IEnumerable<DossierEvent> events) => JsonSerializer.Serialize(events, JournalFormat.Options);

    /// <summary>What happened and for when it counts; when it was written down is another matter.</summary>
    private static string Happened(IEnumerable<DossierEvent> events) => Stored(events.Select(e => e with { RecordedAt = default(Instant) }));
}
