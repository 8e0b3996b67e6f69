using System.Globalization;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Events;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>
/// A multi-instance activity (BPMN 2.0.2, 13.3.7): as many turns as a number or a list says, side by side or one after the other;
/// what they give is gathered in the order of the list. A completion condition that is true ends what is still active. What cannot be
/// told when a turn is done leaves the turn active, with an incident.
/// </summary>
internal sealed class MultiInstanceActivity(ActivityNode node, Activity inner, MultiInstance loop, MultiInstanceExpressions feel) : RepeatedActivity(node, inner)
{
    private const string Count = "numberOfInstances";
    private const string Completed = "numberOfCompletedInstances";
    private const string Elements = "loopElements";

    public override bool KeepsResults => feel.OutputElement is not null;

    public override Course Goes => new(loop.IsSequential, KeepsResults, feel.Collection is not null);

    public override void Done(Turn turn, ElementInstance done)
    {
        if (turn.Draft.Instance(done.ScopeKey) is not { } whole
            || !Gather(turn, whole, done)
            || Ends(turn, whole, done) is not { } ends
            || Announced(turn, whole, done) is not { } announced)
            return;
        CompleteTurn(turn, done);
        foreach (var thrown in announced)
        {
            if (!thrown.Do(turn, whole))
                return;
        }

        After(turn, whole, done.Loop, ends);
    }

    public override void Continue(Turn turn, ElementInstance whole, int number)
    {
        var instance = loop.IsSequential ? EnterTurn(turn, whole, number, ElementOf(turn, whole, number)) : turn.Draft.InstanceIn(whole.Key, loop: number);
        if (instance is not null)
            Inner.Activate(turn, instance);
    }

    protected override void Begin(Turn turn, ElementInstance instance)
    {
        if (Read(turn, instance) is not var (count, elements))
            return;
        var variables = ContextValue.Empty.With(Count, Value.Of(count));
        if (elements is not null && loop.IsSequential)
            variables = variables.With(Elements, elements);
        turn.SetLocal(instance.Key, variables);
        if (count == 0)
            Finish(turn, instance);
        else if (loop.IsSequential)
            turn.Repeat(instance, 1);
        else if (turn.CanAfford(count))
            BeginAll(turn, instance, count, elements);
    }

    protected override void Resume(Turn turn, ElementInstance whole)
    {
        if (turn.Draft.Variables(whole.Key)?[Count] is null)
            Begin(turn, whole);
    }

    private void BeginAll(Turn turn, ElementInstance whole, int count, ListValue? elements)
    {
        for (var number = 1; number <= count; number++)
            EnterTurn(turn, whole, number, Named(elements?.Items[number - 1]));
        for (var number = 1; number <= count; number++)
            turn.Repeat(whole, number);
    }

    private void After(Turn turn, ElementInstance whole, int number, bool ends)
    {
        if (ends)
        {
            turn.TerminateScope(whole.Key);
            Finish(turn, whole);
        }
        else if (loop.IsSequential && number < NumberOf(turn, whole))
            turn.Repeat(whole, number + 1);
        else if (turn.Draft.IsScopeEmpty(whole.Key))
            Finish(turn, whole);
    }

    /// <summary>Whether a turn that is done ends the whole; null after an incident at the turn, which is not done then.</summary>
    private bool? Ends(Turn turn, ElementInstance whole, ElementInstance done) =>
        feel.CompletionCondition is { } condition ? Holds(turn, done, condition, Counts(turn, whole, done), whole.Key) : false;

    /// <summary>What is thrown because a turn is done; null after an incident at the turn.</summary>
    private List<Throw>? Announced(Turn turn, ElementInstance whole, ElementInstance done)
    {
        var announced = new List<Throw>();
        foreach (var announcement in feel.Announcements)
        {
            var counts = Counts(turn, whole, done);
            if (announcement.OnlyFirst && counts[Completed] != Value.Of(1))
                continue;
            if (announcement.Condition is { } condition)
            {
                if (Holds(turn, done, condition, counts, whole.Key) is not { } holds)
                    return null;
                if (!holds)
                    continue;
            }

            announced.AddRange(announcement.Throws);
        }

        return announced;
    }

    /// <summary>How many are active and done when a turn is done (table 10.31).</summary>
    private ContextValue Counts(Turn turn, ElementInstance whole, ElementInstance done)
    {
        var active = turn.Draft.CountIn(whole.Key) - 1;
        return ContextValue.Empty
            .With("numberOfActiveInstances", Value.Of(active))
            .With(Completed, Value.Of(loop.IsSequential ? done.Loop : NumberOf(turn, whole) - active));
    }

    private void Finish(Turn turn, ElementInstance whole)
    {
        if (loop.OutputCollection is { } name)
        {
            var own = turn.Draft.Variables(whole.Key) ?? ContextValue.Empty;
            var gathered = Enumerable.Range(1, NumberOf(turn, whole)).Select(number => own[OutputOf(number)] ?? Value.Null);
            turn.Assign(whole.ScopeKey, ContextValue.Empty.With(name, Value.Of(gathered)));
        }

        Complete(turn, whole);
    }

    /// <summary>Keeps what a turn gives, apart from what the others give; false after an incident.</summary>
    private bool Gather(Turn turn, ElementInstance whole, ElementInstance done)
    {
        if (feel.OutputElement is not { } expression)
            return true;
        var result = turn.Evaluate(expression, done.Key);
        if (result.Failure is not null)
        {
            Raise(turn, done, expression, result);
            return false;
        }

        turn.SetLocal(whole.Key, ContextValue.Empty.With(OutputOf(done.Loop), result.Value));
        return true;
    }

    private (int Count, ListValue? Elements)? Read(Turn turn, ElementInstance instance)
    {
        var expression = feel.Collection ?? feel.Cardinality!;
        var result = turn.Evaluate(expression, instance.Key);
        switch (result)
        {
            case { Failure: null, Value: ListValue list } when feel.Collection is not null:
                return (list.Items.Count, list);
            case { Failure: null, Value: NumberValue { Value: >= 0 and <= int.MaxValue and var number } } when feel.Collection is null && number == decimal.Truncate(number):
                return ((int)number, null);
            default:
                Raise(turn, instance, expression, result);
                return null;
        }
    }

    private ContextValue ElementOf(Turn turn, ElementInstance whole, int number) =>
        Named((turn.Draft.Variables(whole.Key)?[Elements] as ListValue)?.Items[number - 1]);

    private ContextValue Named(Value? element) =>
        loop.Element is { } name && element is not null ? ContextValue.Empty.With(name, element) : ContextValue.Empty;

    private static int NumberOf(Turn turn, ElementInstance whole) => (int)((NumberValue)turn.Draft.Variables(whole.Key)![Count]!).Value;

    private static string OutputOf(int number) => "output " + number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The expressions of a multi-instance activity, compiled; one of collection and cardinality is there.</summary>
internal sealed record MultiInstanceExpressions(FeelExpression? Collection, FeelExpression? Cardinality, FeelExpression? OutputElement, FeelExpression? CompletionCondition, Announcement[] Announcements);

/// <summary>Something that is thrown when a turn is done (table 10.32): each time, the first time only, or when a condition is true.</summary>
internal sealed record Announcement(FeelExpression? Condition, bool OnlyFirst, Throw[] Throws);
