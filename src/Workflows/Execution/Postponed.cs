using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>What a turn comes back to later; few turns need any of it.</summary>
internal sealed class Postponed
{
    /// <summary>Instances that complete when no flow is left to be followed.</summary>
    public Queue<long> Completing { get; } = new();

    /// <summary>Throwers of compensation that go on, each with what has just undone something.</summary>
    public Queue<(long ThrowerKey, ElementInstance Last)> Undoing { get; } = new();

    /// <summary>Where sub-processes begin that are entered on the way to another element.</summary>
    public Queue<Element> Way { get; } = new();

    /// <summary>What came for an element whose outputs say what becomes of it; null for nothing.</summary>
    public ContextValue? Brought { get; set; }
}
