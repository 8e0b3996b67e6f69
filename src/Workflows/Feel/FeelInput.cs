namespace LongAn.Workflows.Feel;

/// <summary>What an expression or a decision reads from outside, and a form to try it with asks for.</summary>
/// <param name="Path">The name, or the path below it: <c>form.copies</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Choices">The only values it may have beside null; empty when that is not known.</param>
public sealed record FeelInput(string Path, FeelType Type, Sequence<Value> Choices)
{
    /// <summary>What people call it; null when they call it by its path.</summary>
    public Text? Title { get; init; }
}
