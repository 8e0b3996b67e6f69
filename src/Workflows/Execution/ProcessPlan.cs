using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution;

/// <summary>A process compiled for running; immutable, shared by all dossiers of a version.</summary>
public sealed class ProcessPlan
{
    private ProcessPlan(BpmnProcess process) => Process = process;

    /// <summary>The process it was compiled from.</summary>
    public BpmnProcess Process { get; }
}
