namespace LongAn.Workflows.Forms;

/// <summary>What is wrong with submitted data, and where.</summary>
/// <param name="Path">JSON pointer to the value, such as <c>/nguoiYeuCau/hoTen</c>; empty for the whole.</param>
/// <param name="Code">Stable code, such as <c>missing</c> or <c>too-long</c>.</param>
/// <param name="Message">What was expected, and what to do.</param>
public sealed record FormFinding(string Path, string Code, Text Message)
{
    /// <summary>Path, code and the English message.</summary>
    public override string ToString() => $"{Path}: {Code}: {Message.En}";
}
