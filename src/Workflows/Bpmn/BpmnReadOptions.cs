namespace LongAn.Workflows.Bpmn;

/// <summary>How much of a file is read before it is refused. Each limit exceeded gives one diagnostic that names it.</summary>
public sealed record BpmnReadOptions
{
    /// <summary>The defaults of every property.</summary>
    public static BpmnReadOptions Default { get; } = new();

    /// <summary>Largest file. Bytes; default 5 MiB. Of a larger file no more than this and one byte is read.</summary>
    public int MaxBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Deepest nesting of elements, the root being 1. Default 100.</summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>Most elements of the whole file. Default 50,000.</summary>
    public int MaxElements { get; init; } = 50_000;

    /// <summary>Longest value of an attribute. UTF-16 code units; default 100,000.</summary>
    public int MaxAttributeLength { get; init; } = 100_000;

    /// <summary>Most findings that are listed. Default 1,000.</summary>
    public int MaxFindings { get; init; } = 1_000;

    /// <summary>
    /// Whether what BPMN says beyond its XML Schema is checked too (findings <c>bpmn.rule</c>). Default true; a drawing that is
    /// being made breaks such rules at nearly every moment.
    /// </summary>
    public bool ChecksRules { get; init; } = true;
}
