using LongAn.Workflows.Execution;

namespace LongAn.Benchmarks;

/// <summary>The least that the same journal costs: as many records, appended to a list and put into a dictionary by key.</summary>
internal static class Baseline
{
    private sealed record Entry(long Key, string Name);

    public static int Play(List<ProcessEvent> events)
    {
        var list = new List<Entry>();
        var active = new Dictionary<long, Entry>();
        var steps = 0;
        foreach (var e in events)
        {
            var entry = new Entry(list.Count, "element");
            list.Add(entry);
            if (e is ElementActivated activated)
            {
                active.Add(activated.Key, entry);
                steps++;
            }
            else if (e is ElementCompleted completed)
            {
                active.Remove(completed.Key);
            }
        }

        return steps;
    }
}
