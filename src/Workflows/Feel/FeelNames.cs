namespace LongAn.Workflows.Feel;

/// <summary>
/// The names an expression may use. Names of FEEL may contain spaces, letters of any language and a few symbols
/// (<c>hồ sơ</c>, <c>phí/lệ phí</c>; DMN 1.5, 10.3.1.2): the longest known name wins.
/// </summary>
/// <param name="Known">Names in scope.</param>
public sealed record FeelNames(Sequence<string> Known)
{
    /// <summary>Unknown names are allowed when compiling and looked up when evaluating; words side by side are one name.</summary>
    public static FeelNames Any { get; } = new(default(Sequence<string>)) { AllowsUnknown = true };

    /// <summary>Whether a name that is not known may be used; it is looked up when evaluating. Default false.</summary>
    public bool AllowsUnknown { get; init; }

    /// <summary>
    /// Names of entries of contexts, as used in paths and filters. Only names that could be misread have to be listed:
    /// those with symbols or keywords in them.
    /// </summary>
    public Sequence<string> Members { get; init; }

    /// <summary>Types that <c>instance of</c> and parameters may name beside those of the language.</summary>
    public Sequence<NamedType> Types { get; init; }
}

/// <summary>A type by its name.</summary>
public sealed record NamedType(string Name, FeelType Type);
