using System.Collections.Concurrent;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Tests.Faults;

/// <summary>What clients asked of dossiers and what they were told, written down by the clients themselves.</summary>
internal sealed class ClientRecord
{
    private readonly ConcurrentDictionary<(DossierId, CommandId), Told> _told = [];

    public IEnumerable<(DossierId Dossier, CommandId Command, Told Told)> All => _told.Select(entry => (entry.Key.Item1, entry.Key.Item2, entry.Value));

    /// <summary>Before a command goes out.</summary>
    public void Sent(DossierId dossier, CommandId command) => _told.TryAdd((dossier, command), Told.Nothing);

    /// <summary>After its answer came; what was told once stays told.</summary>
    public void Answered(DossierId dossier, CommandId command, Told told) =>
        _told.AddOrUpdate((dossier, command), told, (_, before) => before == Told.Nothing ? told : before);
}

/// <summary>What a client was told of a command.</summary>
internal enum Told
{
    /// <summary>No answer came, or that the outcome is not known: it may be there once, or not at all.</summary>
    Nothing,

    /// <summary>It is done and on disk.</summary>
    Done,

    /// <summary>It was refused, nothing happened.</summary>
    Refused,
}
