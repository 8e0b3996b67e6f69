using System.Diagnostics;
using System.Globalization;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>A journal of a process for people: one line an event.</summary>
public static class JournalText
{
    public static IEnumerable<string> Lines(IEnumerable<ProcessEvent> events)
    {
        var names = new Dictionary<long, string>();
        foreach (var e in events)
            yield return Line(e, names);
    }

    private static string Line(ProcessEvent e, Dictionary<long, string> names)
    {
        switch (e)
        {
            case ElementActivated a:
                names[a.Key] = a.ElementId;
                break;
            case TimerScheduled t:
                names[t.Key] = t.ElementId;
                break;
            case SubscriptionOpened o:
                names[o.Key] = o.ElementId;
                break;
        }

        string Name(long key) => names.TryGetValue(key, out var name) ? name : $"#{key}";
        return e switch
        {
            ProcessStarted => "process started",
            ElementActivated a => $"{a.ElementId} activated",
            ElementCompleted c => $"{Name(c.Key)} completed",
            ElementTerminated t => $"{Name(t.Key)} terminated",
            FlowTaken f => $"{f.FlowId} taken",
            VariablesSet v => $"variables {(v.Values.Value is { } values ? string.Join(", ", values.Select(x => x.Key)) : "erased")}",
            DecisionMade d => $"{d.ElementId} decided {d.Decision}{string.Concat(d.Rules.Select(r => $" {r.Decision}:{r.Number}"))}",
            TimerScheduled t => $"{t.ElementId} due {Local(t.DueAt)}{(t.Cycle is { } cycle ? $" then {cycle.Remaining?.ToString(CultureInfo.InvariantCulture) ?? "always"} every {cycle.Interval}" : "")}",
            TimerMoved t => $"{Name(t.Key)} moved to {Local(t.DueAt)}",
            TimerFired t => $"{Name(t.Key)} fired",
            TimerCancelled t => $"{Name(t.Key)} cancelled",
            SubscriptionOpened o => $"{o.ElementId} waits for {o.Kind} {o.Name}",
            SubscriptionMet m => $"{Name(m.Key)} met",
            SubscriptionReset r => $"{Name(r.Key)} waits again",
            SubscriptionClosed c => $"{Name(c.Key)} closed",
            EventThrown t => $"{t.ElementId} threw {t.Kind}{(t.Name is null ? "" : " " + t.Name)}",
            CompensationKept c => $"{Name(c.Key)} can be undone",
            CompensationBegun c => $"undoing {string.Join(", ", c.Keys.Select(Name))}",
            CompensationHandling c => $"{Name(c.HandlerKey)} undoes {Name(c.Key)}",
            Intervened i => $"intervened: {i.Kind} at {Name(i.Key)}{(i.Target is null ? "" : " to " + i.Target)}",
            ProcessMigrated m => $"migrated to {m.ProcessId}{string.Concat(m.Elements.Select(c => $" {c.From}={c.To}"))}",
            FlowsDiscarded => "flows discarded",
            ServiceRequested s => $"{s.Operation} requested",
            ProcedureCalled p => $"{p.Procedure} called{(p.Agency is null ? "" : " at " + p.Agency)}{(p.Case is null ? "" : " for " + p.Case)}",
            IncidentRaised i => $"incident {i.Code} at {i.ElementId}{string.Concat(i.Arguments.Select(a => $" {a.Name}={a.Value}"))}",
            IncidentResolved => "incident resolved",
            ProcessCompleted p => $"process completed by {p.EndElementId}",
            ProcessTerminated p => $"process terminated: {p.Reason}",
            _ => throw new UnreachableException($"{e.GetType().Name} has no line yet: add one."),
        };
    }

    private static string Local(Instant at) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(LegalZone.ToLocal(at));
}
