using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;

namespace LongAn.Workflows.Procedures.Compilation;

/// <summary>The steps of persons with the roles that their lanes give them.</summary>
internal static class StepRoles
{
    private static readonly Role[] Workers = [Role.Applicant, Role.IntakeOfficer, Role.Specialist, Role.Leader, Role.Clerk];

    public static Dictionary<string, StepPlan> Read(BpmnProcess process, Procedure procedure, List<Diagnostic> diagnostics)
    {
        var steps = new Dictionary<string, StepPlan>(StringComparer.Ordinal);
        foreach (var task in process.Body.Nodes.OfType<UserTask>())
        {
            var role = RoleOf(task, process, diagnostics);
            if (task.Step is not { } step)
            {
                Report(diagnostics, task, "procedure.step-missing", "Công việc của người phải có phần mở rộng la:step, nhưng không có. Hãy khai báo loại việc và các kết quả.", "Expected every user task to have la:step, but this one has none. Say its operation and outcomes.");
                continue;
            }

            Check(task, step, procedure, diagnostics);
            steps[task.Id] = new(task.Id, new(task.Name ?? task.Id, step.NameEn ?? task.Name ?? task.Id), role, step);
        }

        return steps;
    }

    private static Role RoleOf(UserTask task, BpmnProcess process, List<Diagnostic> diagnostics)
    {
        var lane = process.Lanes.FirstOrDefault(lane => lane.NodeIds.Contains(task.Id));
        if (lane?.Role is { } word && Dossiers.Words.Parse<Role>(word) is { } role && Workers.Contains(role))
            return role;
        var words = string.Join(", ", Workers.Select(Dossiers.Words.Of));
        Report(
            diagnostics,
            task,
            "procedure.unknown-role",
            $"Bước phải nằm trong làn có la:role là một trong: {words}; nhưng tìm thấy “{lane?.Role ?? "không có"}”. Hãy đặt vai trò cho làn.",
            $"Expected the step to lie in a lane whose la:role is one of: {words}; but found \"{lane?.Role ?? "none"}\". Give the lane its role.");
        return Role.Applicant;
    }

    private static void Check(UserTask task, Step step, Procedure procedure, List<Diagnostic> diagnostics)
    {
        foreach (var limit in step.Limits)
        {
            if (limit.Case is { } code && !procedure.Cases.Any(item => item.Code == code))
                Report(diagnostics, task, "procedure.unknown-case", $"Thời hạn của bước nêu trường hợp “{code}”, nhưng procedure.json không có. Hãy sửa mã.", $"Expected the case of a limit to be one of procedure.json, but found \"{code}\". Correct the code.");
        }

        if (procedure.Level == OnlineLevel.Full && (step.Presence > 0 || step.Original))
        {
            Report(
                diagnostics,
                task,
                "procedure.full-needs-no-presence",
                "Dịch vụ công trực tuyến toàn trình không được có bước đòi hỏi có mặt hoặc nộp bản gốc. Hãy bỏ yêu cầu này hoặc đặt “level” là partial kèm lý do.",
                "Expected no step of a full-online procedure to need presence or an original, but this one does. Drop that, or make the level partial with its reason (Decree 224/2026 Art. 14).");
        }
    }

    private static void Report(List<Diagnostic> diagnostics, UserTask task, string code, string vi, string en) =>
        diagnostics.Add(new(Severity.Error, code, new(vi, en), new(PackageReader.ProcessFile, task.Id)));
}
