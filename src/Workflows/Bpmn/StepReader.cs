using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LongAn.Workflows.Calendars;

namespace LongAn.Workflows.Bpmn;

/// <summary>Our <c>la:step</c> of a user task to records.</summary>
internal sealed partial class StepReader
{
    private const int MostPersons = 20;

    private readonly XElement _element;
    private readonly Findings _findings;

    private StepReader(XElement element, Findings findings)
    {
        _element = element;
        _findings = findings;
    }

    /// <summary>The step, or null when the task has none.</summary>
    public static Step? Read(XElement userTask, Findings findings)
    {
        var steps = userTask.Elements(BpmnNames.Model + "extensionElements").Elements(BpmnExtension.Step).ToList();
        if (steps.Count > 1)
            ExtensionCheck.Unknown(steps[1], "one la:step", $"{steps.Count}", findings);
        return steps.Count == 0 ? null : new StepReader(steps[0], findings).ReadStep();
    }

    private Step ReadStep()
    {
        OnlyAttributes("operation", "nameEn", "clock", "form", "presence", "original");
        foreach (var foreign in _element.Elements().Where(e => e.Name.Namespace != BpmnExtension.Ours))
            ExtensionCheck.Unknown(foreign, "la:limit or la:outcome within la:step", foreign.Name.ToString(), _findings);

        var outcomes = _element.Elements(BpmnExtension.Outcome).Select(o => new StepReader(o, _findings).ReadOutcome()).ToSequence();
        foreach (var twice in outcomes.GroupBy(o => o.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
            ExtensionCheck.Invalid(_element, "la:outcome/@code", "unique within the step", twice.Key, _findings);

        return new(
            Word("operation", StepOperation.Work, required: true),
            _element.Trimmed("nameEn"),
            _element.Elements(BpmnExtension.Limit).Select(l => new StepReader(l, _findings).ReadLimit()).OfType<StepLimit>().ToSequence(),
            Word("clock", StepClock.Running, required: false),
            Named("form", required: false),
            Presence(),
            OneOf("original", Words.Booleans) == "true",
            outcomes);
    }

    private StepLimit? ReadLimit()
    {
        OnlyAttributes("value", "unit", "channel", "case");
        var unit = Word("unit", TimeUnit.WorkingDay, required: true);
        var text = _element.Trimmed("value") ?? "";
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || !new TimeLimit(value, unit).IsValid)
        {
            ExtensionCheck.Invalid(_element, "la:limit/@value", "a number greater than 0 with a decimal point, at most a hundred years", text, _findings);
            return null;
        }

        return new(new TimeLimit(value, unit), OneOf("channel", Words.Channels), _element.Trimmed("case"));
    }

    private StepOutcome ReadOutcome()
    {
        OnlyAttributes("code", "name", "nameEn", "effects", "reason");
        var name = _element.Caption();
        if (name is null)
            ExtensionCheck.Invalid(_element, "la:outcome/@name", "the words on the button", "", _findings);
        return new(
            Named("code", required: true) ?? "",
            new Text(name ?? "", _element.Trimmed("nameEn") ?? name ?? ""),
            Effects(),
            OneOf("reason", Words.Reasons) == "required");
    }

    private Sequence<StepEffect> Effects()
    {
        var effects = new List<StepEffect>();
        foreach (var word in (_element.Trimmed("effects") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Words<StepEffect>.TryRead(word, out var effect))
                ExtensionCheck.Invalid(_element, "la:outcome/@effects", $"words of {Words<StepEffect>.All}", word, _findings);
            else if (effects.Contains(effect))
                ExtensionCheck.Invalid(_element, "la:outcome/@effects", "each effect at most once", word, _findings);
            else
                effects.Add(effect);
        }

        return [.. effects];
    }

    private int Presence()
    {
        var text = _element.Trimmed("presence");
        if (text is null)
            return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var persons) && persons <= MostPersons)
            return persons;
        ExtensionCheck.Invalid(_element, "la:step/@presence", $"a number of persons from 0 to {MostPersons}", text, _findings);
        return 0;
    }

    private T Word<T>(string attribute, T @default, bool required)
        where T : struct, Enum
    {
        var text = _element.Trimmed(attribute);
        if (text is not null && Words<T>.TryRead(text, out var value))
            return value;
        if (text is not null || required)
            ExtensionCheck.Invalid(_element, AttributePath(attribute), "one of " + Words<T>.All, text ?? "", _findings);
        return @default;
    }

    private string? OneOf(string attribute, string[] words)
    {
        var text = _element.Trimmed(attribute);
        if (text is null || words.Contains(text, StringComparer.Ordinal))
            return text;
        ExtensionCheck.Invalid(_element, AttributePath(attribute), "one of " + string.Join(", ", words), text, _findings);
        return null;
    }

    private string? Named(string attribute, bool required)
    {
        var text = _element.Trimmed(attribute);
        if ((text is null && !required) || (text is not null && Name().IsMatch(text)))
            return text;
        ExtensionCheck.Invalid(_element, AttributePath(attribute), "a name of letters a–z, digits, hyphens and underscores that begins with a letter", text ?? "", _findings);
        return null;
    }

    private void OnlyAttributes(params string[] known)
    {
        foreach (var attribute in _element.Attributes().Where(a => a.Name.NamespaceName.Length == 0 && !known.Contains(a.Name.LocalName, StringComparer.Ordinal)))
            ExtensionCheck.Unknown(_element, $"attributes {string.Join(", ", known)} on la:{_element.Name.LocalName}", attribute.Name.LocalName, _findings);
    }

    private string AttributePath(string attribute) => $"la:{_element.Name.LocalName}/@{attribute}";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
