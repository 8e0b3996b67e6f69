using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about multi-instance activities (10.3.7, table 10.30).</summary>
internal static class MultiInstanceRules
{
    public static void CheckHowOften(XElement loop, FileIndex index, Findings findings)
    {
        var ours = loop.Attributes().Any(a => a.Name.Namespace == BpmnExtension.Ours && a.Name.LocalName == "collection");
        var said = loop.Elements().Count(e => e.Name.Namespace == BpmnNames.Model && e.Is("loopCardinality", "loopDataInputRef")) + (ours ? 1 : 0);
        if (said == 0)
            findings.BreachOfExecution(loop, "table 10.30", "Bước đa thể hiện chưa cho biết bao nhiêu lần. Hãy đặt loopCardinality hoặc một danh sách.", "Expected loopCardinality or a collection to say how often, but found neither. Add one.");
    }

    /// <summary>An item is one element of its list.</summary>
    public static void CheckItems(XElement loop, FileIndex index, Findings findings)
    {
        CheckItem(loop, "loopDataInputRef", "inputDataItem", index, findings);
        CheckItem(loop, "loopDataOutputRef", "outputDataItem", index, findings);
    }

    private static void CheckItem(XElement loop, string list, string item, FileIndex index, Findings findings)
    {
        if (index.NamedByChildren(loop, list).FirstOrDefault() is not { } collection
            || Items.Of(collection, index) is not { } of
            || loop.Element(BpmnNames.Model + item) is not { } element
            || Items.Of(element, index) is not { } single)
        {
            return;
        }

        if (single.Flag("isCollection", false) || single.Trimmed("structureRef") != of.Trimmed("structureRef"))
            findings.BreachOfExecution(loop, "table 10.30", $"“{item}” cần cùng kiểu với một phần tử của danh sách.", $"Expected “{item}” to be one element of the list that “{list}” names, but it is of another type. Use the item's own type.");
    }
}
