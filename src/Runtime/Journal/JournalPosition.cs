using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Journal;

/// <summary>A place in the journal of all dossiers: the stamped batch, and the event within it. <c>default</c> is the beginning.</summary>
public readonly record struct JournalPosition(long Stamp, int Place);

/// <summary>An event as a reader of the whole journal sees it.</summary>
public sealed record JournalEntry(JournalPosition Position, DossierId DossierId, long Sequence, DossierEvent Event);

/// <summary>A part of the journal of all dossiers.</summary>
/// <param name="Entries">Events, in order.</param>
/// <param name="Unreadable">Events among them that cannot be read: the format or the key does not fit.</param>
/// <param name="End">Where the next part begins.</param>
public sealed record JournalPage(IReadOnlyList<JournalEntry> Entries, IReadOnlyList<UnreadableEvent> Unreadable, JournalPosition End)
{
    public bool IsEmpty => Entries.Count == 0 && Unreadable.Count == 0;
}

/// <summary>An event that cannot be read.</summary>
/// <param name="Reason">Kind of the failure, without anything of the content.</param>
public sealed record UnreadableEvent(DossierId DossierId, long Sequence, string Reason);
