using LongAn.Workflows.Decisions;

namespace LongAn.Workflows.Procedures.Compilation;

/// <summary>Reads and checks the decisions of a package. Files may import each other by their namespaces.</summary>
internal static class DecisionParts
{
    private const string Folder = "decisions/";

    /// <summary>Compiles and checks them.</summary>
    public static ProcedureDecisions Read(Sequence<PackageFile> files, List<Diagnostic> diagnostics) => Read(files, diagnostics, plan =>
    {
        diagnostics.AddRange(DecisionCheck.CheckTables(plan).Select(f => f.Diagnostic));
        diagnostics.AddRange(DecisionCheck.CheckTypes(plan));
    });

    /// <summary>Compiles them only.</summary>
    public static ProcedureDecisions Compile(Sequence<PackageFile> files) => Read(files, [], _ => { });

    private static ProcedureDecisions Read(Sequence<PackageFile> files, List<Diagnostic> diagnostics, Action<DecisionPlan> check)
    {
        var models = new List<DecisionModel>();
        foreach (var file in files.Where(f => f.Path.StartsWith(Folder, StringComparison.Ordinal) && f.Path.EndsWith(".dmn", StringComparison.Ordinal)))
        {
            using var stream = new MemoryStream(file.Content.ToArray(), writable: false);
            var reading = DmnReader.Read(stream, file.Path);
            diagnostics.AddRange(reading.Diagnostics);
            if (reading.Model is { } model)
                models.Add(model);
        }

        var plans = new Dictionary<string, DecisionPlan>(StringComparer.Ordinal);
        foreach (var model in models)
        {
            var compilation = DecisionCompiler.Compile(model, models.Where(m => m != model).ToSequence());
            diagnostics.AddRange(compilation.Diagnostics.Where(d => d.Location.File == model.File));
            check(compilation.Plan);
            foreach (var decision in compilation.Plan.Decisions.Where(d => !plans.TryAdd(d, compilation.Plan)))
                diagnostics.Add(Twice(decision, model.File));
        }

        return new(plans);
    }

    private static Diagnostic Twice(string decision, string? file) => new(
        Severity.Error,
        "procedure.decision-twice",
        new(
            $"Quyết định “{decision}” có ở hai tệp của gói, nên không biết tên nào được gọi. Hãy đổi tên một quyết định.",
            $"Expected each decision of the package once, but \"{decision}\" stands in two files. Rename one of them."),
        new(file));
}
