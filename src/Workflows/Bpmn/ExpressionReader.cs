using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>Expressions of a file: FEEL, and nothing else.</summary>
internal static class ExpressionReader
{
    /// <summary>The expression in a part of an element; null when there is none or it is blank.</summary>
    public static string? Read(XElement owner, string part, Findings findings) =>
        owner.Element(BpmnNames.Model + part) is { } expression ? Read(expression, owner, findings) : null;

    /// <summary>The text of an expression without a leading equals sign, which other tools put before FEEL; null when blank.</summary>
    public static string? Read(XElement expression, XElement owner, Findings findings)
    {
        if (expression.Trimmed("language") is { } language && !language.Contains("feel", StringComparison.OrdinalIgnoreCase))
        {
            findings.NeededToExecute(
                "bpmn.expression-language",
                owner,
                $"Biểu thức viết bằng “{language}”; hệ thống chỉ dùng FEEL. Hãy viết lại biểu thức.",
                $"Expected an expression in FEEL, but its language is “{language}”. Write it in FEEL.");
        }

        return Text(expression.Value);
    }

    /// <summary>The text of an expression without a leading equals sign; null when blank.</summary>
    public static string? Text(string? value)
    {
        var text = value?.Trim() ?? "";
        if (text.StartsWith('='))
            text = text[1..].TrimStart();
        return text.Length > 0 ? text : null;
    }
}
