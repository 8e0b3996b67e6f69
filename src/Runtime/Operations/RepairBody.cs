using LongAn.Runtime.Http;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;

namespace LongAn.Runtime.Operations;

/// <summary>How a dossier is repaired.</summary>
/// <param name="Reason">Why; it stands in the journal.</param>
/// <param name="Incident">The incident that is tried again or skipped; of <c>setData</c> one that is tried again with the data, or none.</param>
/// <param name="Scope">Of <c>setData</c> whose variables they are: 0 for the process, else a sub-process.</param>
/// <param name="Variables">Of <c>setData</c> the variables, by name.</param>
/// <param name="Flow">Of <c>skip</c> the flow to go on by, where one must be chosen.</param>
/// <param name="Instance">Of <c>move</c> what is moved.</param>
/// <param name="Target">Of <c>move</c> the element it is moved to.</param>
public sealed record RepairBody(
    Guid CommandId,
    RepairKind Kind,
    string Reason,
    long? Incident = null,
    long? Scope = null,
    ContextValue? Variables = null,
    string? Flow = null,
    long? Instance = null,
    string? Target = null)
{
    private const int MaxIdentifier = 200;

    /// <summary>A refusal for what is no repair by its size or shape; null when there is none.</summary>
    internal Refusal? Malformed() => CommandFindings.Refuse(
        CommandFindings.Given("/reason", Reason, CommandFindings.MaxReason),
        CommandFindings.Text("/flow", Flow, MaxIdentifier),
        CommandFindings.Text("/target", Target, MaxIdentifier),
        Variables?.Count > CommandFindings.MaxEntries
            ? new("/variables", "too-many", new($"Cần không quá {CommandFindings.MaxEntries} biến, nhưng có {Variables.Count}.", $"Expected at most {CommandFindings.MaxEntries} variables, but found {Variables.Count}."))
            : null,
        Kind is RepairKind.Retry or RepairKind.Skip && Incident is null ? Missing("/incident") : null,
        Kind is RepairKind.SetData && Variables is null ? Missing("/variables") : null,
        Kind is RepairKind.Move && Instance is null ? Missing("/instance") : null,
        Kind is RepairKind.Move && Target is null ? Missing("/target") : null);

    /// <summary>The command it asks for.</summary>
    internal RepairDossier ToCommand() => Kind switch
    {
        RepairKind.Retry => new RetryStuckElement(new(CommandId), Incident!.Value, Reason),
        RepairKind.SetData => new SetVariablesOfDossier(new(CommandId), Scope ?? 0, Variables!, Incident, Reason),
        RepairKind.Skip => new SkipStuckElement(new(CommandId), Incident!.Value, Flow, Reason),
        RepairKind.Move => new MoveWithinDossier(new(CommandId), Instance!.Value, Target!, Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Finding Missing(string path) => new(path, "missing", new("Cần mục này cho cách sửa đã chọn, nhưng không có.", "Expected this for the repair chosen, but it is missing."));
}

/// <summary>The ways to repair a dossier.</summary>
public enum RepairKind
{
    /// <summary>What failed is tried again.</summary>
    Retry,

    /// <summary>Variables are set.</summary>
    SetData,

    /// <summary>What failed is left as if it had been done.</summary>
    Skip,

    /// <summary>Something active ends, and another element becomes active in its stead.</summary>
    Move,
}
