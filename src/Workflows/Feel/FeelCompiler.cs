using LongAn.Workflows.Feel.Evaluation;
using LongAn.Workflows.Feel.Parsing;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel;

/// <summary>Compiles the expression language of DMN 1.5, chapter 10. Never throws on what a user wrote.</summary>
public static class FeelCompiler
{
    /// <summary>Compiles an expression (grammar rule 1).</summary>
    public static FeelCompilation Compile(string text, FeelNames names, FeelOptions? options = null) =>
        Compile(text, names, options ?? FeelOptions.Default, parser => parser.ParseWhole());

    /// <summary>Compiles unary tests (grammar rule 15), such as an input entry of a decision table; the value under test is <c>?</c>.</summary>
    public static FeelCompilation CompileUnaryTests(string text, FeelNames names, FeelOptions? options = null) =>
        Compile(text, names, options ?? FeelOptions.Default, parser => parser.ParseWholeTests());

    /// <summary>Reads an expression without compiling it. The tree is always there; what could not be read is <see cref="Unreadable"/> in it.</summary>
    public static FeelTree Parse(string text, FeelNames names, FeelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        var parser = new Parser(text, names, options ?? FeelOptions.Default);
        var tree = parser.ParseWhole();
        return new(tree, parser.Diagnostics);
    }

    /// <summary>Reads unary tests without compiling them, as <see cref="Parse"/> reads an expression.</summary>
    public static FeelTree ParseUnaryTests(string text, FeelNames names, FeelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        var parser = new Parser(text, names, options ?? FeelOptions.Default);
        var tree = parser.ParseWholeTests();
        return new(tree, parser.Diagnostics);
    }

    private static FeelCompilation Compile(string text, FeelNames names, FeelOptions options, Func<Parser, Expression> parse)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        var parser = new Parser(text, names, options);
        var tree = parse(parser);
        if (parser.Diagnostics.Count > 0)
            return new(null, parser.Diagnostics);
        var compiler = new Compiler(text, names);
        var evaluator = compiler.Compile(tree);
        return compiler.Diagnostics.Count > 0
            ? new(null, compiler.Diagnostics)
            : new(new FeelExpression(text, compiler.References, evaluator, options), []);
    }
}

/// <summary>What compiling gave.</summary>
/// <param name="Expression">The expression; null exactly when there is an error.</param>
/// <param name="Diagnostics">Errors and warnings, each with line and column counted from 1.</param>
public sealed record FeelCompilation(FeelExpression? Expression, Sequence<Diagnostic> Diagnostics);

/// <summary>What reading gave.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Diagnostics">Errors, each with line and column counted from 1.</param>
public sealed record FeelTree(Expression Root, Sequence<Diagnostic> Diagnostics);
