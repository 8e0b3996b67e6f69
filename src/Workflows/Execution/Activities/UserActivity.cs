using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>A user task (BPMN 2.0.2, 10.3.4): waits for a person. Who and until when is the dossier's matter.</summary>
internal sealed class UserActivity(UserTask node) : Activity(node);
