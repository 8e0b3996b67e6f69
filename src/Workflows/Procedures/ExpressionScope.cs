using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;
using LongAn.Workflows.Procedures.Compilation;

namespace LongAn.Workflows.Procedures;

/// <summary>What the conditions, scripts and mappings of a procedure's process may read: names, their types, and what people call them.</summary>
/// <param name="Types">Names with their types and the values they may have.</param>
/// <param name="Titles">What people call a name or a path below it (<c>form.copies</c>).</param>
public sealed record ExpressionScope(ScopeType Types, Sequence<KeyValuePair<string, Text>> Titles)
{
    private static readonly Sequence<KeyValuePair<string, Text>> OfEveryProcedure =
    [
        new("outcome", new("Kết quả của bước vừa hoàn thành", "Outcome of the step completed last")),
        new("form", new("Dữ liệu của đơn", "Data of the application")),
        new("channel", new("Kênh nộp", "Channel")),
        new("filedOn", new("Ngày nộp hồ sơ", "Date of filing")),
        new("returnMode", new("Cách trả kết quả", "How the result is returned")),
        new("case", new("Trường hợp của thủ tục", "Case of the procedure")),
        new("originalReceived", new("Đã nhận bản chính", "The original was received")),
        new("steps", new("Dữ liệu của biểu mẫu các bước", "Data of the steps' forms")),
    ];

    /// <summary>The names as expressions may write them.</summary>
    public FeelNames Names => new(PlanCompiler.Names.Concat(Types.Names.Entries.Select(e => e.Name)).Distinct(StringComparer.Ordinal).ToSequence());

    /// <summary>Reads what a package says, as far as it can be read: a broken package has fewer names. Never throws for what is in it.</summary>
    /// <param name="files">Its files, imported ones left out.</param>
    /// <param name="shared">What packages may import by name.</param>
    public static ExpressionScope Of(IEnumerable<PackageFile> files, SharedDefinitions shared)
    {
        if (ProcedurePackage.Read(files, shared).Package is not { } package)
            return new(ScopeType.Unknown, OfEveryProcedure);
        var parts = new PartReader(package, []);
        var form = parts.ReadForm(package.Procedure.ApplicationForm);
        var document = parts.ReadProcess();
        var run = document is null ? null : parts.Run(document);
        var steps = run is null ? [] : StepRoles.Read(run, package.Procedure, []);
        var stepForms = PlanCompiler.ReadStepForms(steps, parts);
        var own = run is null ? default : ProcessNames.Of(run, ProcedureDecisions.Of(package.Files), PlanCompiler.ReadMessageForms(run, stepForms, parts));
        return new(
            ConditionScope.Of(package.Procedure, form, steps, stepForms, own),
            [
                .. OfEveryProcedure,
                .. form is null ? [] : Titled(form, "form"),
                .. steps.Values.Select(s => KeyValuePair.Create($"steps.{s.ElementId}", s.Name)),
                .. steps.Values.Where(s => s.Step.Form is { } name && stepForms.ContainsKey(name)).SelectMany(s => Titled(stepForms[s.Step.Form!], $"steps.{s.ElementId}")),
            ]);
    }

    /// <summary>What an expression reads, for a form to try it with; empty for what cannot be read.</summary>
    public Sequence<FeelInput> Reads(string expression) => FeelCheck.Reads(expression, Names).Select(Input).ToSequence();

    /// <summary>A name or a path with its type, title and values.</summary>
    public FeelInput Input(string path) => new(path, TypeOf(path), Types.Allowed.Where(a => a.Key == path).Select(a => FeelCheck.Choices(a.Value)).FirstOrDefault(c => c.Count > 0)) { Title = TitleOf(path) };

    /// <summary>What people call a name or a path; null when it has no title.</summary>
    public Text? TitleOf(string path) => Titles.Where(t => t.Key == path).Select(t => t.Value).FirstOrDefault();

    private FeelType TypeOf(string path)
    {
        FeelType type = Types.Names;
        foreach (var name in path.Split('.'))
            type = (type as ContextType)?.Entries.FirstOrDefault(e => e.Name == name)?.Type ?? FeelType.Any;
        return type;
    }

    private static IEnumerable<KeyValuePair<string, Text>> Titled(FormDefinition form, string path) => Titled(form.Data, path);

    private static IEnumerable<KeyValuePair<string, Text>> Titled(ObjectField fields, string path) => fields.AllProperties().SelectMany(p => new[] { p }
        .Where(p => p.Field.Title is not null)
        .Select(p => KeyValuePair.Create($"{path}.{p.Name}", p.Field.Title!))
        .Concat(p.Field is ObjectField inner ? Titled(inner, $"{path}.{p.Name}") : []));
}
