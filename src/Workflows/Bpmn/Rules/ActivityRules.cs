using System.Globalization;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about activities and how they are repeated (10.3).</summary>
internal static class ActivityRules
{
    public static void CheckQuantities(XElement activity, Findings findings)
    {
        if (!ElementKinds.IsActivity(activity))
            return;
        foreach (var attribute in new[] { "startQuantity", "completionQuantity" })
        {
            if (activity.Trimmed(attribute) is { } text && !(Number(text) >= 1))
                findings.Breach(activity, "table 10.3", $"“{attribute}” cần ít nhất là 1 nhưng là “{text}”.", $"Expected “{attribute}” to be at least 1, but found “{text}”. Correct it.");
        }
    }

    /// <summary>Asked at the standard loop, so that two kinds of loops are told once.</summary>
    public static void CheckOneLoop(XElement loop, FileIndex index, Findings findings)
    {
        if (loop.Parent!.Element(BpmnNames.Model + "multiInstanceLoopCharacteristics") is not null)
            findings.Breach(loop.Parent!, "10.3.7", "Một bước không thể vừa lặp vừa đa thể hiện. Hãy giữ lại một loại.", "Expected one kind of loop, but found a standard loop and multiple instances. Keep one of them.");
    }

    public static void CheckMaximum(XElement loop, FileIndex index, Findings findings)
    {
        if (loop.Trimmed("loopMaximum") is { } text && !(Number(text) >= 0))
            findings.Breach(loop.Parent!, "table 10.29", $"“loopMaximum” không thể là “{text}”. Hãy đặt số không âm.", $"Expected “loopMaximum” to be 0 or more, but found “{text}”. Correct it.");
    }

    public static void CheckInstantiate(XElement task, FileIndex index, Findings findings)
    {
        if (task.Flag("instantiate", false) && index.Entering(task).Count > 0)
            findings.Breach(task, "10.3.3", "Bước nhận tin khởi tạo quy trình không được có luồng vào. Hãy xóa luồng.", "Expected no flow into a receive task that begins the process, but found one. Remove it, or set instantiate to false.");
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
