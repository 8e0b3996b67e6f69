using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Analysis;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Decisions.Analysis;

/// <summary>A name that an expression sees.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsFree">Whether it may have every value of its type, as what comes from outside: not so for what is computed.</param>
internal sealed record KnownName(string Name, DeclaredType Type, bool IsFree);

/// <summary>The names that an expression sees, the nearest last.</summary>
internal sealed record NameScope(Sequence<KnownName> Names, Sequence<string> Members, Sequence<NamedType> Types)
{
    /// <summary>Whether other names may be meant as well: entries of the items of a filter.</summary>
    public bool IsOpen { get; init; }

    public FeelNames FeelNames => new(Names.Select(n => n.Name).Distinct(StringComparer.Ordinal).ToSequence()) { Members = Members, Types = Types, AllowsUnknown = IsOpen };

    public NameScope With(params IEnumerable<KnownName> more) => this with { Names = Names.AddRange(more) };

    /// <summary>A name, or the entry of a context that a path leads to; null for anything else.</summary>
    public KnownName? Find(Expression path) => path switch
    {
        Name { Identifier: var name } => Names.LastOrDefault(n => n.Name == name),
        MemberPath { Source: var source, Member: var member } when Find(source) is { } known && Component(known.Type, member) is { } type => new(member, type, known.IsFree),
        _ => null,
    };

    /// <summary>The values of a type.</summary>
    public static Domain DomainOf(DeclaredType type)
    {
        var allowed = new List<ValueTests>();
        for (var at = type; at is not null; at = at.Base)
        {
            if (at.Allowed is not null && ValueTests.Read(at.Allowed.Text, new FeelNames([])) is { } tests)
                allowed.Add(tests);
        }

        return new(Domain.KindOf(type.Feel)) { Allowed = allowed.ToSequence() };
    }

    private static DeclaredType? Component(DeclaredType type, string name)
    {
        for (var at = type; at is not null && at.Feel is ContextType; at = at.Base)
        {
            foreach (var component in at.Components)
            {
                if (component.Key == name)
                    return component.Value;
            }
        }

        return null;
    }
}
