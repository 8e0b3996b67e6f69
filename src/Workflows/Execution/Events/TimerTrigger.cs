using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Events;

/// <summary>A timer: a time known from the file, or an expression read when the wait begins.</summary>
internal sealed class TimerTrigger : Trigger
{
    private readonly TimerDefinition _definition;
    private readonly FeelExpression? _expression;
    private readonly TimerTime? _time;

    public TimerTrigger(TimerDefinition definition, TimerTime time) =>
        (_definition, _time) = (definition, time);

    public TimerTrigger(TimerDefinition definition, FeelExpression expression) =>
        (_definition, _expression) = (definition, expression);

    public override bool IsTimed => true;

    /// <summary>Whether the file says that it is due as soon as it is set.</summary>
    public bool IsAtOnce => _time is { IsAtOnce: true };

    /// <summary>Sets the timer, or raises an incident where no time can be told.</summary>
    public override bool Await(Turn turn, Wait wait)
    {
        if (_time is { } known)
        {
            Set(turn, wait, known, "");
            return false;
        }

        var result = turn.Evaluate(_expression!, wait.ScopeKey);
        if (result.Failure is { } failure)
            turn.RaiseFailure(wait.Key, wait.ElementId, _expression!, failure);
        else if (TimerTime.Of(_definition.Kind, result.Value) is { } time)
            Set(turn, wait, time, _expression!.Text);
        else
            RaiseInvalid(turn, wait, _expression!.Text, ValueKind.NameOf(result.Value));
        return false;
    }

    private void Set(Turn turn, Wait wait, TimerTime time, string expression)
    {
        if (time.DueAt(turn.At, _definition) is { } due)
            turn.Emit(new TimerScheduled(turn.NextKey, wait.Key, wait.ElementId, due, time.Cycle, time.CountFrom(turn.At.Now, _definition)));
        else
            RaiseInvalid(turn, wait, expression, "out of range");
    }

    private static void RaiseInvalid(Turn turn, Wait wait, string expression, string found) =>
        turn.Raise(wait.Key, wait.ElementId, IncidentCode.TimerInvalid, [new("expression", expression), new("found", found)]);
}
