using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Syntax;
using Xunit;

namespace LongAn.Workflows.Tests.Feel;

public sealed class SyntaxProperties
{
    private static readonly FeelNames Names = new(ExpressionGenerator.Names);

    private static readonly string[] Pieces =
    [
        "1", "2.5", "\"a\"", "@\"P1D\"", "a", "hồ sơ", "and", "or", "if", "then", "else", "for", "in", "return", "some", "satisfies", "every", "between", "instance of",
        "function", "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "+", "-", "*", "**", "/", "=", "!=", "<", "<=", ">", "not", "count", "date and time", "?", "null", "true",
        "\"", "@", "\\", "//", "/*", "*/", "list<number>", "->", "external", "🐎", "\uD83D", "#", "\n", "e5",
    ];

    public static Arbitrary<Expression> Trees { get; } = ExpressionGenerator.Tree.ToArbitrary();

    [Property(MaxTest = 500, EndSize = 12)]
    public Property A_printed_tree_parses_to_the_same_tree() => Prop.ForAll(Trees, tree =>
    {
        var (root, diagnostics) = FeelCompiler.Parse(tree.ToString(), Names);
        return (diagnostics.Count == 0 && root == tree).Label($"{tree}\nwas read as\n{root}\n{string.Join('\n', diagnostics)}");
    });

    [Property(MaxTest = 1_000)]
    public Property Random_text_never_throws() => Prop.ForAll(
        Gen.Elements(Pieces).ArrayOf().Select(p => string.Join(' ', p)).ToArbitrary(), text => Survives(text));

    [Property(MaxTest = 500, EndSize = 12)]
    public Property Mutated_text_never_throws() => Prop.ForAll(
        (from tree in ExpressionGenerator.Tree
         from place in Gen.Choose(0, 1_000)
         from length in Gen.Choose(0, 3)
         from piece in Gen.Elements(Pieces)
         select Mutate(tree.ToString(), place, length, piece)).ToArbitrary(),
        text => Survives(text));

    private static string Mutate(string text, int place, int length, string piece)
    {
        place %= text.Length;
        return text.Remove(place, Math.Min(length, text.Length - place)).Insert(place, piece);
    }

    /// <summary>An expression or a finding, each finding with a place; and evaluation does not throw either.</summary>
    private static bool Survives(string text)
    {
        foreach (var compilation in new[] { FeelCompiler.Compile(text, Names), FeelCompiler.CompileUnaryTests(text, FeelNames.Any) })
        {
            Assert.Equal(compilation.Expression is null, compilation.Diagnostics.Any(d => d.Severity == Severity.Error));
            Assert.All(compilation.Diagnostics, d => Assert.True(d.Location is { Line: > 0, Column: > 0 }));
            var scope = new FeelScope(name => name == "a" ? Value.Of(2) : name == "hồ sơ" ? Value.Of([Value.Of(1), Value.Null]) : null).WithInput(Value.Of(1));
            _ = compilation.Expression?.Evaluate(scope);
        }

        return true;
    }
}
