using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;

namespace LongAn.Workflows.Procedures.Scenarios;

/// <summary>The way a dossier went, in elements that people know: steps, boundary events that fired, ends.</summary>
internal static class ScenarioPath
{
    public static IEnumerable<string> Of(BpmnModel run, IEnumerable<DossierEvent> events)
    {
        var shown = run.AllNodes()
            .Where(node => node is ActivityNode or BoundaryEvent or EndEvent or IntermediateCatchEvent)
            .Select(node => node.Id)
            .ToHashSet(StringComparer.Ordinal);
        return events
            .OfType<ProcessAdvanced>()
            .Select(advanced => advanced.Event)
            .OfType<ElementActivated>()
            .Select(activated => activated.ElementId)
            .Where(shown.Contains);
    }
}
