using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Dossiers;

/// <summary>Calls of other procedures, as the dossier that calls sees them.</summary>
internal static class Calling
{
    /// <summary>What became of a call goes to the activity that waits. An answer to a call that has ended changes nothing.</summary>
    public static Refusal? Decide(Turn turn, AnswerCall command)
    {
        if (turn.At.Actor != Actor.System)
            return new(RejectionCode.NotPermitted, [new("role", "system"), new("agency", turn.Dossier.AgencyCode)]);
        if (turn.Dossier.Calls.FirstOrDefault(call => call.Key == command.Key) is not { End: null } call)
            return null;
        turn.Emit(new CallEnded(call.Key, command.End));
        return Steering.Advance(turn, command.End switch
        {
            CallEnd.Completed => new CompleteActivity(call.ElementKey, ContextValue.Empty.With(CalledProcedure.Answer, command.Answer)),
            CallEnd.NotFiled => new FailActivity(call.ElementKey, command.Why is [var code, ..] ? code.Value : "", string.Join(", ", command.Why.Skip(1).Select(a => $"{a.Name} {a.Value}").Prepend(call.ProcedureCode))),
            CallEnd.Refused => Error(CalledProcedure.Refused),
            CallEnd.Lapsed => Error(CalledProcedure.Lapsed),
            _ => Error(CalledProcedure.Withdrawn),
        });

        ThrowFromActivity Error(string code) => new(call.ElementKey, ThrownKind.Error, code, ContextValue.Empty);
    }

    /// <summary>What nothing in the process waits for any more is called off.</summary>
    public static void CancelWhatIsGone(Turn turn)
    {
        foreach (var call in turn.Dossier.Calls)
        {
            if (call.End is null && !turn.Dossier.Process.Instances.Any(instance => instance.Key == call.ElementKey))
                turn.Emit(new CallEnded(call.Key, CallEnd.Cancelled));
        }
    }
}
