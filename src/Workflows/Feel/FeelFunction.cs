using LongAn.Workflows.Feel.Builtins;

namespace LongAn.Workflows.Feel;

/// <summary>A function of the language (DMN 1.5, 10.3.4).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Forms">The ways it can be called.</param>
public sealed record FeelFunction(string Name, Sequence<FeelFunctionForm> Forms)
{
    /// <summary>All functions of the language, sorted by ordinal comparison of their names.</summary>
    public static Sequence<FeelFunction> All { get; } =
        BuiltinTable.Names.Order(StringComparer.Ordinal).Select(n => new FeelFunction(n, BuiltinTable.Find(n)!.Signatures.Select(FeelFunctionForm.Of).ToSequence())).ToSequence();
}

/// <summary>One way to call a function.</summary>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="TakesMany">Whether the last parameter may be given any number of times.</param>
public sealed record FeelFunctionForm(Sequence<FeelParameter> Parameters, bool TakesMany)
{
    internal static FeelFunctionForm Of(Evaluation.Signature signature) =>
        new(signature.Parameters.Select(p => new FeelParameter(p.Name, p.Type, p.Optional)).ToSequence(), signature.Variadic);
}

/// <summary>A parameter of a function of the language.</summary>
/// <param name="Name">Its name, for calls by name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
public sealed record FeelParameter(string Name, FeelType Type, bool IsOptional);
