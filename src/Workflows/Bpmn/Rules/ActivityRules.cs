using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about activities and how they are repeated (10.3).</summary>
internal static class ActivityRules
{
    /// <summary>Asked at the standard loop, so that two kinds of loops are told once.</summary>
    public static void CheckOneLoop(XElement loop, FileIndex index, Findings findings)
    {
        if (loop.Parent!.Element(BpmnNames.Model + "multiInstanceLoopCharacteristics") is not null)
            findings.Breach(loop.Parent!, "10.3.7", "Một bước không thể vừa lặp vừa đa thể hiện. Hãy giữ lại một loại.", "Expected one kind of loop, but found a standard loop and multiple instances. Keep one of them.");
    }

    public static void CheckInstantiate(XElement task, FileIndex index, Findings findings)
    {
        if (task.Flag("instantiate", false) && index.Entering(task).Count > 0)
            findings.Breach(task, "10.3.3", "Bước nhận tin khởi tạo quy trình không được có luồng vào. Hãy xóa luồng.", "Expected no flow into a receive task that begins the process, but found one. Remove it, or set instantiate to false.");
    }
}
