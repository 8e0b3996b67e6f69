using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>A service task (BPMN 2.0.2, 10.3.3): asks outside for an operation and waits for the answer.</summary>
internal sealed class ServiceActivity(ServiceTask node, string operation) : AskingActivity(node, IncidentCode.ServiceFailed)
{
    protected override void Begin(Turn turn, ElementInstance instance) =>
        turn.Emit(new ServiceRequested(instance.Key, Id, operation, Personal.Of(turn.Visible(instance.Key))));
}
