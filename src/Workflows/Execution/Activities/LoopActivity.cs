using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>A standard loop (BPMN 2.0.2, 13.3.6): again while its condition is true, asked before or after each turn, at most so many times.</summary>
internal sealed class LoopActivity(ActivityNode node, Activity inner, StandardLoop loop, FeelExpression? condition) : RepeatedActivity(node, inner)
{
    public override void Done(Turn turn, ElementInstance done)
    {
        CompleteTurn(turn, done);
        if (turn.Draft.Instance(done.ScopeKey) is { } whole)
            After(turn, whole, done.Loop);
    }

    public override void Continue(Turn turn, ElementInstance whole, int number)
    {
        var instance = EnterTurn(turn, whole, number, ContextValue.Empty);
        Inner.Activate(turn, instance);
    }

    protected override void Begin(Turn turn, ElementInstance instance)
    {
        if (loop.TestBefore)
            After(turn, instance, 0);
        else
            Go(turn, instance, 1);
    }

    protected override void Resume(Turn turn, ElementInstance whole) =>
        After(turn, whole, (int)((turn.Draft.Variables(whole.Key)?[Turn.LoopCounter] as NumberValue)?.Value ?? 0));

    private void After(Turn turn, ElementInstance whole, int turns)
    {
        if (turns == loop.Maximum || (turns > 0 && condition is null && loop.Maximum is null))
        {
            Complete(turn, whole);
            return;
        }

        var goesOn = condition is null ? true : Holds(turn, whole, condition);
        if (goesOn == true)
            Go(turn, whole, turns + 1);
        else if (goesOn == false)
            Complete(turn, whole);
    }

    private static void Go(Turn turn, ElementInstance whole, int number)
    {
        turn.SetLocal(whole.Key, ContextValue.Empty.With(Turn.LoopCounter, Value.Of(number)));
        turn.Repeat(whole, number);
    }
}
