using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Dossiers;

/// <summary>Data that a step's form brought in; the last of each step counts.</summary>
public sealed record StepData(string ElementId, Personal<ContextValue> Data)
{
    /// <summary>The data by element as conditions and templates see them: what a form declares and nobody filled in is null.</summary>
    internal static ContextValue Of(DossierPlan plan, Dossier dossier) =>
        new(dossier.StepData.Where(step => !step.Data.IsErased).Select(step => KeyValuePair.Create(step.ElementId, (Value)Seen(plan, plan.Steps.GetValueOrDefault(step.ElementId)?.Step, step.Data.Value!))));

    /// <summary>What a step's form brought in, with null for what it declares and nobody filled in.</summary>
    internal static ContextValue Seen(DossierPlan plan, Step? step, ContextValue data) =>
        step?.Form is { } name && plan.StepForms.TryGetValue(name, out var form) ? form.ToScopeValue(data) : data;
}
