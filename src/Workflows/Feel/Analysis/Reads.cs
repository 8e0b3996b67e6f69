using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Analysis;

/// <summary>The names and paths that an expression reads from outside.</summary>
internal static class Reads
{
    /// <summary>Paths that begin with one of the names, each once, in the order they stand in the text.</summary>
    public static Sequence<string> Of(Expression tree, Sequence<string> names)
    {
        var found = new List<string>();
        Walk(tree);
        return found.Distinct(StringComparer.Ordinal).ToSequence();

        void Walk(Expression? expression)
        {
            if (expression is null)
                return;
            if (Landmarks.Path(expression) is { } path && Root(path) is { } root && names.Contains(root))
            {
                found.Add(Words(path));
                return;
            }

            foreach (var child in Children(expression))
                Walk(child);
        }
    }

    private static string? Root(Expression path) => path switch
    {
        Name name => name.Identifier,
        MemberPath member => Root(member.Source),
        _ => null,
    };

    private static string Words(Expression path) => path is MemberPath member ? $"{Words(member.Source)}.{member.Member}" : ((Name)path).Identifier;

    private static IEnumerable<Expression?> Children(Expression expression) => expression switch
    {
        ListLiteral list => list.Items,
        ContextLiteral context => context.Entries.Select(e => e.Value),
        RangeLiteral range => [range.Start, range.End],
        Negation negation => [negation.Operand],
        Binary binary => [binary.Left, binary.Right],
        Between between => [between.Value, between.Low, between.High],
        In @in => @in.Tests.Select(t => t.Operand).Prepend(@in.Value),
        InstanceOf instance => [instance.Value],
        If choice => [choice.Condition, choice.Then, choice.Else],
        For @for => @for.Iterators.SelectMany(i => new[] { i.Domain, i.End }).Append(@for.Return),
        Quantified quantified => quantified.Iterators.SelectMany(i => new[] { i.Domain, i.End }).Append(quantified.Satisfies),
        Filter filter => [filter.Source, filter.Predicate],
        MemberPath path => [path.Source],
        Call call => call.Arguments.Prepend(call.Function),
        NamedCall call => call.Arguments.Select(a => a.Value).Prepend(call.Function),
        FunctionLiteral function => [function.Body],
        UnaryTests tests => tests.Tests.Select(t => t.Operand),
        _ => [],
    };
}
