using Scriban.Syntax;

namespace LongAn.Workflows.Templates;

/// <summary>Refuses every construct of Scriban that a template does not need: no functions of its own, no assignment, no include, no ranges.</summary>
internal sealed class SubsetCheck(string? file, List<Diagnostic> diagnostics) : ScriptVisitor
{
    private static readonly HashSet<Type> Allowed =
    [
        typeof(ScriptPage), typeof(ScriptBlockStatement), typeof(ScriptRawStatement), typeof(ScriptEscapeStatement),
        typeof(ScriptExpressionStatement), typeof(ScriptIfStatement), typeof(ScriptElseStatement), typeof(ScriptEndStatement),
        typeof(ScriptForStatement), typeof(ScriptCaseStatement), typeof(ScriptWhenStatement), typeof(ScriptNopStatement),
        typeof(ScriptBreakStatement), typeof(ScriptContinueStatement), typeof(ScriptVariableGlobal), typeof(ScriptMemberExpression),
        typeof(ScriptIndexerExpression), typeof(ScriptLiteral), typeof(ScriptNestedExpression), typeof(ScriptConditionalExpression),
        typeof(ScriptFunctionCall), typeof(ScriptPipeCall), typeof(ScriptBinaryExpression), typeof(ScriptUnaryExpression),
        typeof(ScriptKeyword), typeof(ScriptToken), typeof(ScriptIdentifier),
    ];

    private static readonly HashSet<ScriptBinaryOperator> Operators =
    [
        ScriptBinaryOperator.And, ScriptBinaryOperator.Or, ScriptBinaryOperator.EmptyCoalescing,
        ScriptBinaryOperator.CompareEqual, ScriptBinaryOperator.CompareNotEqual, ScriptBinaryOperator.CompareLess,
        ScriptBinaryOperator.CompareLessOrEqual, ScriptBinaryOperator.CompareGreater, ScriptBinaryOperator.CompareGreaterOrEqual,
        ScriptBinaryOperator.Add, ScriptBinaryOperator.Subtract,
    ];

    private static readonly HashSet<string> Functions = TemplateFunctions.All.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);

    protected override void DefaultVisit(ScriptNode? node)
    {
        if (node is null)
            return;
        var type = node.GetType();
        if (!Allowed.Contains(type) && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ScriptList<>)))
            Refuse(node, type.Name.Replace("Script", "", StringComparison.Ordinal));
        base.DefaultVisit(node);
    }

    public override void Visit(ScriptBinaryExpression node)
    {
        if (!Operators.Contains(node.Operator))
            Refuse(node, $"the operator {node.Operator}");
        base.Visit(node);
    }

    public override void Visit(ScriptUnaryExpression node)
    {
        if (node.Operator is not (ScriptUnaryOperator.Not or ScriptUnaryOperator.Negate))
            Refuse(node, $"the operator {node.Operator}");
        base.Visit(node);
    }

    public override void Visit(ScriptFunctionCall node)
    {
        CheckFunction(node.Target, node);
        base.Visit(node);
    }

    public override void Visit(ScriptPipeCall node)
    {
        if (node.To is not ScriptFunctionCall)
            CheckFunction(node.To, node);
        base.Visit(node);
    }

    public override void Visit(ScriptForStatement node)
    {
        if (node.NamedArguments is { Count: > 0 })
            Refuse(node, "arguments of a loop");
        base.Visit(node);
    }

    private void CheckFunction(ScriptExpression? target, ScriptNode node)
    {
        if (target is not ScriptVariableGlobal variable || !Functions.Contains(variable.Name))
            Refuse(node, $"the function {target}");
    }

    private void Refuse(ScriptNode node, string what) => diagnostics.Add(new(
        Severity.Error,
        "template.outside-subset",
        new($"Mẫu không được dùng: {what}.", $"Expected names, if, for, case, comparison and the functions {string.Join(", ", Functions)}, but found {what}."),
        new(file, Line: node.Span.Start.Line + 1, Column: node.Span.Start.Column + 1)));
}
