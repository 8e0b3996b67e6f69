namespace LongAn.Workflows.Decisions;

/// <summary>A decision table (DMN 1.5, chapter 8).</summary>
public sealed record DecisionTable(string? Id, string? TypeRef, int Line, HitPolicy HitPolicy, Aggregation? Aggregation, Sequence<TableInput> Inputs, Sequence<TableOutput> Outputs, Sequence<TableRule> Rules)
    : BoxedExpression(Id, TypeRef, Line);

/// <summary>Which of the rules that match count (8.2.8).</summary>
public enum HitPolicy
{
    /// <summary>At most one rule may match.</summary>
    Unique,

    /// <summary>All that match must say the same.</summary>
    Any,

    /// <summary>The one whose output comes first in the list of output values.</summary>
    Priority,

    /// <summary>The first in the order of the table.</summary>
    First,

    /// <summary>All, in the order of the table.</summary>
    RuleOrder,

    /// <summary>All, in the order of the list of output values.</summary>
    OutputOrder,

    /// <summary>All, or what an aggregation makes of them.</summary>
    Collect,
}

/// <summary>What becomes of the collected outputs.</summary>
public enum Aggregation
{
    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their number.</summary>
    Count,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,
}

/// <summary>A column of conditions: what is tested, and the values it may have as unary tests.</summary>
public sealed record TableInput(string? Id, string Text, string? TypeRef, string? Values, int Line)
{
    /// <summary>What people call it; null when the expression says it.</summary>
    public string? Label { get; init; }
}

/// <summary>A column of results: its name, the values it may have, and what it is when no rule matches.</summary>
public sealed record TableOutput(string? Name, string? TypeRef, string? Values, string? Default, int Line);

/// <summary>A row: unary tests of the inputs, expressions of the outputs, and what the analyst noted beside them.</summary>
public sealed record TableRule(string? Id, Sequence<string> InputEntries, Sequence<string> OutputEntries, Sequence<string> Annotations, int Line);
