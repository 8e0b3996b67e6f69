using System.Runtime.CompilerServices;
using LongAn.Workflows.Feel.Evaluation;

namespace LongAn.Workflows.Feel;

/// <summary>A function: built in, or written by a user. Equal only to itself; it cannot be stored.</summary>
public sealed record FunctionValue : Value
{
    internal FunctionValue(string name, params Sequence<Signature> signatures)
    {
        Name = name;
        Signatures = signatures;
    }

    /// <summary>Its name, or an empty text.</summary>
    public string Name { get; }

    /// <summary>The ways it can be called; more than one only for functions of the language.</summary>
    internal Sequence<Signature> Signatures { get; }

    /// <inheritdoc/>
    public bool Equals(FunctionValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
