using LongAn.Runtime.Journal;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Xunit;

namespace LongAn.Runtime.Tests.Faults;

/// <summary>
/// Compares what clients were told with what the journal holds: every acknowledged command is there exactly once, none that was refused or never
/// sent is, none at all twice; each dossier's events follow each other without a gap; a work item is in one pair of hands at a time and done once.
/// </summary>
internal static class HistoryChecker
{
    /// <summary>The whole journal as readers see it, from the beginning; all that is committed must be stamped.</summary>
    public static List<JournalEntry> Read(JournalReader reader)
    {
        var all = new List<JournalEntry>();
        for (var at = default(JournalPosition); reader.After(at, 1_000) is { IsEmpty: false } page; at = page.End)
        {
            Assert.Empty(page.Unreadable);
            all.AddRange(page.Entries);
        }

        return all;
    }

    /// <summary>What is wrong, a sentence each; empty when the journal keeps what clients were promised.</summary>
    public static IReadOnlyList<string> Anomalies(ClientRecord record, IReadOnlyList<JournalEntry> journal) =>
        [.. OfCommands(record, journal), .. journal.GroupBy(entry => entry.DossierId).SelectMany(dossier => OfOrder(dossier.Key, dossier).Concat(OfWorkItems(dossier.Key, dossier)))];

    private static IEnumerable<string> OfCommands(ClientRecord record, IReadOnlyList<JournalEntry> journal)
    {
        // An append bears its command on its first event alone.
        var there = journal.Where(entry => entry.Event.CommandId is not null).GroupBy(entry => (entry.DossierId, entry.Event.CommandId!.Value)).ToDictionary(group => group.Key, group => group.ToList());
        var sent = record.All.ToDictionary(entry => (entry.Dossier, entry.Command), entry => entry.Told);
        foreach (var ((dossier, command), told) in sent)
        {
            var times = there.TryGetValue((dossier, command), out var found) ? found.Count : 0;
            if (told == Told.Done && times != 1)
                yield return $"Expected command {command} of {dossier}, which was acknowledged, once, but it is there {times} times.";
            if (told == Told.Refused && times != 0)
                yield return $"Expected nothing of command {command} of {dossier}, which was refused, but it is there {times} times.";
            if (told == Told.Nothing && times > 1)
                yield return $"Expected command {command} of {dossier}, which was not acknowledged, once at most, but it is there {times} times.";
        }

        foreach (var ((dossier, command), found) in there)
        {
            // Readers of the journal and timers command as the system.
            if (!sent.ContainsKey((dossier, command)) && found[0].Event.ActorId != Actor.System.Id)
                yield return $"Expected commands that somebody sent, but nobody sent {command} of {dossier}.";
        }
    }

    private static IEnumerable<string> OfOrder(DossierId dossier, IEnumerable<JournalEntry> entries)
    {
        var last = 0L;
        foreach (var entry in entries)
        {
            if (entry.Sequence != last + 1)
                yield return $"Expected event {last + 1} of {dossier}, but found {entry.Sequence}.";
            last = entry.Sequence;
        }
    }

    private static IEnumerable<string> OfWorkItems(DossierId dossier, IEnumerable<JournalEntry> entries)
    {
        // Open work items, and in whose hands they are.
        var open = new Dictionary<long, string?>();
        foreach (var @event in entries.Select(entry => entry.Event))
        {
            var key = @event switch
            {
                WorkItemOpened e => e.Key,
                WorkItemClaimed e => e.Key,
                WorkItemReleased e => e.Key,
                WorkItemCompleted e => e.Key,
                WorkItemCancelled e => e.Key,
                _ => (long?)null,
            };
            if (key is not { } item)
                continue;
            var isOpen = open.TryGetValue(item, out var holder);
            if (@event is WorkItemOpened == isOpen)
                yield return $"Expected {(isOpen ? "work item to be opened once" : "work item to be open")}, but {@event.GetType().Name} follows for work item {item} of {dossier}.";
            if (@event is WorkItemClaimed && holder is not null)
                yield return $"Expected work item {item} of {dossier} in one pair of hands, but {holder} has it and {@event.ActorId} claims it.";
            if (@event is WorkItemCompleted && holder is not null && holder != @event.ActorId)
                yield return $"Expected work item {item} of {dossier} to be done by {holder} who has it, but {@event.ActorId} did it.";
            if (@event is WorkItemCompleted or WorkItemCancelled)
                open.Remove(item);
            else
                open[item] = @event is WorkItemClaimed ? @event.ActorId : null;
        }
    }
}
