using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>What a file must say so that it can be executed.</summary>
internal static class ExecutionNeeds
{
    private static readonly XNamespace _schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>
    /// Something is missing or wrong that only execution needs: an error where the process is to be executed as the standard
    /// says, a warning in a drawing and where another tool says in words of its own how it is executed.
    /// </summary>
    public static void NeededToExecute(this Findings findings, string code, XElement element, string vi, string en)
    {
        var executable = element.AncestorsAndSelf(BpmnNames.Model + "process").All(p => p.Flag("isExecutable", false));
        if (executable && !element.AncestorsAndSelf().TakeWhile(e => !e.IsModel("process")).Any(IsExtended))
            findings.Error(code, element, vi, en);
        else
            findings.Warning(code, element, vi, en);
    }

    private static bool IsExtended(XElement element) =>
        element.Attributes().Any(a => !a.IsNamespaceDeclaration && IsForeign(a.Name.Namespace))
        || element.Elements(BpmnNames.Model + "extensionElements").Elements().Any(e => IsForeign(e.Name.Namespace));

    private static bool IsForeign(XNamespace name) =>
        name != XNamespace.None && name != XNamespace.Xml && name != BpmnNames.Model && name != BpmnExtension.Ours && name != _schemaInstance;
}
