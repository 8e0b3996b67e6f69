using System.Text.Json;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>A dossier under test. After every command the events are saved, reloaded and replayed, and the state must be the same byte for byte.</summary>
internal sealed class DossierKit(DossierPlan plan, params IEnumerable<DossierPlan> others)
{
    private readonly List<DossierEvent> _journal = [];
    private int _commands;

    public static Actor Citizen { get; } = new("citizen", []);

    public static Actor Intake { get; } = Officer("intake", Role.IntakeOfficer);

    public static Actor Specialist { get; } = Officer("specialist", Role.Specialist);

    public static Actor Leader { get; } = Officer("leader", Role.Leader);

    public Dossier Dossier { get; private set; } = Dossier.None;

    public Instant Now { get; private set; } = At("2026-11-23T08:00");

    public IReadOnlyList<DossierEvent> Journal => _journal;

    public OpenWorkItem Item => Dossier.WorkItems.Single();

    public static Instant At(string local) => LegalZone.ToInstant(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value);

    public static ContextValue Data(string document = "Giấy khai sinh", decimal copies = 2) => new([new("document", Value.Of(document)), new("copies", Value.Of(copies))]);

    public DossierKit When(string local)
    {
        Now = At(local);
        return this;
    }

    public CommandId NextCommand() => new(new Guid(++_commands, 0, 0, new byte[8]));

    public static Application Filing(Channel channel = Channel.Online, ContextValue? data = null, bool paper = true, ReturnMode returnMode = ReturnMode.Counter) => new(
        "default", CopyProcedure.Agency, channel, channel == Channel.Online ? FilingMode.SelfRemote : FilingMode.AssistedAtCounter, new("password", 1, "local"), OnBehalf: channel != Channel.Online,
        new(1, "Người nộp (thử nghiệm)", "012345678901", null, null, null), data ?? Data(),
        paper ? [new("identity", new string('0', 64), 10, "application/pdf", PaperSource.Upload, new FileName("cccd.pdf"))] : [], returnMode);

    public DossierKit Submitted(Channel channel = Channel.Online) =>
        Accepts(new SubmitDossier(NextCommand(), new(new Guid(7, 0, 0, new byte[8])), Filing(channel)), Citizen);

    public DossierKit Completes(string elementId, string outcome, Actor actor, string? reason = null, Instant? appointment = null, ContextValue? data = null, params string[] present) =>
        Accepts(Completion(elementId, outcome, reason, appointment, data, present), actor);

    public CompleteWorkItem Completion(string elementId, string outcome, string? reason = null, Instant? appointment = null, ContextValue? data = null, params string[] present) => new(
        NextCommand(), Dossier.WorkItems.Single(item => item.ElementId == elementId).Key, outcome, reason, data ?? ContextValue.Empty, [],
        outcome == "supplement" ? [new("identity", "Ảnh mờ, cần chụp lại"), new(null, "Ghi rõ số bản")] : [],
        present.Select(id => new PresentPerson("Người " + id, id)).ToSequence(), appointment, new(CopyProcedure.Agency, LegalZone.DateOf(Now), 7));

    public DossierKit Accepts(DossierCommand command, Actor actor)
    {
        var outcome = Ask(command, actor);
        var accepted = Assert.IsType<Accepted<DossierEvent>>(outcome);
        _journal.AddRange(accepted.Events);
        foreach (var @event in accepted.Events)
            Dossier = DossierEngine.Evolve(Dossier, @event);

        var stored = JsonSerializer.Serialize<IEnumerable<DossierEvent>>(_journal, JournalFormat.Options);
        var reloaded = JsonSerializer.Deserialize<DossierEvent[]>(stored, JournalFormat.Options)!;
        Assert.Equal(State(Dossier), State(DossierEngine.Replay(reloaded)));
        var saved = JsonSerializer.Deserialize<Dossier>(State(Dossier), JournalFormat.Options)!;
        Assert.Equal(State(Dossier), State(saved));
        Assert.Equal(Dossier, DossierEngine.Replay(reloaded));
        return this;
    }

    public Rejected<DossierEvent> Refuses(DossierCommand command, Actor actor, RejectionCode code)
    {
        var rejected = Assert.IsType<Rejected<DossierEvent>>(Ask(command, actor));
        Assert.Equal(code, rejected.Code);
        return rejected;
    }

    /// <summary>The calendar that holds around the next commands.</summary>
    public WorkCalendar Calendar { get; set; } = CopyProcedure.Calendar;

    private Outcome<DossierEvent> Ask(DossierCommand command, Actor actor) =>
        DossierEngine.Decide(Version(Dossier.VersionId) ?? plan, Dossier, command, new(Now, actor, Calendar, CopyProcedure.Profile, ContextValue.Empty), Target(command));

    private DossierPlan? Target(DossierCommand command) => command switch
    {
        MigrateDossier there => Version(there.To),
        TakeMigrationBack => Dossier.Migration is { } note ? Version(note.From) : null,
        _ => null,
    };

    private DossierPlan? Version(ProcedureVersionId id) => others.Prepend(plan).FirstOrDefault(version => version.VersionId == id);

    private static string State(Dossier dossier) => JsonSerializer.Serialize(dossier, JournalFormat.Options);

    private static Actor Officer(string id, Role role) => new(id, [new(role, CopyProcedure.Agency)]);
}
