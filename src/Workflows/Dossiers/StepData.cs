using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Dossiers;

/// <summary>Data that a step's form brought in; the last of each step counts.</summary>
public sealed record StepData(string ElementId, Personal<ContextValue> Data)
{
    internal static ContextValue Of(Dossier dossier) =>
        new(dossier.StepData.Where(step => !step.Data.IsErased).Select(step => KeyValuePair.Create(step.ElementId, (Value)step.Data.Value!)));
}
