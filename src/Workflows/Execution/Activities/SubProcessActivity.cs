using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>
/// An embedded sub-process (BPMN 2.0.2, 13.3.4): its instance is the scope of what is inside, and it completes when every path
/// inside has come to its end. A transaction is one that a cancel end event inside can cancel.
/// </summary>
internal class SubProcessActivity(ActivityNode node) : Activity(node)
{
    /// <summary>What is inside.</summary>
    public Body Body { get; set; } = null!;

    public override DeclaredData Data => Body.Data;

    /// <summary>Whether it can be cancelled as a whole.</summary>
    public bool IsTransaction { get; } = node is SubProcess { Kind: SubProcessKind.Transaction };

    public override bool IsCompletedFromOutside => false;

    public override void Terminate(Turn turn, ElementInstance instance)
    {
        turn.TerminateScope(instance.Key);
        base.Terminate(turn, instance);
    }

    /// <summary>It has completed before and is undone: by what it holds for that, or what was completed in it.</summary>
    public override void Undo(Turn turn, ElementInstance instance)
    {
        if (Body.Undoing is { } handler)
            handler.Occur(turn, instance);
        else
            base.Undo(turn, instance);
    }

    /// <summary>What is inside has come to its end: its event sub-processes wait no longer, also where it cannot go on itself.</summary>
    public override void Complete(Turn turn, ElementInstance instance)
    {
        if (!IsForCompensation && turn.UndoneBy(instance) is not null)
        {
            Undone(turn, instance);
            return;
        }

        foreach (var handler in Body.Handlers)
            turn.Disarm(instance.Key, handler.Start.Id);
        base.Complete(turn, instance);
    }

    /// <summary>An event has taken the place of what was active in it.</summary>
    public virtual void Interrupted(Turn turn, ElementInstance instance)
    {
    }

    public override void Skip(Turn turn, ElementInstance instance, Flow? chosen)
    {
        turn.TerminateScope(instance.Key);
        base.Skip(turn, instance, chosen);
    }

    public override void Undone(Turn turn, ElementInstance thrower) => turn.Leave(this, thrower, []);

    public override bool CanBeUndone(Turn turn, ElementInstance instance) =>
        base.CanBeUndone(turn, instance) || Body.Undoing is not null || turn.Draft.HasCompensations(instance.Key);

    protected override void Begin(Turn turn, ElementInstance instance)
    {
        if (Body.Open(turn, instance))
            turn.Activate(turn.BeginningOf(Body) ?? Body.Start!, instance.Key, []);
    }
}
