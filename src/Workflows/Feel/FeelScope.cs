using NodaTime;

namespace LongAn.Workflows.Feel;

/// <summary>Where an expression finds its values: names, the moment that counts as now, and the value under test.</summary>
public sealed class FeelScope
{
    private readonly Func<string, Value?> _lookup;

    /// <summary>A scope.</summary>
    /// <param name="lookup">The value of a name; null of .NET when the name is not declared, <see cref="Value.Null"/> when it is declared and empty.</param>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give; without it they give null with a warning.</param>
    public FeelScope(Func<string, Value?> lookup, ZonedDateTime? now = null)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        _lookup = lookup;
        Now = now;
    }

    /// <summary>The scope this one was made from: its names are seen wherever this one has none.</summary>
    public FeelScope? Parent { get; private init; }

    /// <summary>What <c>now()</c> and <c>today()</c> give.</summary>
    public ZonedDateTime? Now { get; }

    /// <summary>The value under test, <c>?</c> of unary tests; null of .NET outside of them.</summary>
    public Value? Input { get; private init; }

    /// <summary>A scope whose names are the entries of a context.</summary>
    public static FeelScope Of(ContextValue context, ZonedDateTime? now = null) => new(name => context[name], now);

    /// <summary>The scope with names laid over it.</summary>
    public FeelScope With(Func<string, Value?> lookup) => new(lookup, Now) { Parent = this, Input = Input };

    /// <summary>The scope with the entries of a context laid over it.</summary>
    public FeelScope With(ContextValue context) => With(name => context[name]);

    /// <summary>The scope for a unary test of a value.</summary>
    public FeelScope WithInput(Value input) => new(_lookup, Now) { Parent = Parent, Input = input };

    /// <summary>The value of a name, or null of .NET when neither this scope nor its parents declare it.</summary>
    public Value? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope._lookup(name) is { } value)
                return value;
        }

        return null;
    }
}
