using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;

namespace LongAn.Workflows.Procedures.Compilation;

/// <summary>The steps of persons with the roles that their lanes give them. A step without role or outcome is a finding of Verification.</summary>
internal static class StepRoles
{
    public static Dictionary<string, StepPlan> Read(BpmnProcess process, Procedure procedure, List<Diagnostic> diagnostics)
    {
        var steps = new Dictionary<string, StepPlan>(StringComparer.Ordinal);
        foreach (var task in process.Body.AllNodes().OfType<UserTask>())
        {
            if (task.Step is not { } step || RoleOf(task, process) is not { } role)
                continue;
            CheckCases(task, step, procedure, diagnostics);
            steps[task.Id] = new(task.Id, new(task.Name ?? task.Id, step.NameEn ?? task.Name ?? task.Id), role, step);
        }

        return steps;
    }

    private static Role? RoleOf(UserTask task, BpmnProcess process) =>
        Dossiers.Words.Parse<Role>(process.Lanes.FirstOrDefault(lane => lane.NodeIds.Contains(task.Id))?.Role);

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
