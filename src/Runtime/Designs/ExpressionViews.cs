using LongAn.Workflows;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures;

namespace LongAn.Runtime.Designs;

/// <summary>A name that expressions may read, with what is below it.</summary>
/// <param name="Path">The name, or the path that leads to it: <c>form.copies</c>.</param>
/// <param name="Type">Its type in words.</param>
/// <param name="Title">What people call it; null when they call it by its name.</param>
/// <param name="Choices">The values it may have, written as expressions; empty when that is not known.</param>
public sealed record ExpressionName(string Path, string Name, Text Type, Text? Title, IReadOnlyList<string> Choices, IReadOnlyList<ExpressionName> Entries)
{
    private const int Deepest = 8;

    internal static ExpressionName Of(ExpressionScope scope, NamedType named, string path, int depth = 0)
    {
        var input = scope.Input(path);
        return new(
            path,
            named.Name,
            FeelTypeWords.Of(named.Type),
            input.Title,
            [.. input.Choices.Select(c => c.ToString())],
            named.Type is ContextType context && depth < Deepest ? [.. context.Entries.Select(e => Of(scope, e, $"{path}.{e.Name}", depth + 1))] : []);
    }
}

/// <summary>A function of the language.</summary>
/// <param name="Forms">The ways to call it, each a signature: <c>substring(string, start position, length?)</c>.</param>
/// <param name="Parameters">The names of the parameters of its first form.</param>
public sealed record ExpressionFunction(string Name, IReadOnlyList<string> Forms, IReadOnlyList<string> Parameters)
{
    internal static ExpressionFunction Of(FeelFunction function) => new(
        function.Name,
        [.. function.Forms.Select(f => $"{function.Name}({string.Join(", ", f.Parameters.Select(p => p.IsOptional ? $"{p.Name}?" : p.Name))}{(f.TakesMany ? ", …" : "")})")],
        [.. function.Forms[0].Parameters.Select(p => p.Name)]);
}

/// <summary>A field of a form to try an expression or a decision with.</summary>
/// <param name="Path">Its key in the sample data.</param>
/// <param name="Kind">What to ask for.</param>
/// <param name="Choices">The values it may have, written as expressions; empty when any.</param>
public sealed record SampleField(string Path, SampleKind Kind, Text Type, Text? Title, IReadOnlyList<string> Choices)
{
    internal static SampleField Of(FeelInput input) => new(input.Path, KindOf(input.Type), FeelTypeWords.Of(input.Type), input.Title, [.. input.Choices.Select(c => c.ToString())]);

    private static SampleKind KindOf(FeelType type) => type is SimpleType simple
        ? simple.Kind switch
        {
            SimpleKind.Text => SampleKind.Text,
            SimpleKind.Number => SampleKind.Number,
            SimpleKind.Boolean => SampleKind.Truth,
            SimpleKind.Date => SampleKind.Date,
            _ => SampleKind.Expression,
        }
        : SampleKind.Expression;
}

/// <summary>What a sample field holds.</summary>
public enum SampleKind
{
    Text,
    Number,
    Truth,
    Date,

    /// <summary>Any value, written as an expression.</summary>
    Expression,
}

/// <summary>A sample value that is none.</summary>
public sealed record SampleTrouble(string Path, Text Message)
{
    internal static IReadOnlyList<SampleTrouble> Of(FeelSamples samples) => [.. samples.Troubles.Select(t => new SampleTrouble(t.Key, t.Value))];
}
