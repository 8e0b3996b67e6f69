using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Dossiers;

/// <summary>One turn of the loop: the events so far, and the dossier as they have made it.</summary>
internal sealed class Turn(DossierPlan plan, Dossier dossier, DossierCommand command, Circumstances at)
{
    private readonly List<DossierEvent> _events = [];
    private readonly Instant _recordedAt = Instant.Max(at.Now, dossier.LastRecordedAt);
    private CommandId? _commandId;

    public DossierPlan Plan { get; private set; } = plan;

    public Dossier Dossier { get; private set; } = dossier;

    /// <summary>What holds now: of a timer its due time and the system, else the time and the actor of the command.</summary>
    public Circumstances At { get; private set; } = at with { Actor = Actor.System };

    public Instant Now => At.Now;

    public Instant AskedAt => at.Now;

    /// <summary>How many events there are so far.</summary>
    public int Count => _events.Count;

    public Sequence<DossierEvent> Events => _events.ToSequence();

    /// <summary>From here on events belong to the command.</summary>
    public void BeginCommand()
    {
        At = command is PassTime ? at with { Actor = Actor.System } : at;
        _commandId = command.CommandId;
    }

    /// <summary>From here on the dossier runs in another version.</summary>
    public void GoOnIn(DossierPlan version) => Plan = version;

    /// <summary>From here on events count from a timer's due time.</summary>
    public void BeginTimer(Instant dueAt) => At = at with { Actor = Actor.System, Now = dueAt };

    /// <summary>Adds an event. Its times, its actor and its command are filled in here.</summary>
    public void Emit(DossierEvent @event)
    {
        var stamped = @event with { RecordedAt = _recordedAt, CountsFrom = At.Now, ActorId = At.Actor.Id, CommandId = _commandId };
        _commandId = null;
        _events.Add(stamped);
        Dossier = Evolution.Apply(Dossier, stamped);
    }

    /// <summary>What the process's expressions may read.</summary>
    public ContextValue Environment() => new(
    [
        new("form", Dossier.Data?.Value is { } data ? Plan.ApplicationForm.ToScopeValue(data) : Value.Null),
        new("channel", Value.Of(Words.Of(Dossier.Channel))),
        new("returnMode", Value.Of(Words.Of(Dossier.ReturnMode))),
        new("case", Value.Of(Dossier.CaseCode)),
        new("agency", Value.Of(Dossier.AgencyCode)),
        new("filedOn", Value.Of(LegalZone.DateOf(Dossier.SubmittedAt))),
        new("originalReceived", Value.Of(Dossier.OriginalReceivedAt is not null)),
        new("steps", StepData.Of(Plan, Dossier)),
    ]);

    /// <summary>The due date of the legal clock as it runs now; null without a limit.</summary>
    public DueDate? DueDate(ClockRun run) =>
        Dossier.Receipt?.Limit is { } limit ? LegalClock.Due(limit, run, At.Calendar, At.Profile) : null;
}
