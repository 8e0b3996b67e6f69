using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Verification;

/// <summary>Every step of a person is somebody's, can end, and asks nobody to come where the procedure is full-online.</summary>
internal static class StepCheck
{
    public static void Run(BpmnModel run, SoundnessOptions options, Report report)
    {
        foreach (var task in run.AllNodes().OfType<UserTask>())
        {
            var words = ProcessGraph.Words(task);
            if (!run.LanesOf(task.Id).Any(lane => lane.Role is not null))
            {
                report.Error(
                    "soundness.no-role",
                    task.Id,
                    $"Bước “{words}” không nằm trong làn có vai trò (la:role). Hãy đặt bước vào một làn có vai trò.",
                    $"Expected “{words}” to lie in a lane with la:role, but it does not. Put it into one.");
            }

            if (task.Step is not { Outcomes.Count: > 0 })
            {
                report.Error(
                    "soundness.no-outcome",
                    task.Id,
                    $"Bước “{words}” chưa có kết quả xử lý (la:outcome) nào. Hãy thêm ít nhất một.",
                    $"Expected “{words}” to offer an outcome (la:outcome), but it offers none. Add at least one.");
            }

            if (options.IsFullOnline && task.Step is { } step && (step.Presence > 0 || step.Original))
            {
                var (vi, en) = step.Presence > 0 ? ("có mặt", "the presence of persons") : ("nộp bản gốc", "an original paper");
                report.Error(
                    "soundness.not-full-online",
                    task.Id,
                    $"Thủ tục khai báo toàn trình nhưng bước “{words}” yêu cầu {vi}. Hãy khai báo một phần hoặc bỏ yêu cầu đó.",
                    $"Expected nothing that asks a person to come in a full-online procedure, but “{words}” needs {en}. Declare it partial-online or remove the demand.");
            }
        }
    }
}
