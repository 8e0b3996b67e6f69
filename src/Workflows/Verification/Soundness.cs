using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Verification;

/// <summary>What is known of the procedure around a process.</summary>
public sealed record SoundnessOptions
{
    /// <summary>The defaults of every property.</summary>
    public static SoundnessOptions Default { get; } = new();

    /// <summary>Names that conditions may use beside <c>outcome</c>; by default any.</summary>
    public FeelNames Names { get; init; } = FeelNames.Any;

    /// <summary>Types of the names, and the values they may have; by default nothing is known.</summary>
    public ScopeType Scope { get; init; } = ScopeType.Unknown;

    /// <summary>Whether the procedure is declared full-online (Decree 42/2022, article 11): then nobody may have to come. Default false.</summary>
    public bool IsFullOnline { get; init; }

    /// <summary>Most states of the process that are explored for deadlocks. Default 20,000; beyond it the finding is that nothing was proved.</summary>
    public int MaxStates { get; init; } = 20_000;
}

/// <summary>Finds before publishing what would make a dossier stuck, wander or be nobody's.</summary>
public static class Soundness
{
    /// <summary>
    /// Checks a process: starts, reachability, dead ends, choices and their conditions, joins that can wait for ever, roles and outcomes of steps.
    /// A scope with an element that the checks do not understand gets the warning <c>soundness.not-analysed</c> and no other finding about its flow.
    /// </summary>
    /// <param name="process">The process; what it calls is not known.</param>
    /// <param name="options">Options; null for the defaults.</param>
    /// <returns>Findings, each with the identifier of its element; empty when the process is sound.</returns>
    public static Sequence<Diagnostic> Check(BpmnProcess process, SoundnessOptions? options = null) => Check(BpmnModel.Of(process), options);

    /// <summary>Checks a process and what it calls: each by itself, from its own start to its end; for the caller a call is one step.</summary>
    /// <param name="run">The process first, then what it calls.</param>
    /// <param name="options">Options; null for the defaults.</param>
    public static Sequence<Diagnostic> Check(BpmnModel run, SoundnessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        options ??= SoundnessOptions.Default;
        if (!options.Names.AllowsUnknown)
            options = options with { Names = options.Names with { Known = options.Names.Known.AddRange(OwnNames.Of(run)) } };
        var report = new Report();
        StepCheck.Run(run, options, report);
        var handed = run.AllNodes().OfType<CallActivity>().Where(c => c.Inputs.Any(m => m.Target == OutcomeWords.Variable)).Select(c => c.CalledElement).ToHashSet();
        foreach (var graph in run.Processes.SelectMany(p => new ProcessGraph(p, handed.Contains(p.Id)).Scopes).Where(g => Analysis.Understands(g, report)))
        {
            StructureCheck.Run(graph, report);
            ConditionCheck.Run(graph, options, report);
            PassedOutcomes.Run(graph, options, report);
            ConditionTypes.Run(graph, options, report);
            JoinCheck.Run(graph, options, report);
        }

        return report.ToSequence();
    }
}
