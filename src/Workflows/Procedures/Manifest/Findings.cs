namespace LongAn.Workflows.Procedures.Manifest;

/// <summary>Gathers what is found while one file is read.</summary>
internal sealed class Findings(string? file)
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors => _items.Exists(item => item.Severity == Severity.Error);

    public IReadOnlyList<Diagnostic> Items => _items;

    public void Error(string code, string vi, string en, int? line = null, int? column = null, string? element = null) =>
        Add(Severity.Error, code, vi, en, line, column, element);

    public void Warning(string code, string vi, string en, int? line = null, int? column = null, string? element = null) =>
        Add(Severity.Warning, code, vi, en, line, column, element);

    public void ErrorAt(JsonPart part, string code, string vi, string en) => Error(code, vi, en, part.Line, part.Column);

    public void WarningAt(JsonPart part, string code, string vi, string en) => Warning(code, vi, en, part.Line, part.Column);

    /// <summary>The findings, errors first.</summary>
    public static Sequence<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderByDescending(d => d.Severity).ToSequence();

    private void Add(Severity severity, string code, string vi, string en, int? line, int? column, string? element) =>
        _items.Add(new(severity, code, new(vi, en), new(file, element, line, column)));
}
