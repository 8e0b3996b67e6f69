using System.Globalization;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>How an activity is repeated.</summary>
internal static class LoopReader
{
    public static LoopCharacteristics? Read(XElement activity, FileNames names, Findings findings)
    {
        if (activity.Element(BpmnNames.Model + "standardLoopCharacteristics") is { } loop)
            return new StandardLoop(ExpressionReader.Read(loop, "loopCondition", findings), loop.Flag("testBefore", false), Maximum(loop, findings));
        return activity.Element(BpmnNames.Model + "multiInstanceLoopCharacteristics") is { } multi ? Multi(multi, names, findings) : null;
    }

    private static MultiInstance Multi(XElement multi, FileNames names, Findings findings)
    {
        var behavior = multi.Trimmed("behavior") switch
        {
            "None" => MultiInstanceBehavior.None,
            "One" => MultiInstanceBehavior.One,
            "Complex" => MultiInstanceBehavior.Complex,
            _ => MultiInstanceBehavior.All,
        };
        var thrown = behavior switch
        {
            MultiInstanceBehavior.None => names.Referred(multi, "noneBehaviorEventRef"),
            MultiInstanceBehavior.One => names.Referred(multi, "oneBehaviorEventRef"),
            _ => null,
        };
        return new(multi.Flag("isSequential", false))
        {
            Cardinality = ExpressionReader.Read(multi, "loopCardinality", findings),
            Collection = Source(multi, BpmnExtension.Collection) ?? (Referred(multi, "loopDataInputRef", names) is { } input ? DataSource.Variable(input) : null),
            Element = multi.Own(BpmnExtension.Element) ?? Item(multi, "inputDataItem"),
            OutputCollection = multi.Own(BpmnExtension.OutputCollection) ?? Referred(multi, "loopDataOutputRef", names),
            OutputElement = Source(multi, BpmnExtension.OutputElement) ?? (Item(multi, "outputDataItem") is { } output ? DataSource.Variable(output) : null),
            CompletionCondition = ExpressionReader.Read(multi, "completionCondition", findings),
            Behavior = behavior,
            Thrown = thrown is null ? null : EventDefinitionReader.Read(thrown, names, findings),
            Complex = multi.Elements(BpmnNames.Model + "complexBehaviorDefinition").Select(c => Complex(c, names, findings)).ToSequence(),
        };
    }

    private static ComplexBehavior Complex(XElement behavior, FileNames names, Findings findings) => new(
        ExpressionReader.Read(behavior, "condition", findings),
        behavior.Element(BpmnNames.Model + "event") is { } thrown ? EventDefinitionReader.Of(thrown, names, findings) : new NoneDefinition());

    private static DataSource? Source(XElement multi, XName attribute) =>
        ExpressionReader.Text(multi.Attribute(attribute)?.Value) is { } feel ? DataSource.Expression(feel) : null;

    private static string? Referred(XElement multi, string part, FileNames names) =>
        multi.Element(BpmnNames.Model + part)?.Value.Trim() is { Length: > 0 } reference ? names.VariableOf(reference) : null;

    private static string? Item(XElement multi, string part) =>
        multi.Element(BpmnNames.Model + part) is { } item && FileNames.VariableOf(item) is { Length: > 0 } name ? name : null;

    private static int? Maximum(XElement loop, Findings findings)
    {
        if (loop.Trimmed("loopMaximum") is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var maximum))
            return maximum;
        findings.Error(
            "bpmn.invalid-value",
            loop,
            $"“loopMaximum” cần là số nguyên không âm nhưng gặp “{text}”.",
            $"Expected loopMaximum to be a whole number of at least 0, but found “{text}”.");
        return null;
    }
}
