namespace LongAn.Workflows.Feel;

/// <summary>Compiles the expression language of DMN 1.5, chapter 10. Never throws on what a user wrote.</summary>
public static class FeelCompiler
{
    /// <summary>Compiles an expression (grammar rule 1).</summary>
    public static FeelCompilation Compile(string text, FeelNames names, FeelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        return NotYet();
    }

    /// <summary>Compiles unary tests (grammar rule 15), such as an input entry of a decision table; the value under test is <c>?</c>.</summary>
    public static FeelCompilation CompileUnaryTests(string text, FeelNames names, FeelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        return NotYet();
    }

    private static FeelCompilation NotYet() =>
        new(null, [new Diagnostic(Severity.Error, "feel.not-built", new Text("Chưa có trình biên dịch FEEL.", "The FEEL compiler is not built yet."), Location.None)]);
}

/// <summary>What compiling gave.</summary>
/// <param name="Expression">The expression; null exactly when there is an error.</param>
/// <param name="Diagnostics">Errors and warnings, each with line and column counted from 1.</param>
public sealed record FeelCompilation(FeelExpression? Expression, Sequence<Diagnostic> Diagnostics);
