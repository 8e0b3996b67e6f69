using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>What the making of a plan finds, and the expressions it compiles on the way.</summary>
internal sealed class PlanReport(FeelNames names)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public bool HasErrors => _diagnostics.Exists(d => d.Severity == Severity.Error);

    public Sequence<Diagnostic> Diagnostics => _diagnostics.ToSequence();

    /// <summary>Whether something was found at an element.</summary>
    public bool Mentions(string elementId) => _diagnostics.Exists(d => d.Location.ElementId == elementId);

    public void Error(string elementId, string code, Text message) =>
        _diagnostics.Add(new(Severity.Error, code, message, new(ElementId: elementId)));

    /// <summary>An expression that reads a variable, whatever its name looks like; null after an error.</summary>
    public FeelExpression? Variable(string elementId, string name) => Expression(elementId, name, new([name]));

    /// <summary>Compiles an expression, with or without an equals sign before it; null after an error.</summary>
    public FeelExpression? Expression(string elementId, string text) => Expression(elementId, text, names);

    private FeelExpression? Expression(string elementId, string text, FeelNames within)
    {
        var compilation = FeelCompiler.Compile(text.AsSpan().TrimStart() is ['=', .. var rest] ? rest.Trim().ToString() : text, within);
        foreach (var diagnostic in compilation.Diagnostics)
            _diagnostics.Add(diagnostic with { Location = diagnostic.Location with { ElementId = elementId, Line = null, Column = null } });
        return compilation.Expression;
    }
}
