using LongAn.Runtime.Journal;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using NodaTime;
using Xunit;

namespace LongAn.Runtime.Tests.Faults;

/// <summary>A checker that finds nothing proves nothing: histories that were tampered with must fail it.</summary>
public sealed class HistoryCheckerTests
{
    private static readonly DossierId Dossier = new(new Guid("01980000-0000-7000-8000-000000000001"));

    private readonly ClientRecord _record = new();

    public HistoryCheckerTests()
    {
        foreach (var command in Enumerable.Range(1, 4).Select(Command))
        {
            _record.Sent(Dossier, command);
            _record.Answered(Dossier, command, Told.Done);
        }
    }

    [Fact]
    public void A_good_history_is_without_anomalies() => Assert.Empty(HistoryChecker.Anomalies(_record, Good()));

    [Fact]
    public void What_was_not_acknowledged_may_be_there_or_not()
    {
        _record.Sent(Dossier, Command(5));
        Assert.Empty(HistoryChecker.Anomalies(_record, Good()));
        Assert.Empty(HistoryChecker.Anomalies(_record, With(8, new WorkItemOpened(2, "sign", Role.Leader, "a", null), "leader", 5)));
    }

    [Fact]
    public void A_lost_acknowledged_command_is_found() =>
        Found("which was acknowledged, once, but it is there 0 times", [.. Good().Take(4)]);

    [Fact]
    public void A_doubled_command_is_found() =>
        Found("but it is there 2 times", With(8, new WorkItemOpened(2, "sign", Role.Leader, "a", null), "officer", 4));

    [Fact]
    public void A_doubled_command_that_nobody_acknowledged_is_found()
    {
        _record.Sent(Dossier, Command(5));
        Found("which was not acknowledged, once at most, but it is there 2 times", [.. With(8, new WorkItemOpened(2, "sign", Role.Leader, "a", null), "leader", 5), Entry(9, new WorkItemClaimed(2), "leader", 5)]);
    }

    [Fact]
    public void A_refused_command_that_is_there_is_found()
    {
        _record.Answered(Dossier, Command(6), Told.Refused);
        Found("which was refused, but it is there 1 times", With(8, new WorkItemOpened(2, "sign", Role.Leader, "a", null), "leader", 6));
    }

    [Fact]
    public void A_command_that_nobody_sent_is_found() =>
        Found("nobody sent", With(8, new WorkItemOpened(2, "sign", Role.Leader, "a", null), "leader", 7));

    [Fact]
    public void A_gap_is_found() => Found("Expected event 5", [.. Good().Where(entry => entry.Sequence != 5)]);

    [Fact]
    public void Events_out_of_order_are_found()
    {
        var swapped = Good();
        (swapped[2], swapped[3]) = (swapped[3], swapped[2]);
        Found("Expected event 3", swapped);
    }

    [Fact]
    public void A_work_item_in_two_pairs_of_hands_is_found() => Found("one pair of hands", Replaced(4, new WorkItemClaimed(1), "other", 3));

    [Fact]
    public void A_work_item_done_by_another_than_who_has_it_is_found() => Found("to be done by officer", Replaced(6, new WorkItemCompleted(1, "done", null, null), "other", null));

    [Fact]
    public void A_work_item_done_twice_is_found() => Found("to be open", Replaced(7, new WorkItemCompleted(1, "done", null, null), "officer", 4));

    private static List<JournalEntry> Good() =>
    [
        Entry(1, new WorkItemOpened(1, "intake", Role.IntakeOfficer, "a", null), "citizen", 1),
        Entry(2, new WorkItemClaimed(1), "officer", 2),
        Entry(3, new DossierCompleted(), "system", null),
        Entry(4, new WorkItemReleased(1), "officer", 3),
        Entry(5, new WorkItemClaimed(1), "officer", null),
        Entry(6, new WorkItemCompleted(1, "done", null, null), "officer", null),
        Entry(7, new DossierCompleted(), "officer", 4),
    ];

    private static List<JournalEntry> With(long sequence, DossierEvent @event, string actor, int? command) => [.. Good(), Entry(sequence, @event, actor, command)];

    private static List<JournalEntry> Replaced(long sequence, DossierEvent @event, string actor, int? command) =>
        [.. Good().Select(entry => entry.Sequence == sequence ? Entry(sequence, @event, actor, command) : entry)];

    private static CommandId Command(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static JournalEntry Entry(long sequence, DossierEvent @event, string actor, int? command) => new(
        new(sequence, 0), Dossier, sequence, @event with { ActorId = actor, CommandId = command is { } number ? Command(number) : null, RecordedAt = Instant.FromUtc(2026, 11, 23, 2, 0), CountsFrom = Instant.FromUtc(2026, 11, 23, 2, 0) });

    private void Found(string anomaly, IReadOnlyList<JournalEntry> journal) =>
        Assert.Contains(HistoryChecker.Anomalies(_record, journal), found => found.Contains(anomaly, StringComparison.Ordinal));
}
