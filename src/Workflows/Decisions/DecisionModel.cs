namespace LongAn.Workflows.Decisions;

/// <summary>A file of decisions (DMN 1.5, 6.3.2, <c>definitions</c>).</summary>
/// <param name="Namespace">Its own namespace; other files import it by this.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">Path within the package, for findings.</param>
public sealed record DecisionModel(string Namespace, string Name, string? File)
{
    /// <summary>Other files it uses.</summary>
    public Sequence<ModelImport> Imports { get; init; }

    /// <summary>Types it defines.</summary>
    public Sequence<ItemDefinition> ItemDefinitions { get; init; }

    /// <summary>Data that comes from outside.</summary>
    public Sequence<InputData> Inputs { get; init; }

    /// <summary>Decisions.</summary>
    public Sequence<Decision> Decisions { get; init; }

    /// <summary>Business knowledge models: functions that decisions call.</summary>
    public Sequence<KnowledgeModel> KnowledgeModels { get; init; }

    /// <summary>Decision services: groups of decisions that are called as one function.</summary>
    public Sequence<DecisionService> Services { get; init; }
}

/// <summary>The use of another file: its names are seen behind <paramref name="Name"/> and a point, or directly when the name is empty.</summary>
public sealed record ModelImport(string Name, string Namespace);

/// <summary>A type (7.3.2).</summary>
/// <param name="Name">Name by which it is referred to.</param>
/// <param name="TypeRef">The type it is made of, or null.</param>
/// <param name="IsCollection">Whether it is a list of that type.</param>
/// <param name="Components">Its entries when it is a context.</param>
/// <param name="AllowedValues">Unary tests that a value, or each item of a list, must satisfy.</param>
/// <param name="TypeConstraint">Unary tests that the whole value must satisfy, the list for a list.</param>
/// <param name="Function">Its form when it is a function.</param>
public sealed record ItemDefinition(string Name, string? TypeRef, bool IsCollection, Sequence<ItemDefinition> Components, string? AllowedValues, string? TypeConstraint, FunctionItem? Function);

/// <summary>The form of a function: its parameters and the type of its result.</summary>
public sealed record FunctionItem(Sequence<Variable> Parameters, string? OutputTypeRef);

/// <summary>A name with a type, or without.</summary>
public sealed record Variable(string Name, string? TypeRef);

/// <summary>Data that comes from outside (6.3.11).</summary>
public sealed record InputData(string Id, string Name, string? TypeRef)
{
    /// <summary>What people call it; null when they call it by its name.</summary>
    public string? Label { get; init; }
}

/// <summary>A decision (6.3.7).</summary>
/// <param name="Id">Identifier within the file.</param>
/// <param name="Name">Name of the decision and of its value.</param>
/// <param name="TypeRef">Type of its value.</param>
/// <param name="Requirements">References to what it uses: <c>#id</c> or <c>namespace#id</c>.</param>
/// <param name="Logic">How it is decided; null when the file does not say.</param>
public sealed record Decision(string Id, string Name, string? TypeRef, Sequence<string> Requirements, BoxedExpression? Logic)
{
    /// <summary>What people call it; null when they call it by its name.</summary>
    public string? Label { get; init; }
}

/// <summary>A business knowledge model (6.3.9).</summary>
public sealed record KnowledgeModel(string Id, string Name, string? TypeRef, Sequence<string> Requirements, BoxedFunction? Logic);

/// <summary>A decision service (6.3.10). Its parameters are its input data and then its input decisions.</summary>
public sealed record DecisionService(string Id, string Name, string? TypeRef, Sequence<string> Outputs, Sequence<string> InputDecisions, Sequence<string> InputData);
