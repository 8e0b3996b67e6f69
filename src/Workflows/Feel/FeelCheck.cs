using LongAn.Workflows.Feel.Analysis;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel;

/// <summary>Finds before publishing what an expression can never give. Every claim is true for whatever the scope will hold.</summary>
public static class FeelCheck
{
    /// <summary>
    /// Checks the types of an expression: entries that do not exist, comparisons and arithmetic between values of different kinds, arguments
    /// that a function does not take, conditions that are not true or false.
    /// </summary>
    /// <param name="text">The expression; what cannot be read has no findings here, compiling reports it.</param>
    /// <param name="names">Names in scope.</param>
    /// <param name="scope">Types of the names.</param>
    /// <returns>Warnings, each with line and column counted from 1, and the type of the value.</returns>
    public static FeelTyping Check(string text, FeelNames names, ScopeType scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var tree = FeelCompiler.Parse(text, names);
        return tree.Diagnostics.Count > 0 ? new(FeelType.Any, []) : Check(text, tree.Root, scope, FeelType.Any);
    }

    /// <summary>Checks unary tests of a value of a type, as <see cref="Check(string, FeelNames, ScopeType)"/> does.</summary>
    public static FeelTyping CheckUnaryTests(string text, FeelNames names, ScopeType scope, FeelType input)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var tree = FeelCompiler.ParseUnaryTests(text, names);
        return tree.Diagnostics.Count > 0 ? new(FeelType.Any, []) : Check(text, tree.Root, scope, input);
    }

    /// <summary>Whether a condition can be true for some values of the scope; null when that cannot be told.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="names">Names in scope.</param>
    /// <param name="scope">Types of the names and the values they may have; each may be null as well.</param>
    public static bool? CanHold(string text, FeelNames names, ScopeType scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return FeelCompiler.Compile(text, names).Expression is { } expression
            ? Possibility.CanHold(expression, FeelCompiler.Parse(text, names).Root, scope)
            : null;
    }

    /// <summary>Names and paths that an expression reads, each once, in the order they stand in it; empty for what cannot be read.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="names">Names in scope.</param>
    public static Sequence<string> Reads(string text, FeelNames names) =>
        FeelCompiler.Compile(text, names).Expression is { } expression ? Analysis.Reads.Of(FeelCompiler.Parse(text, names).Root, expression.References) : [];

    /// <summary>The values that unary tests name one by one; empty when they do more than that.</summary>
    /// <param name="tests">The tests, such as <c>"online", "direct"</c>.</param>
    public static Sequence<Value> Choices(string tests)
    {
        var tree = FeelCompiler.ParseUnaryTests(tests, new FeelNames([]));
        if (tree.Diagnostics.Count > 0 || tree.Root is not UnaryTests { Negated: false, Tests.Count: > 0 } several)
            return [];
        var values = several.Tests.Select(t => t.Operator is null ? Constants.Of(t.Operand) : null).ToList();
        return values.TrueForAll(v => v is not null and not RangeValue and not ListValue) ? values.Select(v => v!).ToSequence() : [];
    }

    private static FeelTyping Check(string text, Expression tree, ScopeType scope, FeelType input)
    {
        var typing = new Typing(text, scope.Names, input);
        var type = typing.Of(tree);
        return new(type, typing.Findings);
    }
}

/// <summary>What checking types gave.</summary>
/// <param name="Type">The type of the value; <see cref="FeelType.Any"/> when it is not known.</param>
/// <param name="Diagnostics">Warnings, each with line and column counted from 1.</param>
public sealed record FeelTyping(FeelType Type, Sequence<Diagnostic> Diagnostics);
