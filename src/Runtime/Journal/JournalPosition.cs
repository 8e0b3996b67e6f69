using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Journal;

/// <summary>A place in the journal of all dossiers: the stamped batch, and the event within it. <c>default</c> is the beginning.</summary>
public readonly record struct JournalPosition(long Stamp, int Place);

/// <summary>An event as a reader of the whole journal sees it.</summary>
public sealed record JournalEntry(JournalPosition Position, DossierId DossierId, long Sequence, DossierEvent Event);
