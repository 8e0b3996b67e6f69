using LongAn.Runtime.Definitions;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>A thin shell around a dossier: load, decide, append, wait for the disk, move, answer.</summary>
internal sealed class DossierGrain(
    JournalReader reader,
    JournalWriter writer,
    JournalKeys keys,
    DossierCodes codes,
    Erasure erasure,
    IProcedureVersions versions,
    ILegalGrounds grounds,
    Surroundings surroundings,
    AppointmentPlaces places,
    AgencyDirectory agencies,
    TimeProvider clock) : Grain, IDossierGrain
{
    private const int Attempts = 2;

    // Each time somebody else was faster, a place is gone; there are never more places than this.
    private const int AttemptsToBook = 1_001;

    private DossierMemory _memory = null!;

    private DossierId Id => new(this.GetPrimaryKey());

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Load();

    public async Task<DossierAnswer> Submit(string procedureCode, SubmitDossier command, Actor actor)
    {
        if (command.DossierId != Id)
            throw new ArgumentException($"Expected a filing of {Id}, but it is one of {command.DossierId}.", nameof(command));
        var pinned = _memory.State.Sequence == 0 ? await versions.Current(procedureCode) : _memory.State.VersionId;
        if (pinned is not { } version)
            return new DossierRefused(RejectionCode.StartNotFound, [new("expected", procedureCode)]);
        return await Carry(command, actor, version, command.Application.AgencyCode, procedureCode);
    }

    public async Task<DossierAnswer> Ask(DossierCommand command, Actor actor)
    {
        if (command is SubmitDossier)
            throw new ArgumentException("Expected a command to a dossier that is there; file one with Submit.", nameof(command));
        if (_memory.State.Sequence > 0)
            return await Carry(command, actor, _memory.State.VersionId, _memory.State.AgencyCode);
        DeactivateOnIdle();
        return new DossierRefused(RejectionCode.DossierNotFound, []);
    }

    public async Task<DossierAnswer> Foresee(DossierCommand command, Actor actor)
    {
        if (_memory.State.Sequence == 0)
        {
            DeactivateOnIdle();
            return new DossierRefused(RejectionCode.DossierNotFound, []);
        }

        return await Decide(command, actor, _memory.State.VersionId, _memory.State.AgencyCode) switch
        {
            Accepted<DossierEvent> accepted => new DossierForeseen(accepted.Events, accepted.Events.Aggregate(_memory.State, DossierEngine.Evolve)),
            Rejected<DossierEvent> no => new DossierRefused(no.Code, no.Arguments),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public Task<DossierView?> Read()
    {
        if (_memory.State.Sequence > 0)
            return Task.FromResult<DossierView?>(new(_memory.State));
        DeactivateOnIdle();
        return Task.FromResult<DossierView?>(null);
    }

    public async Task Erase()
    {
        await erasure.Erase(Id);
        await Load();
    }

    private async Task Load() => _memory = await Task.Run(() => new DossierMemory(Id, reader.Record(Id), keys));

    private async Task<DossierAnswer> Carry(DossierCommand command, Actor actor, ProcedureVersionId version, string agencyCode, string? filedUnder = null)
    {
        var content = CommandContent.Of(command, filedUnder);
        var attempts = command is CompleteWorkItem { AppointmentAt: not null } ? AttemptsToBook : Attempts;
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            if (_memory.Find(actor.Id, command.CommandId) is { } span)
                return await Repeated(span, content);
            var outcome = await Decide(command, actor, version, agencyCode);
            if (outcome is Rejected<DossierEvent> no)
                return new DossierRefused(no.Code, no.Arguments);
            var events = ((Accepted<DossierEvent>)outcome).Events;
            if (events.Count == 0)
                return Answer(_memory.State, []);

            if (command.CommandId is not null)
                events = [events[0] with { CommandDigest = _memory.Digest(content) }, .. events.Skip(1)];

            var pending = _memory.Prepare(events);
            switch (await writer.Append(pending.Append))
            {
                case AppendOutcome.Committed:
                    _memory.Commit(pending);
                    return Answer(_memory.State, events);
                case AppendOutcome.Busy:
                    return new DossierBusy();
                case AppendOutcome.Conflict:
                    // Another writer was faster: what it wrote is read, and the command is decided anew on it.
                    await Load();
                    break;
                case AppendOutcome.Failed:
                    return await AfterFailure(command, actor, content);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return new DossierUnknown();
    }

    private async Task<Outcome<DossierEvent>> Decide(DossierCommand command, Actor actor, ProcedureVersionId version, string agencyCode)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var plan = await versions.Plan(version) ?? throw new InvalidOperationException($"The version {version} is pinned by {Id}, but it is not in the catalogue.");
        var ground = _memory.State.Receipt is { } receipt
            ? await grounds.Pinned(command is FollowCalendar follow ? follow.CalendarHash : receipt.CalendarHash, receipt.LegalProfileHash)
            : await grounds.At(agencyCode, now);
        var at = new Circumstances(now, actor, ground.Calendar, ground.Profile, await surroundings.Of(agencyCode, actor));
        if (command is MigrateDossier { To: var to } && await versions.Plan(to) is null)
            return new Rejected<DossierEvent>(RejectionCode.CannotMigrate, [new(to.Hash, "versionUnknown")]);
        if (command is not CompleteWorkItem completion)
            return DossierEngine.Decide(plan, _memory.State, command, at, await Target(command));

        // A number is taken only when everything else about the step is right.
        var outcome = DossierEngine.Decide(plan, _memory.State, completion with { Code = null }, at);
        if (outcome is Accepted<DossierEvent> { Events: var events } && events.OfType<AppointmentBooked>().FirstOrDefault() is { } booked && agencies.Organisation.Find(agencyCode)?.AppointmentsPerSlot is { } all)
        {
            return places.Free(agencyCode, booked.At, all, Id) is { } place
                ? DossierEngine.Decide(plan, _memory.State, completion with { Code = null, Place = place }, at)
                : new Rejected<DossierEvent>(RejectionCode.AppointmentFull, [new("found", NodaTime.Text.InstantPattern.ExtendedIso.Format(booked.At)), new("places", all.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        }

        return outcome is Rejected<DossierEvent> { Code: RejectionCode.CodeRequired }
            ? DossierEngine.Decide(plan, _memory.State, completion with { Code = await codes.Next(agencyCode, now) }, at)
            : outcome;
    }

    private async ValueTask<DossierPlan?> Target(DossierCommand command) => command switch
    {
        MigrateDossier there => await versions.Plan(there.To),
        TakeMigrationBack => _memory.State.Migration is { } note ? await versions.Plan(note.From) : null,
        _ => null,
    };

    // Whether a failed append is there, only reading tells; when reading fails too, the next activation reads.
    private async Task<DossierAnswer> AfterFailure(DossierCommand command, Actor actor, byte[] content)
    {
        try
        {
            await Load();
        }
        catch (System.Data.Common.DbException)
        {
            DeactivateOnIdle();
            return new DossierUnknown();
        }

        return _memory.Find(actor.Id, command.CommandId) is { } span ? await Repeated(span, content) : new DossierUnknown();
    }

    // The first answer; another command under an identifier that was used is told so, lest it be taken for done.
    private async Task<DossierAnswer> Repeated(CommandSpan span, byte[] content)
    {
        if (!span.IsOf(_memory.Digest(content)))
            return new DossierRefused(RejectionCode.CommandReused, []);
        var events = await Task.Run(() => reader.Dossier(Id));
        var then = DossierEngine.Replay(events.Where(e => e.Sequence <= span.Last).Select(e => e.Event));
        return Answer(then, events.Where(e => e.Sequence >= span.First && e.Sequence <= span.Last).Select(e => e.Event));
    }

    private static DossierDone Answer(Dossier state, IEnumerable<DossierEvent> events) =>
        new(state.Sequence, state.Status, state.Receipt?.Code.ToString(), events.OfType<SlipIssued>().Select(slip => slip.Number).ToSequence());
}
