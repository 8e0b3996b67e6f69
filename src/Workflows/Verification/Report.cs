namespace LongAn.Workflows.Verification;

/// <summary>Findings in the order they were made.</summary>
internal sealed class Report
{
    private readonly List<Diagnostic> _list = [];

    public void Error(string code, string elementId, string vi, string en) => Add(Severity.Error, code, elementId, vi, en);

    /// <summary>An error within an expression of an element: the place is that of the expression.</summary>
    public void Error(string code, string elementId, Location within, string vi, string en) =>
        _list.Add(new(Severity.Error, code, new(vi, en), within with { ElementId = elementId }));

    public void Warning(string code, string elementId, string vi, string en) => Add(Severity.Warning, code, elementId, vi, en);

    public void Information(string code, string elementId, string vi, string en) => Add(Severity.Information, code, elementId, vi, en);

    public void Add(Diagnostic diagnostic) => _list.Add(diagnostic);

    public Sequence<Diagnostic> ToSequence() => [.. _list];

    private void Add(Severity severity, string code, string elementId, string vi, string en) =>
        _list.Add(new(severity, code, new(vi, en), new(ElementId: elementId)));
}
