namespace LongAn.Workflows.Execution.Events;

/// <summary>Something that is thrown within the scope it guards: nothing has to be set for it.</summary>
/// <param name="kind">What is caught.</param>
/// <param name="code">The code that is caught; null for every one.</param>
internal sealed class ThrownTrigger(ThrownKind kind, string? code) : Trigger
{
    public override bool Await(Turn turn, Wait wait) => false;

    public override Match Catches(Thrown thrown) =>
        thrown.Kind != kind || (code is not null && code != thrown.Code) ? Match.None
        : code is null ? Match.Any
        : Match.Exact;
}
