using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Events;

/// <summary>When a timer falls due: a time or duration known from the file, or an expression read when the element becomes active.</summary>
internal sealed class TimerRule
{
    private readonly TimerKind _kind;
    private readonly bool _inWorkingTime;
    private readonly FeelExpression? _expression;
    private readonly TimerTime? _time;

    public TimerRule(TimerDefinition definition, TimerTime time) =>
        (_kind, _inWorkingTime, _time) = (definition.Kind, definition.InWorkingTime, time);

    public TimerRule(TimerDefinition definition, FeelExpression expression) =>
        (_kind, _inWorkingTime, _expression) = (definition.Kind, definition.InWorkingTime, expression);

    /// <summary>Sets the timer for a waiting instance, or raises an incident where no time can be told.</summary>
    public void Schedule(Turn turn, ElementInstance waiting, string elementId)
    {
        if (_time is { } known)
        {
            Set(turn, waiting, elementId, known, "");
            return;
        }

        var result = turn.Evaluate(_expression!, waiting.ScopeKey);
        if (result.Failure is { } failure)
            turn.RaiseFailure(waiting.Key, elementId, _expression!, failure);
        else if (TimerTime.Of(_kind, result.Value) is { } time)
            Set(turn, waiting, elementId, time, _expression!.Text);
        else
            RaiseInvalid(turn, waiting, elementId, _expression!.Text, ValueKind.NameOf(result.Value));
    }

    private void Set(Turn turn, ElementInstance waiting, string elementId, TimerTime time, string expression)
    {
        if (time.DueAt(turn.At, _inWorkingTime) is { } due)
            turn.Emit(new TimerScheduled(turn.NextKey, waiting.Key, elementId, due));
        else
            RaiseInvalid(turn, waiting, elementId, expression, "out of range");
    }

    private static void RaiseInvalid(Turn turn, ElementInstance waiting, string elementId, string expression, string found) =>
        turn.Raise(waiting.Key, elementId, IncidentCode.TimerInvalid, [new("expression", expression), new("found", found)]);
}
