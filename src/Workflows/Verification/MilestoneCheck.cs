using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Verification;

/// <summary>
/// Every procedure receives what is filed and comes to an end: without the one there is no dossier code and no due date (Decree 61/2018
/// Art. 17), without the other nothing is ever done (Art. 19).
/// </summary>
public static class MilestoneCheck
{
    /// <summary>Finds <c>milestone.never-received</c> and <c>milestone.never-completed</c>, both errors at the process.</summary>
    /// <param name="run">The procedure's process first, then what it calls.</param>
    public static Sequence<Diagnostic> Check(BpmnModel run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var process = run.Processes[0];
        var effects = run.AllNodes()
            .OfType<UserTask>()
            .SelectMany(task => task.Step?.Outcomes ?? default)
            .SelectMany(outcome => outcome.Effects)
            .ToHashSet();
        var report = new Report();
        if (!effects.Contains(StepEffect.Accept))
        {
            report.Error(
                "milestone.never-received",
                process.Id,
                "Chưa có bước nào tiếp nhận hồ sơ, nên hồ sơ không có mã số và hạn trả. Hãy thêm một bước có kết quả với tác động “accept”.",
                "Expected a step with an outcome that receives the dossier (effect accept), but there is none: it would have no code and no due date. Add one.");
        }

        if (!effects.Contains(StepEffect.Complete))
        {
            report.Error(
                "milestone.never-completed",
                process.Id,
                "Chưa có bước nào hoàn thành hồ sơ, nên không hồ sơ nào được giải quyết xong. Hãy thêm một bước có kết quả với tác động “complete”.",
                "Expected a step with an outcome that completes the dossier (effect complete), but there is none: nothing would ever be done. Add one.");
        }

        return report.ToSequence();
    }
}
