using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;
using LongAn.Workflows.Templates;

namespace LongAn.Workflows.Procedures.Compilation;

/// <summary>Reads the parts of a package in their own formats, each finding with its file.</summary>
internal sealed class PartReader(ProcedurePackage package, List<Diagnostic> diagnostics)
{
    private static readonly FeelNames ConditionNames = new(["form", "case"]);

    /// <summary>The finding with its file.</summary>
    public static Diagnostic In(string file, Diagnostic diagnostic) =>
        diagnostic with { Location = diagnostic.Location with { File = file } };

    public BpmnDocument? ReadProcess()
    {
        using var stream = new MemoryStream(package.Find(PackageReader.ProcessFile)!.Value.ToArray(), writable: false);
        var reading = BpmnReader.Read(stream);
        diagnostics.AddRange(reading.Diagnostics.Select(item => In(PackageReader.ProcessFile, item)));
        return reading.Document;
    }

    /// <summary>What runs: the procedure's process first, then what it calls.</summary>
    public BpmnModel? Run(BpmnDocument document) => ProcedureProcess.Of(document.Model, diagnostics);

    public FormDefinition? ReadForm(string name, string? elementId = null)
    {
        var path = $"forms/{name}.form.json";
        if (package.Find(path) is not { } content)
        {
            diagnostics.Add(new(
                Severity.Error,
                "procedure.form-missing",
                new($"Bước này dùng biểu mẫu “{path}”, nhưng gói không có tệp đó. Hãy thêm tệp hoặc sửa tên.", $"Expected the form \"{path}\" that the step names, but the package has no such file. Add it or correct the name."),
                new(PackageReader.ProcessFile, elementId)));
            return null;
        }

        using var stream = new MemoryStream(content.ToArray(), writable: false);
        var reading = FormReader.Read(stream, path);
        diagnostics.AddRange(reading.Diagnostics);
        return reading.Form;
    }

    public DocumentTemplates ReadDocuments()
    {
        var slips = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var slip in package.Procedure.Slips)
        {
            if (ReadTemplate(slip.Template) is { } template)
                slips[slip.Key] = template;
        }

        return new(slips, package.Procedure.Result.Template is { } result ? ReadTemplate(result) : null);
    }

    public Component CompileComponent(ProcedureComponent component) => new(
        component.Code,
        component.Name,
        component.Required,
        component.When is { } when ? CompileCondition(component.Code, when) : null,
        component.Originals,
        component.Copies,
        component.Replaceable);

    /// <summary>Conditions of papers ask for what the form provides, and can be true.</summary>
    public void CheckComponents(ScopeType scope)
    {
        foreach (var (code, when) in package.Procedure.Components.Where(c => c.When is not null).Select(c => (c.Code, c.When!)))
        {
            foreach (var finding in FeelCheck.Check(when, ConditionNames, scope).Diagnostics)
                Report($"{finding.Message.Vi}", finding.Message.En);
            if (FeelCheck.CanHold(when, ConditionNames, scope) == false)
                Report("điều kiện không bao giờ đúng với các giá trị mà biểu mẫu cho phép. Hãy sửa điều kiện.", "expected it to hold for some data, but with the values that the form allows it never does. Correct it.");

            void Report(string vi, string en) => diagnostics.Add(new(
                Severity.Error,
                "procedure.component-condition",
                new($"Điều kiện “{when}” của giấy tờ “{code}”: {vi}", $"Condition \"{when}\" of the component \"{code}\": {en}"),
                new("procedure.json")));
        }
    }

    // Reading the package has made sure that the file is there.
    private Template? ReadTemplate(string name)
    {
        var path = $"templates/{name}.html";
        var bytes = package.Find(path)!.Value.Span;
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            diagnostics.Add(new(
                Severity.Error,
                "template.encoding",
                new("Mẫu phải là văn bản UTF-8. Hãy lưu lại tệp với mã UTF-8.", "Expected a template in UTF-8, but it holds bytes that are not. Save the file as UTF-8."),
                new(path)));
            return null;
        }

        var reading = TemplateReader.Parse(System.Text.Encoding.UTF8.GetString(bytes), path);
        diagnostics.AddRange(reading.Diagnostics);
        return reading.Template;
    }

    private FeelExpression? CompileCondition(string code, string when)
    {
        var compilation = FeelCompiler.Compile(when, ConditionNames);
        foreach (var finding in compilation.Diagnostics)
        {
            diagnostics.Add(new(
                Severity.Error,
                "procedure.component-condition",
                new(
                    $"Điều kiện “{when}” của giấy tờ “{code}” không đọc được: {finding.Message.Vi} Chỉ dùng form và case.",
                    $"Expected a condition for the component \"{code}\", but \"{when}\" cannot be read: {finding.Message.En} Only form and case may be used."),
                new("procedure.json")));
        }

        return compilation.Expression;
    }
}
