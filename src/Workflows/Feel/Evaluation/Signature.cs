namespace LongAn.Workflows.Feel.Evaluation;

internal delegate Value FunctionBody(Run run, Value[] arguments);

/// <summary>One way a function can be called.</summary>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="Body">What it does; gets one value for each parameter, or as many as were given when it is variadic.</param>
internal sealed record Signature(Sequence<Parameter> Parameters, FunctionBody Body)
{
    /// <summary>Whether any number of arguments may be given; they all are of the last parameter's type.</summary>
    public bool Variadic { get; init; }

    /// <summary>The type of the result.</summary>
    public FeelType Result { get; init; } = FeelType.Any;
}

/// <summary>A parameter of a function.</summary>
internal sealed record Parameter(string Name, FeelType Type)
{
    /// <summary>May be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>May be null; otherwise a null makes the result null.</summary>
    public bool Nullable { get; init; }
}
