namespace LongAn.Workflows.Bpmn;

/// <summary>Data that a process, a sub-process or an activity declares (BPMN 2.0.2, 10.4.1).</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name of the variable; the identifier where the file gives none.</param>
/// <param name="Type">Type as the item definition says, without prefix (<c>string</c>, <c>integer</c>); null when it says none.</param>
/// <param name="IsCollection">Whether it is a list of that type.</param>
public sealed record DataDeclaration(string Id, string Name, string? Type = null, bool IsCollection = false);

/// <summary>Where a value comes from.</summary>
/// <param name="Text">Name of a variable, or a FEEL expression.</param>
/// <param name="IsExpression">Which of both.</param>
public sealed record DataSource(string Text, bool IsExpression)
{
    /// <summary>The value of a variable.</summary>
    public static DataSource Variable(string name) => new(name, false);

    /// <summary>The value of a FEEL expression.</summary>
    public static DataSource Expression(string feel) => new(feel, true);
}

/// <summary>A value that is handed from one scope to another (data association, 10.4.2; <c>la:input</c>, <c>la:output</c>).</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Target">Name of the variable that gets it.</param>
public sealed record DataMapping(DataSource Source, string Target);
