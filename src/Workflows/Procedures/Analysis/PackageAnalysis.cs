using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures.Compilation;
using LongAn.Workflows.Procedures.Scenarios;
using LongAn.Workflows.Verification;

namespace LongAn.Workflows.Procedures.Analysis;

/// <summary>Everything that can be said of a package before it runs: findings, the step table, and the time against the law. Works on half-finished packages.</summary>
/// <param name="Findings">What was found, errors first; a package without an error may be published.</param>
/// <param name="Steps">The process as a table; empty while it cannot be read.</param>
/// <param name="Time">The longest way of each channel and case against its limit; empty while process or catalogue data cannot be read.</param>
/// <param name="Scenarios">The scenarios of the package that can be read.</param>
/// <param name="Package">The package; null while it cannot be read whole.</param>
/// <param name="Compilation">What dossiers would run on; null while the package cannot be read whole.</param>
public sealed record PackageAnalysis(
    Sequence<Diagnostic> Findings,
    Sequence<StepRow> Steps,
    Sequence<RulerLine> Time,
    Sequence<Scenario> Scenarios,
    ProcedurePackage? Package,
    PlanCompilation? Compilation)
{
    /// <summary>Whether publishing is refused.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Looks at a package. Never throws for what is in it.</summary>
    /// <param name="files">Its files, imported ones left out.</param>
    /// <param name="shared">What packages may import by name.</param>
    /// <param name="limits">How large it may be; null for <see cref="PackageLimits.Default"/>.</param>
    /// <param name="hoursPerDay">Working hours of a day, more than zero. Default 8.</param>
    /// <param name="operations">
    /// Operations of service tasks that are answered where the package shall run: any other is an error <c>procedure.operation-unknown</c>, for a dossier
    /// would wait there for ever. Null leaves them unchecked.
    /// </param>
    /// <param name="called">The procedures in force where the package shall run, by code; null leaves calls of other procedures unchecked.</param>
    public static PackageAnalysis Of(
        IEnumerable<PackageFile> files,
        SharedDefinitions shared,
        PackageLimits? limits = null,
        decimal hoursPerDay = 8,
        IReadOnlyCollection<string>? operations = null,
        Func<string, DossierPlan?>? called = null)
    {
        var all = files.ToList();
        var reading = ProcedurePackage.Read(all, shared, limits);
        return reading.Package is { } package ? OfWhole(package, reading, hoursPerDay, operations, called) : OfBroken(all, reading, hoursPerDay);
    }

    private static PackageAnalysis OfWhole(ProcedurePackage package, PackageReading reading, decimal hoursPerDay, IReadOnlyCollection<string>? operations, Func<string, DossierPlan?>? called)
    {
        var compilation = PlanCompiler.Compile(package, hoursPerDay, called);
        var scenarios = ScenarioReader.ReadAll(package);
        var run = Run(compilation.Process);
        return new(
            Manifest.Findings.Sorted(reading.Diagnostics.Concat(compilation.Diagnostics).Concat(Unanswered(run, operations)).Concat(scenarios.SelectMany(scenario => scenario.Diagnostics))),
            run is null ? [] : StepTable.Of(run, package.Procedure),
            run is null ? [] : TimeRuler.Of(run, package.Procedure.Channels, package.Procedure.Cases, hoursPerDay),
            scenarios.Select(scenario => scenario.Scenario).OfType<Scenario>().ToSequence(),
            package,
            compilation);
    }

    // A mistake in one file does not hide the process: it is read and checked on its own.
    private static PackageAnalysis OfBroken(List<PackageFile> files, PackageReading reading, decimal hoursPerDay)
    {
        var findings = reading.Diagnostics.ToList();
        var procedure = reading.Procedure;
        var run = files.Find(file => file.Path == PackageReader.ProcessFile) is { } file ? Run(ReadProcess(file, findings)) : null;
        if (run is not null)
            findings.AddRange(PlanCompiler.Verify(run, procedure, hoursPerDay: hoursPerDay));
        return new(
            Manifest.Findings.Sorted(findings),
            run is null ? [] : StepTable.Of(run, procedure),
            run is null || procedure is null ? [] : TimeRuler.Of(run, procedure.Channels, procedure.Cases, hoursPerDay),
            [],
            Package: null,
            Compilation: null);
    }

    private static IEnumerable<Diagnostic> Unanswered(BpmnModel? run, IReadOnlyCollection<string>? operations) =>
        run is null || operations is null
            ? []
            : run.AllNodes().OfType<ServiceTask>().Where(task => task.Operation is null || !operations.Contains(task.Operation)).Select(task => new Diagnostic(
                Severity.Error,
                "procedure.operation-unknown",
                new(
                    $"Hệ thống này chưa phục vụ thao tác “{task.Operation}” của bước “{task.Name ?? task.Id}”, nên hồ sơ sẽ chờ mãi. Hãy giao bước này cho người hoặc bỏ nó.",
                    $"Expected operations that this server serves, but \"{task.Name ?? task.Id}\" asks for \"{task.Operation}\" and nobody would answer. Let a person do this step, or take it out."),
                new(PackageReader.ProcessFile, task.Id)));

    private static BpmnDocument? ReadProcess(PackageFile file, List<Diagnostic> findings)
    {
        using var stream = new MemoryStream(file.Content.ToArray(), writable: false);
        var reading = BpmnReader.Read(stream);
        findings.AddRange(reading.Diagnostics.Select(item => PartReader.In(PackageReader.ProcessFile, item)));
        return reading.Document;
    }

    // What is wrong with it is said where it is compiled.
    private static BpmnModel? Run(BpmnDocument? document) => document is null ? null : ProcedureProcess.Of(document.Model, []);
}
