using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>
/// A call activity that calls a published procedure: asks for a dossier of it and waits until that has ended. What is handed in is the
/// data of its application, and what is handed out is read from its <see cref="CalledProcedure.Answer"/>; nothing else passes.
/// </summary>
internal sealed class ProcedureActivity(CallActivity node, string procedure, FeelExpression? agency, FeelExpression? @case) : AskingActivity(node, IncidentCode.CallFailed)
{
    /// <summary>What comes back is seen by its own outputs alone.</summary>
    public override void Receive(Turn turn, ElementInstance instance, ContextValue variables) => turn.SetLocal(instance.Key, variables);

    /// <summary>What was refused, or could not even be asked for, is called anew.</summary>
    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident is IncidentCode.ErrorNotCaught or IncidentCode.ExpressionFailed or IncidentCode.UndeclaredName)
            Begin(turn, waiting);
        else
            base.Retry(turn, waiting, incident);
    }

    protected override void Begin(Turn turn, ElementInstance instance)
    {
        if (!TryTell(turn, instance, agency, CalledProcedure.AgencyUnknown, out var agencyCode) || !TryTell(turn, instance, @case, CalledProcedure.CaseUnknown, out var caseCode))
            return;
        var own = turn.Draft.Variables(instance.Key) ?? ContextValue.Empty;
        var input = new ContextValue(own.Where(v => Array.Exists(Inputs, m => m.Target == v.Key)));
        turn.Emit(new ProcedureCalled(turn.NextKey, instance.Key, Id, procedure, agencyCode, caseCode, Personal.Of(input)));
    }

    /// <summary>A code that an expression gives; false after an incident.</summary>
    private bool TryTell(Turn turn, ElementInstance instance, FeelExpression? expression, string unknown, out string? code)
    {
        code = null;
        if (expression is null)
            return true;
        var result = turn.Evaluate(expression, instance.Key);
        if (result.Failure is { } failure)
            turn.RaiseFailure(instance.Key, Id, expression, failure);
        else if (result.Value is TextValue { Value: { Length: > 0 } text })
            code = text;
        else
            turn.Raise(instance.Key, Id, IncidentCode.CallFailed, [new("code", unknown), new("message", $"{expression.Text}: {ValueKind.NameOf(result.Value)}")]);
        return code is not null;
    }
}
