using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;
using LongAn.Workflows.Procedures.Compilation;
using LongAn.Workflows.Templates;
using LongAn.Workflows.Verification;

namespace LongAn.Workflows.Procedures;

/// <summary>Makes of a package what dossiers run on. Once per published version.</summary>
public static class PlanCompiler
{
    /// <summary>
    /// Names that conditions of a procedure may use: <c>outcome</c> of the step completed last, the application's data
    /// <c>form</c>, <c>channel</c>, <c>returnMode</c>, <c>case</c>, <c>agency</c> (code of the dossier's agency), <c>filedOn</c> (a date), <c>originalReceived</c>, and the data of the steps' forms as <c>steps.ELEMENT</c>.
    /// </summary>
    public static Sequence<string> Names { get; } = ["outcome", "form", "channel", "returnMode", "case", "agency", "filedOn", "originalReceived", "steps"];

    /// <summary>Compiles a package. Never throws for what is in it.</summary>
    /// <param name="package">The package.</param>
    /// <param name="hoursPerDay">
    /// Working hours of a day (<see cref="Calendars.LegalProfile.HoursPerDay"/>) by which the time of the steps is held against the limits. Default 8.
    /// Null leaves the time unchecked, as for what was published under an older law.
    /// </param>
    /// <param name="called">The procedures in force where the package shall run: calls of others are held against them. Null leaves that unchecked.</param>
    public static PlanCompilation Compile(ProcedurePackage package, decimal? hoursPerDay = 8, Func<string, DossierPlan?>? called = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        var diagnostics = new List<Diagnostic>();
        var parts = new PartReader(package, diagnostics);
        var document = parts.ReadProcess();
        var form = parts.ReadForm(package.Procedure.ApplicationForm);
        var components = package.Procedure.Components.Select(parts.CompileComponent).ToSequence();
        var run = document is null ? null : parts.Run(document);
        var steps = run is null ? [] : StepRoles.Read(run, package.Procedure, diagnostics);
        ObligationCheck.Run(steps, package.Procedure, diagnostics);
        ClockCheck.Run(steps, package.Procedure.Clock, diagnostics);
        var stepForms = ReadStepForms(steps, parts);
        var messages = run is null ? [] : ReadMessageForms(run, stepForms, parts);
        var documents = parts.ReadDocuments();
        var decisions = DecisionParts.Read(package.Files, diagnostics);
        var ownNames = run is null ? default : ProcessNames.Of(run, decisions, messages);
        var plan = run is null ? null : CompileProcess(run, ownNames, decisions, diagnostics);
        var scope = ConditionScope.Of(package.Procedure, form, steps, stepForms, ownNames);
        parts.CheckComponents(scope);
        if (run is not null)
            new CallCheck(package.Procedure, scope, called, diagnostics).Run(run);
        if (run is not null)
            diagnostics.AddRange(Verify(run, package.Procedure, scope, hoursPerDay));

        var broken = diagnostics.Exists(item => item.Severity == Severity.Error);
        return new(
            broken ? null : Assemble(package, plan!, steps, components, form!, stepForms),
            document,
            documents,
            Manifest.Findings.Sorted(diagnostics))
        {
            Decisions = decisions,
        };
    }

    internal static Dictionary<string, FormDefinition> ReadStepForms(IReadOnlyDictionary<string, StepPlan> steps, PartReader parts)
    {
        var forms = new Dictionary<string, FormDefinition>(StringComparer.Ordinal);
        foreach (var step in steps.Values)
        {
            if (step.Step.Form is { } name && !forms.ContainsKey(name) && parts.ReadForm(name, step.ElementId) is { } form)
                forms.Add(name, form);
        }

        return forms;
    }

    /// <summary>Forms of messages beside those of steps; gives those of messages.</summary>
    internal static IReadOnlyList<FormDefinition> ReadMessageForms(BpmnModel run, Dictionary<string, FormDefinition> forms, PartReader parts)
    {
        var found = new List<FormDefinition>();
        foreach (var (elementId, _, name) in AwaitedMessage.MessagesIn(run.AllNodes()))
        {
            if (name is not null && (forms.GetValueOrDefault(name) ?? parts.ReadForm(name, elementId)) is { } form)
                found.Add(forms[name] = form);
        }

        return found;
    }

    private static ProcessPlan? CompileProcess(BpmnModel run, Sequence<NamedType> ownNames, ProcedureDecisions decisions, List<Diagnostic> diagnostics)
    {
        var compilation = ProcessPlan.Compile(run.Processes[0], new PlanOptions { Callable = run, Names = new FeelNames(Names.AddRange(ownNames.Select(n => n.Name))), Decisions = decisions.FunctionOf });
        diagnostics.AddRange(compilation.Diagnostics.Select(item => PartReader.In(PackageReader.ProcessFile, item)));
        return compilation.Plan;
    }

    /// <summary>What can be proved of a process; the time only where the catalogue data are known.</summary>
    internal static IEnumerable<Diagnostic> Verify(BpmnModel run, Procedure? procedure, ScopeType? scope = null, decimal? hoursPerDay = 8)
    {
        // Without the package it is not known what tasks set.
        var names = scope is null ? new FeelNames(Names.AddRange(ProcessNames.Of(run, ProcedureDecisions.None, []).Select(n => n.Name))) : new FeelNames(Names.Concat(scope.Names.Entries.Select(e => e.Name)).Distinct().ToSequence());
        var options = new SoundnessOptions { Names = names, Scope = scope ?? ScopeType.Unknown, IsFullOnline = procedure?.Level == OnlineLevel.Full };
        var findings = Soundness.Check(run, options).Concat(MilestoneCheck.Check(run));
        if (procedure is not null && hoursPerDay is { } hours)
            findings = findings.Concat(TimeCheck.Check(run, procedure.Channels, procedure.Cases, hours));
        return findings.Select(item => PartReader.In(PackageReader.ProcessFile, item));
    }

    private static DossierPlan Assemble(
        ProcedurePackage package,
        ProcessPlan process,
        IReadOnlyDictionary<string, StepPlan> steps,
        Sequence<Component> components,
        FormDefinition form,
        IReadOnlyDictionary<string, FormDefinition> stepForms)
    {
        var procedure = package.Procedure;
        return new(
            package.VersionId,
            procedure.Code,
            procedure.Name,
            procedure.Level,
            process,
            steps,
            procedure.Cases,
            procedure.Channels,
            components,
            procedure.Result,
            form,
            stepForms)
        {
            Clock = procedure.Clock,
            Forms = procedure.Slips.Select(slip => slip.Form).OfType<SectorForm>().ToSequence(),
        };
    }
}

/// <summary>What came of compiling.</summary>
/// <param name="Plan">The plan; null exactly when there is an error.</param>
/// <param name="Process">The process as drawn; null when the file is no BPMN.</param>
/// <param name="Documents">The templates of slips and result.</param>
/// <param name="Diagnostics">What was found, errors first, each with its file.</param>
public sealed record PlanCompilation(DossierPlan? Plan, BpmnDocument? Process, DocumentTemplates Documents, Sequence<Diagnostic> Diagnostics)
{
    /// <summary>The decisions of the package by name.</summary>
    public ProcedureDecisions Decisions { get; init; } = ProcedureDecisions.None;
}

/// <summary>The templates of a procedure: they are filled with <see cref="SlipFields"/>.</summary>
/// <param name="Slips">By what the slip is for (<c>receipt</c>, <c>supplement</c>, <c>refusal</c>, <c>apology</c>, <c>stop</c>, <c>control</c>, <c>register</c>, <c>obligation</c>).</param>
/// <param name="Result">Of the result; null where an officer uploads it.</param>
public sealed record DocumentTemplates(IReadOnlyDictionary<string, Template> Slips, Template? Result)
{
    /// <summary>The template of a slip; null when the procedure has none.</summary>
    public Template? For(SlipKey key) => Slips.GetValueOrDefault(Dossiers.Words.Of(key));
}
