using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;

namespace LongAn.Workflows.Dossiers;

/// <summary>What a drawing of the process shows of one dossier: the way it went and where it stands.</summary>
public static class DossierMarks
{
    /// <summary>The marks by element.</summary>
    /// <param name="dossier">The dossier as it stands.</param>
    /// <param name="events">Its journal.</param>
    public static IReadOnlyDictionary<string, DrawingMark> Of(Dossier dossier, IEnumerable<DossierEvent> events)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(events);
        var marks = new Dictionary<string, DrawingMark>(StringComparer.Ordinal);
        foreach (var @event in events)
        {
            if (@event is ProcessAdvanced { Event: ElementActivated reached })
                marks[reached.ElementId] = DrawingMark.Done;
            else if (@event is ProcessAdvanced { Event: FlowTaken taken })
                marks[taken.FlowId] = DrawingMark.Done;
        }

        foreach (var open in dossier.Process.Instances)
            marks[open.ElementId] = DrawingMark.Current;
        foreach (var waiting in dossier.WorkItems.Where(item => item.Role == Role.Applicant))
            marks[waiting.ElementId] = DrawingMark.Waiting;
        foreach (var incident in dossier.Process.Incidents)
            marks[incident.ElementId] = DrawingMark.Error;
        return marks;
    }
}
