using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>The journal is a public format: discriminators and fields of every event are held by a golden file.</summary>
public sealed class JournalFormatTests
{
    private static readonly Instant Time = Instant.FromUtc(2026, 11, 23, 1, 0);

    private static readonly Personal<ContextValue> Data = new ContextValue([new("document", Value.Of("Giấy khai sinh")), new("born", Value.Of(new LocalDate(2001, 2, 3)))]);

    private static readonly DossierEvent[] OneOfEach =
    [
        new DossierSubmitted(new(Guid.Empty), "2.000908", new(new string('c', 64)), "default", "H39.12", Channel.Online, FilingMode.SelfRemote, new("password", 1, "local"), ReturnMode.Online, "citizen", new Applicant(1, "Người nộp (thử nghiệm)", "012345678901", null, null, null), Data)
        { CommandId = new(Guid.Empty) },
        new DossierSubmitted(new(Guid.Empty), "2.000908", new(new string('c', 64)), "default", "H39.12", Channel.Online, FilingMode.SelfRemote, new("call", 0, "none"), ReturnMode.Online, null, new Applicant(1, "Người nộp (thử nghiệm)", "012345678901", null, null, null), Data, new Caller(new(Guid.Empty), 9, ["1.013225"])),
        new ProcessAdvanced(new ElementActivated(1, "start", 0)),
        new WorkItemOpened(2, "intake", Role.IntakeOfficer, "H39.12", Time),
        new WorkItemClaimed(2),
        new WorkItemReleased(2),
        new WorkItemCompleted(2, "accept", new Remark("Đủ"), Data),
        new WorkItemCancelled(2),
        new PaperRegistered(null, new("identity", "00", 10, "application/pdf", PaperSource.Upload, new FileName("cccd.pdf")), Digitised: true),
        new DataCorrected(Data),
        new DossierAccepted(new("H39.12", new(2026, 11, 23), 7), "a", "11", "national", "00", new(1, TimeUnit.WorkingDay, new LocalTime(15, 0)), Time, Time, Provisional: true),
        new SupplementRequested(StepOperation.Appraise, ClockEffect.Restart, new Defects([new("identity", "Ảnh mờ")])),
        new ClockStarted(Time, Provisional: false),
        new SupplementReceived(Time, Provisional: false),
        new ClockSuspended("Xác nhận dự thảo"),
        new ClockResumed(Time, Provisional: false),
        new DueDateExtended(Time, Time, new Remark("Chờ xác minh")),
        new CalendarFollowed("national", new string('e', 64), Time, Time, Provisional: true, new Remark("Nghỉ bù theo thông báo")),
        new CalendarFollowed("national", new string('e', 64), Time, Time, Provisional: false, new Remark("Nghỉ bù theo thông báo")) { Steps = [new(2, Time)] },
        new ForceMajeureExcluded(Time, Time, Time, Time, Provisional: false, new Remark("Mưa lũ")),
        new SlipIssued("01", SlipKey.Receipt, 1, Data),
        new AppointmentBooked(Time),
        new AppointmentBooked(Time, 1),
        new ResultDecided(),
        new PresenceRecorded(new PresentPersons([new("Người nộp (thử nghiệm)", "012345678901")])),
        new OriginalReceived(null),
        new ObligationImposed(1, 1_300_000, Data),
        new ObligationImposed(2, 115_000, Data, new("Lệ phí", 115_000, 135_000, ["Thông tư 63/2023/TT-BTC"], Confirmed: true)),
        new ObligationCancelled(1),
        new PaymentStarted("H39.12-261123-0007.1", 1, 1_300_000),
        new PaymentReceived(1, "H39.12-261123-0007.1", 1_300_000, "GD0001", PaymentRail.Gateway),
        new PaymentFailed("H39.12-261123-0007.1", "GD0002"),
        new PaymentUnmatched("H39.12-261123-0007.1", 1_000_000, "GD0003", PaymentMismatch.OtherAmount),
        new ResultIssued("KQ.G15.000020", "12/BS", "00", null, Electronic: true, SignatureKind.ApprovedInSystem, StoredInDataStore: false),
        new DossierCompleted(),
        new ResultReturned(ReturnMode.Counter),
        new DossierRefused(AfterReceipt: true, new Remark("Không có trong sổ gốc")),
        new DossierWithdrawn(new Remark("Không cần nữa")),
        new DossierLapsed(),
        new CallEnded(9, CallEnd.Refused),
        new AnswerUnmatched(9, null, "timeout"),
        new DossierMigrated(new(new string('c', 64)), new(new string('d', 64)), [new("check", "verify")], [new(2, Role.Leader)], TakesBack: false),
    ];

    [Fact]
    public void Every_event_has_a_sample_a_unique_word_and_survives_the_journal()
    {
        var kinds = typeof(DossierEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.TypeDiscriminator).Distinct().Count());
        Assert.Equal(
            typeof(DossierEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DossierEvent))).ToHashSet(),
            kinds.Select(kind => kind.DerivedType).ToHashSet());
        Assert.Equal(kinds.Select(kind => kind.DerivedType).ToHashSet(), OneOfEach.Select(e => e.GetType()).ToHashSet());
        foreach (var @event in OneOfEach)
            Assert.Equal(@event, JsonSerializer.Deserialize<DossierEvent>(JsonSerializer.Serialize(@event, JournalFormat.Options), JournalFormat.Options));
    }

    [Fact]
    public void The_stored_form_of_every_event_is_frozen() =>
        Golden.Equal("Dossiers/events.golden", string.Join('\n', OneOfEach.Select(e => JsonSerializer.Serialize(e, JournalFormat.Options))) + "\n");

    [Fact]
    public void Every_event_evolves_even_after_erasure()
    {
        foreach (var @event in OneOfEach)
        {
            Assert.Equal(1, DossierEngine.Evolve(Dossier.None, @event).Sequence);
            var erased = JsonSerializer.Deserialize<DossierEvent>(Erase(JsonSerializer.Serialize(@event, JournalFormat.Options)), JournalFormat.Options)!;
            Assert.Equal(1, DossierEngine.Evolve(Dossier.None, erased).Sequence);
        }
    }

    [Fact]
    public void Personal_data_never_shows_in_a_text()
    {
        foreach (var @event in OneOfEach)
        {
            Assert.DoesNotContain("Người nộp", @event.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("012345678901", @event.ToString(), StringComparison.Ordinal);
        }
    }

    private static string Erase(string json)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        Walk(node);
        return node.ToJsonString();

        static void Walk(System.Text.Json.Nodes.JsonNode? node)
        {
            if (node is not System.Text.Json.Nodes.JsonObject @object)
                return;
            foreach (var (name, child) in @object.ToList())
            {
                if (child is System.Text.Json.Nodes.JsonObject { Count: 1 } inner && inner.ContainsKey("value"))
                    @object[name] = "erased";
                else
                    Walk(child);
            }
        }
    }
}
