using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions.Analysis;

/// <summary>Checks the types of the texts of an expression.</summary>
internal static class ExpressionTypes
{
    public static IEnumerable<Diagnostic> Check(ScopedExpression scoped, TypeTable types, string? file)
    {
        var (expression, owner, names) = scoped;
        var feel = names.FeelNames;
        var scope = new ScopeType(new ContextType(names.Names.Select(n => new NamedType(n.Name, n.Type.Feel)).ToSequence()));
        switch (expression)
        {
            case LiteralExpression literal when literal.Language?.Contains("feel", StringComparison.OrdinalIgnoreCase) != false:
                return At(FeelCheck.Check(literal.Text, feel, scope), expression.Id ?? owner, expression.Line);
            case DecisionTable table:
                var inputs = table.Inputs.Select(i => FeelCheck.Check(i.Text, feel, scope)).ToList();
                var columns = table.Inputs.Select((input, i) => input.TypeRef is { } type ? types.Find(type).Feel : inputs[i].Type).ToList();
                return inputs.SelectMany((c, i) => At(c, table.Inputs[i].Id ?? owner, table.Inputs[i].Line))
                    .Concat(table.Rules.SelectMany(rule => rule.InputEntries.Take(columns.Count)
                        .SelectMany((cell, i) => At(FeelCheck.CheckUnaryTests(cell, feel, scope, columns[i]), rule.Id ?? owner, rule.Line))
                        .Concat(rule.OutputEntries.SelectMany(cell => At(FeelCheck.Check(cell, feel, scope), rule.Id ?? owner, rule.Line)))));
            default:
                return [];
        }

        IEnumerable<Diagnostic> At(FeelTyping typing, string element, int line) => typing.Diagnostics
            .Select(d => d with { Location = new Location(file, element, line + (d.Location.Line ?? 1) - 1, d.Location.Column) });
    }
}
