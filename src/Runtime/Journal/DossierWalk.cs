using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Journal;

/// <summary>The walk of <see cref="Verification"/> along one dossier.</summary>
internal sealed class DossierWalk
{
    private readonly DossierVault _vault;
    private Dossier _state = Dossier.None;
    private byte[] _head = [];

    public DossierWalk(DossierId id, byte[]? wrapped, JournalKeys keys)
    {
        Id = id;
        try
        {
            _vault = DossierVault.Of(id.Value, wrapped, keys);
        }
        catch (CryptographicException)
        {
            throw new DifferenceFound($"Expected the key of dossier {id} to open, but it does not: it was changed, or belongs to another data folder.");
        }
    }

    public DossierId Id { get; }

    public bool IsErased => _vault.IsErased;

    public void Step(long sequence, byte[] body, byte[] chain, byte[]? payload, string actorId, string? commandId)
    {
        if (sequence != _state.Sequence + 1)
            throw new DifferenceFound($"Expected event {_state.Sequence + 1} of dossier {Id}, but the next one is {sequence}: events were removed.");
        if (!StorageFormat.Chain(_head, body).AsSpan().SequenceEqual(chain))
            throw new DifferenceFound($"Expected event {sequence} of dossier {Id} to fit its chain, but it does not: it was changed.");
        var @event = Read(sequence, body, payload);
        if (!string.Equals(@event.ActorId, actorId, StringComparison.Ordinal))
            throw new DifferenceFound($"Expected the actor beside event {sequence} of dossier {Id} to be the one in it, but they differ: it was changed.");
        if (!string.Equals(@event.CommandId?.Value.ToString("D").ToUpperInvariant(), commandId, StringComparison.Ordinal))
            throw new DifferenceFound($"Expected the command beside event {sequence} of dossier {Id} to be the one in it, but they differ: it was changed.");
        _state = DossierEngine.Evolve(_state, @event);
        if (_state.Id != Id)
            throw new DifferenceFound($"Expected the events of dossier {Id} to be its own, but they tell of {_state.Id}: they were moved.");
        _head = chain;
    }

    public void End(DbConnection connection, JournalKeys keys, IReadOnlyDictionary<string, KeptFile> files)
    {
        var rows = new DerivedComparison(connection, Id);
        rows.Dossier(DerivedRows.Row(_state, _head, keys));
        rows.WorkItems(DerivedRows.WorkItems(_state));
        rows.Timers(DerivedRows.Timers(_state));
        rows.Incidents(DerivedRows.Incidents(_state));
        rows.Waits(DerivedRows.Waits(_state, keys));
        rows.Appointments(DerivedRows.Appointments(_state));
        rows.Participants(DerivedRows.Participants(_state));
        // Erasure takes the files along.
        if (!IsErased)
            DemandFiles(files);
    }

    private DossierEvent Read(long sequence, byte[] body, byte[]? payload)
    {
        if (IsErased && payload is not null)
            throw new DifferenceFound($"Expected the personal data of event {sequence} of dossier {Id} beside its key, but the key is gone: it was removed, but not by erasure.");
        try
        {
            var values = _vault.Open(sequence, payload);
            if (!IsErased && StorageFormat.Missing(body, values) is { } missing)
                throw new DifferenceFound($"Expected the personal data {missing} of event {sequence} of dossier {Id}, but it is not there.");
            return StorageFormat.Read(body, values);
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            throw new DifferenceFound($"Expected event {sequence} of dossier {Id} with its personal data to be readable, but it is not: {e.Message}");
        }
    }

    private void DemandFiles(IReadOnlyDictionary<string, KeptFile> files)
    {
        foreach (var paper in _state.Papers)
        {
            if (!files.TryGetValue(paper.Content, out var kept))
                throw new DifferenceFound($"Expected the file {paper.Content} of dossier {Id}, but it is not there: it was removed.");
            if (kept.Size != paper.Size || !string.Equals(kept.MediaType, paper.MediaType, StringComparison.Ordinal))
                throw new DifferenceFound($"Expected the file {paper.Content} of dossier {Id} to be {paper.MediaType} of {paper.Size} bytes, but found {kept.MediaType} of {kept.Size}: it was changed.");
        }

        if (_state.Result?.Content is { } result && !files.ContainsKey(result))
            throw new DifferenceFound($"Expected the result {result} of dossier {Id}, but it is not there: it was removed.");
    }
}
