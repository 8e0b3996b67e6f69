using LongAn.Workflows.Execution;

namespace LongAn.Benchmarks;

/// <summary>How fast the pure engine is: in memory, on one thread, deciding and evolving every command.</summary>
internal static class EngineBenchmark
{
    public static void Run(Report report)
    {
        report.Explain("""
            The pure engine in memory, on one thread. A step is one element activated (event, task or gateway). Each command is
            decided and its events are evolved, as a server does; nothing is stored. Beside each case stands a baseline of the same
            run: it makes the same number of records and puts them into a list and a dictionary, which is the least that work of
            this shape costs. "x_baseline" is the time of the engine in units of the baseline: it compares machines, steps per
            second do not. Build with -c Release.
            """);
        foreach (var walk in Walks.All)
            Measure(report, walk);
        foreach (var walk in Walks.All)
            MeasureReplay(report, walk);
        foreach (var walk in Walks.All)
            report.Figures("state", walk.Name, ("bytes_per_waiting_dossier", walk.StateSize()));
        MeasureCompile(report);
    }

    private static void Measure(Report report, Walk walk)
    {
        var engine = Meter.Measure(() => walk.Play());
        var events = new List<ProcessEvent>();
        walk.Play(events);
        var baseline = Meter.Measure(() => Baseline.Play(events));
        report.Figures(
            "engine",
            walk.Name,
            ("steps_per_second", engine.UnitsPerSecond),
            ("bytes_per_step", engine.BytesPerUnit),
            ("x_baseline", baseline.UnitsPerSecond / engine.UnitsPerSecond));
    }

    private static void MeasureReplay(Report report, Walk walk)
    {
        var events = new List<ProcessEvent>();
        walk.Play(events);
        var replay = Meter.Measure(() =>
        {
            var state = ProcessState.None;
            foreach (var e in events)
                state = ProcessEngine.Evolve(state, e);
            return events.Count;
        });
        report.Figures("replay", walk.Name, ("events_per_second", replay.UnitsPerSecond), ("bytes_per_event", replay.BytesPerUnit));
    }

    private static void MeasureCompile(Report report)
    {
        foreach (var size in new[] { 10, 100, 1_000 })
        {
            var process = Drawings.Line(size);
            var compile = Meter.Measure(() => ProcessPlan.Compile(process).Plan is null ? 0 : size);
            report.Figures("compile", $"{size} elements", ("microseconds_per_element", 1e6 / compile.UnitsPerSecond), ("bytes_per_element", compile.BytesPerUnit));
        }
    }
}
