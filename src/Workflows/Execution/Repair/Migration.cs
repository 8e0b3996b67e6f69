namespace LongAn.Workflows.Execution.Repair;

/// <summary>What a migration would do, or why it is impossible. Nothing has happened yet: to carry it out is to append its events.</summary>
/// <param name="Events">What happens; empty when there are obstacles.</param>
/// <param name="Obstacles">Why it is impossible; empty when it is possible.</param>
public sealed record Migration(Sequence<ProcessEvent> Events, Sequence<MigrationObstacle> Obstacles)
{
    /// <summary>Whether it can be carried out.</summary>
    public bool IsPossible => Obstacles.Count == 0;
}

/// <summary>Why a running process cannot go on in another version.</summary>
/// <param name="ElementId">The element or flow of the old version.</param>
/// <param name="Reason">Why.</param>
/// <param name="TargetId">Where it was to go; null for nowhere.</param>
public sealed record MigrationObstacle(string ElementId, MigrationObstacleReason Reason, string? TargetId = null);

/// <summary>Why an element that is occupied cannot become another.</summary>
public enum MigrationObstacleReason
{
    /// <summary>The map does not say what it becomes.</summary>
    NotMapped,

    /// <summary>What it is to become is not in the new version.</summary>
    TargetUnknown,

    /// <summary>What it is to become is of another kind.</summary>
    OtherKind,

    /// <summary>What it is to become lies in another scope than the one its own scope becomes.</summary>
    OtherScope,

    /// <summary>Two occupied elements would become one: there would be no way back.</summary>
    Merged,

    /// <summary>What the new version goes on with at once exceeds the budget of a command: it loops without a wait.</summary>
    BudgetExceeded,
}
