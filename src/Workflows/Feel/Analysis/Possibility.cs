using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Analysis;

/// <summary>Asks a condition for one value of every stretch of each thing that it reads.</summary>
internal static class Possibility
{
    private const int MostCombinations = 20_000;

    /// <summary>Whether the condition can be true; null when that cannot be told.</summary>
    public static bool? CanHold(FeelExpression condition, Expression tree, ScopeType scope)
    {
        if (Landmarks.Of(tree) is not { } landmarks || landmarks.Subjects.Any(s => landmarks.Subjects.Any(o => IsWithin(s, o))))
            return null;
        var subjects = landmarks.Subjects.ToList();
        var axes = new List<List<Part>>();
        var combinations = 1L;
        foreach (var subject in subjects)
        {
            if (DomainOf(subject, scope) is not { } domain || Axis.Of(domain, subject, [landmarks]) is not { } parts)
                return null;
            axes.Add(parts);
            combinations *= parts.Count;
            if (combinations > MostCombinations)
                return null;
        }

        var places = new int[axes.Count];
        for (var i = 0L; i < combinations; i++)
        {
            var rest = i;
            for (var a = 0; a < places.Length; a++, rest /= axes[a - 1].Count)
                places[a] = (int)(rest % axes[a].Count);
            var result = condition.Evaluate(FeelScope.Of(Nested(subjects, axes, places)));
            if (result.Failure is not null)
                return null;
            if (result.Value is BooleanValue { Value: true })
                return true;
        }

        return false;
    }

    private static Domain? DomainOf(Expression subject, ScopeType scope)
    {
        if (TypeOf(subject, scope.Names) is not { } type || Domain.KindOf(type) is not { } kind)
            return null;
        var path = subject.ToString();
        var allowed = scope.Allowed.Where(a => a.Key == path).Select(a => ValueTests.Read(a.Value, new FeelNames([]))).OfType<ValueTests>();
        return new(kind) { Allowed = allowed.ToSequence(), IsNullable = true };
    }

    private static FeelType? TypeOf(Expression path, ContextType names) => path switch
    {
        Name { Identifier: var name } => names.Entries.LastOrDefault(e => e.Name == name)?.Type,
        MemberPath { Source: var source, Member: var member } => (TypeOf(source, names) as ContextType)?.Entries.FirstOrDefault(e => e.Name == member)?.Type,
        _ => null,
    };

    private static bool IsWithin(Expression path, Expression outer) =>
        path is MemberPath { Source: var source } && (source == outer || IsWithin(source, outer));

    private static ContextValue Nested(List<Expression> subjects, List<List<Part>> axes, int[] places)
    {
        var whole = ContextValue.Empty;
        for (var i = 0; i < subjects.Count; i++)
            whole = Put(whole, subjects[i], axes[i][places[i]].Example);
        return whole;
    }

    private static ContextValue Put(ContextValue whole, Expression path, Value value) => path switch
    {
        Name { Identifier: var name } => whole.With(name, value),
        MemberPath { Source: var source, Member: var member } => Put(whole, source, (At(whole, source) as ContextValue ?? ContextValue.Empty).With(member, value)),
        _ => whole,
    };

    private static Value? At(ContextValue whole, Expression path) => path switch
    {
        Name { Identifier: var name } => whole[name],
        MemberPath { Source: var source, Member: var member } => (At(whole, source) as ContextValue)?[member],
        _ => null,
    };
}
