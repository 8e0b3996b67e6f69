using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>What tasks and callable elements hand over is what their operations and messages bear (10.3.3, 8.4.3).</summary>
internal static class InterfaceRules
{
    public static void CheckService(XElement task, FileIndex index, Findings findings)
    {
        if (index.Named(task, "operationRef") is not { } operation)
            return;
        CheckItem(task, "dataInput", Message(operation, "inMessageRef", index), index, findings);
        CheckItem(task, "dataOutput", Message(operation, "outMessageRef", index), index, findings);
    }

    public static void CheckSend(XElement task, FileIndex index, Findings findings)
    {
        CheckAtMostOne(task, "inputSet", findings);
        CheckAtMostOne(task, "dataInput", findings);
        CheckItem(task, "dataInput", index.Named(task, "messageRef"), index, findings);
    }

    public static void CheckReceive(XElement task, FileIndex index, Findings findings)
    {
        CheckAtMostOne(task, "outputSet", findings);
        CheckAtMostOne(task, "dataOutput", findings);
        CheckItem(task, "dataOutput", index.Named(task, "messageRef"), index, findings);
    }

    /// <summary>What offers an interface binds its data to an operation, of the same items.</summary>
    public static void CheckCallable(XElement callable, FileIndex index, Findings findings)
    {
        var bindings = callable.Elements(BpmnNames.Model + "ioBinding").ToList();
        if (callable.Element(BpmnNames.Model + "supportedInterfaceRef") is not null && callable.Element(BpmnNames.Model + "ioSpecification") is not null && bindings.Count == 0)
            findings.BreachOfExecution(callable, "8.4.3", "Phần tử có giao diện cần “ioBinding” nối dữ liệu với thao tác. Hãy thêm.", "Expected an ioBinding, since it offers an interface and has data, but found none. Add one.");
        foreach (var binding in bindings)
        {
            if (index.Named(binding, "operationRef") is not { } operation)
                continue;
            Compare(callable, index.Named(binding, "inputDataRef"), Message(operation, "inMessageRef", index), index, findings);
            Compare(callable, index.Named(binding, "outputDataRef"), Message(operation, "outMessageRef", index), index, findings);
        }
    }

    private static XElement? Message(XElement operation, string child, FileIndex index) => index.NamedByChildren(operation, child).FirstOrDefault();

    private static IEnumerable<XElement> Specified(XElement task, string name) =>
        task.Element(BpmnNames.Model + "ioSpecification")?.Elements(BpmnNames.Model + name) ?? [];

    private static void CheckAtMostOne(XElement task, string name, Findings findings)
    {
        if (Specified(task, name).Count() is > 1 and var count)
            findings.BreachOfExecution(task, "10.3.3", $"Bước này chỉ mang một tin nhắn: cần nhiều nhất một “{name}” nhưng có {count}.", $"Expected at most one “{name}”, since the task carries one message, but found {count}. Keep one.");
    }

    private static void CheckItem(XElement task, string name, XElement? message, FileIndex index, Findings findings)
    {
        if (message is not null && Specified(task, name).FirstOrDefault() is { } data)
            Compare(task, data, message, index, findings);
    }

    private static void Compare(XElement at, XElement? data, XElement? message, FileIndex index, Findings findings)
    {
        if (data is null || Items.OfMessage(message, index) is not { } borne)
            return;
        if (Items.Of(data, index) is not { } item || !Items.Same(item, borne))
            findings.BreachOfExecution(at, "10.3.3", $"Dữ liệu “{data.Id()}” khác kiểu với tin nhắn. Hãy dùng cùng một itemDefinition.", $"Expected “{data.Id()}” to be of item “{borne.Id()}” that the message bears, but it is not. Use the same item definition.");
    }
}
