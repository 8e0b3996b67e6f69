using LongAn.Runtime.Journal;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Dossiers;

/// <summary>A dossier in memory with what its next append needs: the head of its chain, its key and the commands it has obeyed.</summary>
internal sealed class DossierMemory
{
    private readonly JournalKeys _keys;
    private readonly Dictionary<(string Actor, CommandId Command), CommandSpan> _commands = [];
    private DossierVault _vault;
    private byte[] _head;

    public DossierMemory(DossierId id, DossierRecord record, JournalKeys keys)
    {
        (Id, _keys, _vault, _head) = (id, keys, record.Vault, record.Head);
        foreach (var append in record.Events.GroupBy(e => e.Batch))
        {
            List<DossierEvent> events = [.. append.Select(e => e.Entry.Event)];
            Remember(events);
            State = events.Aggregate(State, DossierEngine.Evolve);
        }
    }

    public DossierId Id { get; }

    public Dossier State { get; private set; } = Dossier.None;

    /// <summary>Where a command's events lie, when it was obeyed before; null when it is new.</summary>
    public CommandSpan? Find(string actorId, CommandId? command) =>
        command is { } id && _commands.TryGetValue((actorId, id), out var span) ? span : null;

    /// <summary>Keyed digest of a command for this dossier; null once it is erased.</summary>
    public string? Digest(ReadOnlySpan<byte> command) => _vault.Digest(command);

    /// <summary>What to put on disk for these events. Nothing changes here before <see cref="Commit"/>.</summary>
    public PendingAppend Prepare(IReadOnlyList<DossierEvent> events)
    {
        var stored = new List<NewEvent>(events.Count);
        var (state, head) = (State, _head);
        foreach (var @event in events)
        {
            state = DossierEngine.Evolve(state, @event);
            var values = new PersonalValues();
            var body = StorageFormat.Write(@event, values);
            head = StorageFormat.Chain(head, body);
            stored.Add(new(state.Sequence, @event.ActorId, @event.CommandId?.Value, body, head, _vault.Seal(state.Sequence, values)));
        }

        // The first events of a command are written under the dossier's identity, which the state knows from then on.
        return new(
            new(Id.Value, stored, _vault.NewlyWrapped, DerivedRows.Row(state, head, _keys), DerivedRows.WorkItemChanges(State, state), DerivedRows.TimerChanges(State, state), DerivedRows.IncidentChanges(State, state), DerivedRows.WaitChanges(State, state, _keys), DerivedRows.AppointmentChanges(State, state), DerivedRows.NewParticipants(State, state)),
            events,
            state,
            head);
    }

    /// <summary>The append is on disk: the dossier moves.</summary>
    public void Commit(PendingAppend pending)
    {
        Remember(pending.Events);
        (State, _head, _vault) = (pending.State, pending.Head, _vault.Stored());
    }

    // The events that follow the state.
    private void Remember(IReadOnlyList<DossierEvent> append)
    {
        for (var i = 0; i < append.Count; i++)
        {
            if (append[i].CommandId is { } command)
                _commands[(append[i].ActorId, command)] = new(State.Sequence + i + 1, State.Sequence + append.Count, append[i].CommandDigest);
        }
    }
}

/// <summary>The events of a command: from its first to the last of its append, and the digest of what was asked.</summary>
internal sealed record CommandSpan(long First, long Last, string? Digest)
{
    /// <summary>Whether a command with this digest is the one obeyed. After erasure nothing can be compared, and the first answer holds no data.</summary>
    public bool IsOf(string? digest) => Digest is null || digest is null || string.Equals(Digest, digest, StringComparison.Ordinal);
}

/// <summary>An append on its way to the disk.</summary>
internal sealed record PendingAppend(JournalAppend Append, IReadOnlyList<DossierEvent> Events, Dossier State, byte[] Head);
