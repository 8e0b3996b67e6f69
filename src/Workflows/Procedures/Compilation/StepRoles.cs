using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Procedures.Compilation;

/// <summary>The steps of persons with the roles that their lanes give them. A step without role or outcome is a finding of Verification.</summary>
internal static class StepRoles
{
    public static Dictionary<string, StepPlan> Read(BpmnModel run, Procedure procedure, List<Diagnostic> diagnostics)
    {
        var steps = new Dictionary<string, StepPlan>(StringComparer.Ordinal);
        foreach (var task in run.AllNodes().OfType<UserTask>())
        {
            var lanes = run.LanesOf(task.Id).DistinctBy(candidate => (candidate.Role, candidate.Agency)).ToList();
            var lane = lanes.FirstOrDefault();
            if (lanes.Count > 1)
                diagnostics.Add(SeveralRoles(task));
            if (task.Step is not { } step || Dossiers.Words.Parse<Role>(lane?.Role) is not { } role)
                continue;
            CheckCases(task, step, procedure, diagnostics);
            steps[task.Id] = new(task.Id, new(task.Name ?? task.Id, step.NameEn ?? task.Name ?? task.Id), role, step, lane?.Agency is { } agency ? CompileAgency(lane.Id, agency, diagnostics) : null);
        }

        return steps;
    }

    /// <summary>A global task has no lane of its own.</summary>
    private static Diagnostic SeveralRoles(UserTask task) => new(
        Severity.Error,
        "procedure.global-task-role",
        new(
            $"Công việc chung “{task.Name ?? task.Id}” được gọi từ các làn có vai trò hoặc cơ quan khác nhau, nên không biết ai làm. Hãy gọi từ các làn cùng vai trò, hoặc tách làm hai.",
            $"Expected the calls of the global task \"{task.Name ?? task.Id}\" to stand in lanes of one role and agency, but they differ, so it is nobody's. Call it from lanes of one role, or make two tasks of it."),
        new(PackageReader.ProcessFile, task.Id));

    private static FeelExpression? CompileAgency(string lane, string agency, List<Diagnostic> diagnostics)
    {
        var compilation = FeelCompiler.Compile(agency, new FeelNames(PlanCompiler.Names));
        foreach (var finding in compilation.Diagnostics.Where(item => !diagnostics.Exists(known => known.Code == "procedure.lane-agency" && known.Location?.ElementId == lane)))
        {
            diagnostics.Add(new(
                Severity.Error,
                "procedure.lane-agency",
                new(
                    $"Cơ quan của làn “{agency}” không đọc được: {finding.Message.Vi} Hãy viết biểu thức cho ra mã cơ quan, ví dụ \"H39.12\" hoặc form.tên.",
                    $"Expected an expression that gives the code of an agency, such as \"H39.12\" or form.name, but \"{agency}\" cannot be read: {finding.Message.En}"),
                new(PackageReader.ProcessFile, lane)));
        }

        return compilation.Expression;
    }

    private static void CheckCases(UserTask task, Step step, Procedure procedure, List<Diagnostic> diagnostics)
    {
        foreach (var limit in step.Limits)
        {
            if (limit.Case is { } code && !procedure.Cases.Any(item => item.Code == code))
            {
                diagnostics.Add(new(
                    Severity.Error,
                    "procedure.unknown-case",
                    new($"Thời hạn của bước nêu trường hợp “{code}”, nhưng procedure.json không có. Hãy sửa mã.", $"Expected the case of a limit to be one of procedure.json, but found \"{code}\". Correct the code."),
                    new(PackageReader.ProcessFile, task.Id)));
            }
        }
    }
}
