namespace LongAn.Workflows.Feel;

/// <summary>A range (DMN 1.5, 10.3.2.7): the values between two ends.</summary>
/// <param name="Start">Lower end, or <see cref="Value.Null"/> when there is none.</param>
/// <param name="StartIncluded">Whether the lower end belongs to the range.</param>
/// <param name="End">Upper end, or <see cref="Value.Null"/> when there is none.</param>
/// <param name="EndIncluded">Whether the upper end belongs to the range.</param>
public sealed record RangeValue(Value Start, bool StartIncluded, Value End, bool EndIncluded) : Value
{
    /// <inheritdoc/>
    internal override int Depth { get; } = 1 + Math.Max(Start.Depth, End.Depth);
}
