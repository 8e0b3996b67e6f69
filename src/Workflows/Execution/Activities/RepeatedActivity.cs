using System.Globalization;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>An activity that goes on by itself, step by step: each step follows later in the turn.</summary>
internal interface IContinued
{
    /// <summary>A step that was put off begins.</summary>
    void Continue(Turn turn, ElementInstance whole, int number);
}

/// <summary>
/// An activity that is repeated (BPMN 2.0.2, 13.3.6, 13.3.7): one instance for the whole, on whose boundary events sit and which flows
/// enter and leave; in its scope an instance for each turn, numbered from 1.
/// </summary>
internal abstract class RepeatedActivity(ActivityNode node, Activity inner) : Activity(node), IContinued
{
    /// <summary>How turns follow each other.</summary>
    /// <param name="IsSequential">One after the other.</param>
    /// <param name="KeepsResults">What a turn gives is gathered.</param>
    /// <param name="HasList">A list says how often.</param>
    internal readonly record struct Course(bool IsSequential, bool KeepsResults, bool HasList);

    /// <summary>What is done in each turn.</summary>
    public Activity Inner { get; } = inner;

    /// <summary>Whether what a turn gives stays with the turn, to be gathered.</summary>
    public virtual bool KeepsResults => false;

    /// <summary>How its turns follow each other: what an instance of it has begun, only one of the same course goes on with.</summary>
    public virtual Course Goes => default;

    public override bool IsCompletedFromOutside => false;

    /// <summary>A turn is done.</summary>
    public abstract void Done(Turn turn, ElementInstance done);

    /// <summary>A turn that was put off begins: it was entered before, or is entered now.</summary>
    public abstract void Continue(Turn turn, ElementInstance whole, int number);

    public override void Terminate(Turn turn, ElementInstance instance)
    {
        turn.TerminateScope(instance.Key);
        base.Terminate(turn, instance);
    }

    public override void Skip(Turn turn, ElementInstance instance, Flow? chosen)
    {
        turn.TerminateScope(instance.Key);
        base.Skip(turn, instance, chosen);
    }

    public override void Undone(Turn turn, ElementInstance thrower) => turn.Leave(this, thrower, []);

    public override bool CanBeUndone(Turn turn, ElementInstance instance) =>
        base.CanBeUndone(turn, instance) || turn.Draft.HasCompensations(instance.Key);

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident == IncidentCode.LoopFailed)
            Resume(turn, waiting);
        else
            base.Retry(turn, waiting, incident);
    }

    /// <summary>What failed when deciding whether to go on is asked again.</summary>
    protected abstract void Resume(Turn turn, ElementInstance whole);

    /// <summary>A turn completes; what can be undone in it belongs to the whole.</summary>
    protected void CompleteTurn(Turn turn, ElementInstance done)
    {
        turn.Disarm(done.Key);
        if (CompensationHandler is null && Inner.CanBeUndone(turn, done))
            turn.Emit(new CompensationKept(done.Key));
        turn.Emit(new ElementCompleted(done.Key));
    }

    /// <summary>The instance of a turn, with what it reads.</summary>
    protected ElementInstance EnterTurn(Turn turn, ElementInstance whole, int number, ContextValue reads)
    {
        var instance = turn.Enter(Inner, whole.Key, [], number);
        turn.SetLocal(instance.Key, reads);
        return instance;
    }

    /// <summary>Whether a condition of the loop holds; null after an incident.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="stuck">Where the incident is: the whole, or the turn that is done.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="counts">Names that are seen before all others; null for none.</param>
    /// <param name="readsFrom">The scope that is read; null for that of the instance.</param>
    protected static bool? Holds(Turn turn, ElementInstance stuck, FeelExpression condition, ContextValue? counts = null, long? readsFrom = null)
    {
        var result = turn.Evaluate(condition, readsFrom ?? stuck.Key, counts);
        if (result.Failure is null && result.Value is BooleanValue boolean)
            return boolean.Value;
        Raise(turn, stuck, condition, result);
        return null;
    }

    /// <summary>The loop cannot go on because of what an expression gave.</summary>
    protected static void Raise(Turn turn, ElementInstance stuck, FeelExpression expression, FeelResult result)
    {
        Sequence<Argument> found = result.Failure is { } failure
            ? [new("reason", failure.Code.ToString()), .. failure.Arguments]
            : [new("found", result.Value is NumberValue number ? number.Value.ToString(CultureInfo.InvariantCulture) : ValueKind.NameOf(result.Value))];
        turn.Raise(stuck.Key, stuck.ElementId, IncidentCode.LoopFailed, [new("expression", expression.Text), .. found]);
    }
}
