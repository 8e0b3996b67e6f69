using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class MultiInstanceTests
{
    private static readonly Value _agencies = Value.Of([Value.Of("tax"), Value.Of("land"), Value.Of("fire")]);

    private static Drawing Opinions(bool sequential, string? condition = null) => new Drawing().Start()
        .Node(new UserTask("ask", null, null)
        {
            Loop = new MultiInstance(sequential)
            {
                Collection = DataSource.Variable("agencies"),
                Element = "agency",
                OutputCollection = "opinions",
                OutputElement = DataSource.Expression("agency + \": \" + opinion"),
                CompletionCondition = condition,
            },
        })
        .User("after").Path("start", "ask", "after");

    private static ProcessRun Started(bool sequential, string? condition = null) => ProcessRun.Of(Opinions(sequential, condition)).Start(("agencies", _agencies));

    [Fact]
    public void Side_by_side_every_element_has_a_turn_and_outputs_are_gathered_in_the_order_of_the_list() =>
        Started(sequential: false).Waits("ask", "ask", "ask", "ask")
            .CompleteTurn("ask", 3, ("opinion", Value.Of("yes"))).CompleteTurn("ask", 1, ("opinion", Value.Of("no"))).CompleteTurn("ask", 2, ("opinion", Value.Of("maybe")))
            .Waits("after").Has("opinions", Value.Of([Value.Of("tax: no"), Value.Of("land: maybe"), Value.Of("fire: yes")]));

    [Fact]
    public void One_after_the_other_the_next_turn_begins_when_the_one_before_is_done() =>
        Started(sequential: true).Waits("ask", "ask").CompleteTurn("ask", 1, ("opinion", Value.Of("no"))).Waits("ask", "ask")
            .CompleteTurn("ask", 2, ("opinion", Value.Of("a"))).CompleteTurn("ask", 3, ("opinion", Value.Of("b")))
            .Waits("after").Has("opinions", Value.Of([Value.Of("tax: no"), Value.Of("land: a"), Value.Of("fire: b")]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_completion_condition_ends_what_is_still_active(bool sequential) =>
        Started(sequential, "numberOfCompletedInstances >= 2")
            .CompleteTurn("ask", 1, ("opinion", Value.Of("x"))).CompleteTurn("ask", 2, ("opinion", Value.Of("y")))
            .Waits("after").Has("opinions", Value.Of([Value.Of("tax: x"), Value.Of("land: y"), Value.Null]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Over_an_empty_list_it_is_passed_at_once(bool sequential) =>
        ProcessRun.Of(Opinions(sequential)).Start(("agencies", Value.Of([]))).Waits("after").Has("opinions", Value.Of([]));

    [Fact]
    public void What_is_no_list_is_an_incident_until_it_is_one() =>
        ProcessRun.Of(Opinions(sequential: false)).Start(("agencies", Value.Of("tax"))).Waits("ask")
            .Retry(("agencies", Value.Of([Value.Of("tax")]))).Waits("ask", "ask");

    [Fact]
    public void A_number_says_how_often() =>
        ProcessRun.Of(new Drawing().Start().Node(new ScriptTask("add", null, null, "total + loopCounter", "total") { Loop = new MultiInstance(true) { Cardinality = "3" } }).User("after").Path("start", "add", "after"))
            .Start(("total", Value.Of(0m))).Waits("after").Has("total", Value.Of(6m));

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("\"three\"")]
    public void A_number_that_is_none_is_an_incident(string cardinality) =>
        Assert.Equal(
            IncidentCode.LoopFailed,
            Assert.Single(ProcessRun.Of(new Drawing().Start().Node(new UserTask("a", null, null) { Loop = new MultiInstance(false) { Cardinality = cardinality } }).Path("start", "a")).Start().State.Incidents).Code);

    [Fact]
    public void More_turns_than_the_budget_are_an_incident() =>
        Assert.Equal(
            IncidentCode.StepBudgetExceeded,
            Assert.Single(ProcessRun.Of(new Drawing().Start().Node(new UserTask("a", null, null) { Loop = new MultiInstance(false) { Cardinality = "2000000000" } }).Path("start", "a")).Start().State.Incidents).Code);

    [Fact]
    public void A_sub_process_is_repeated_with_everything_inside() =>
        ProcessRun.Of(new Drawing().Start()
                .Node(new SubProcess("sub", null, new Drawing().Start("s").User("a").User("b").Path("s", "a", "b").Process.Body) { Loop = new MultiInstance(false) { Cardinality = "2" } })
                .User("after").Path("start", "sub", "after"))
            .Start().Complete("a").Complete("a").Waits("sub", "sub", "sub", "b", "b").Complete("b").Complete("b").Waits("after");

    [Fact]
    public void An_event_on_the_boundary_ends_every_turn() =>
        ProcessRun.Of(Opinions(sequential: false).Boundary("late", "ask", "P1D").User("remind").Path("late", "remind")).Start(("agencies", _agencies)).Fire("late").Waits("remind");

    private static Drawing Announcing(MultiInstanceBehavior behavior, EventDefinition thrown, string? condition = null, bool interrupting = false) => new Drawing().Start()
        .Node(new UserTask("ask", null, null)
        {
            Loop = new MultiInstance(false)
            {
                Cardinality = "3",
                Behavior = behavior,
                Thrown = condition is null ? thrown : null,
                Complex = condition is null ? [] : [new(condition, thrown)],
            },
        })
        .Node(new BoundaryEvent("heard", null, thrown, "ask", interrupting)).User("go").User("after").Path("start", "ask", "after").Path("heard", "go");

    [Fact]
    public void Each_turn_announces_that_it_is_done() =>
        ProcessRun.Of(Announcing(MultiInstanceBehavior.None, new SignalDefinition("one more"))).Start()
            .CompleteTurn("ask", 2).Waits("ask", "ask", "ask", "go").CompleteTurn("ask", 1).Waits("ask", "ask", "go", "go").CompleteTurn("ask", 3).Waits("go", "go", "go", "after");

    [Fact]
    public void The_first_turn_announces_that_it_is_done() =>
        ProcessRun.Of(Announcing(MultiInstanceBehavior.One, new EscalationDefinition("first"))).Start()
            .CompleteTurn("ask", 2).Waits("ask", "ask", "ask", "go").CompleteTurn("ask", 1).CompleteTurn("ask", 3).Waits("go", "after");

    [Fact]
    public void A_turn_announces_that_it_is_done_when_a_condition_is_true() =>
        ProcessRun.Of(Announcing(MultiInstanceBehavior.Complex, new SignalDefinition("enough"), "numberOfCompletedInstances = 2")).Start()
            .CompleteTurn("ask", 2).Waits("ask", "ask", "ask").CompleteTurn("ask", 1).Waits("ask", "ask", "go").CompleteTurn("ask", 3).Waits("go", "after");

    [Fact]
    public void What_a_turn_announces_may_end_the_others() =>
        ProcessRun.Of(Announcing(MultiInstanceBehavior.One, new SignalDefinition("first"), interrupting: true)).Start().CompleteTurn("ask", 2).Waits("go");

    [Fact]
    public void A_turn_does_not_announce_an_error() =>
        Assert.Contains(ProcessPlan.Compile(Announcing(MultiInstanceBehavior.One, new ErrorDefinition("x"), interrupting: true)).Diagnostics, d => d is { Code: "process.element-not-executed", Location.ElementId: "ask" });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_turn_cannot_give_or_say_is_an_incident_of_that_turn_and_is_asked_again(bool sequential)
    {
        var run = Started(sequential, "numberOfCompletedInstances >= wanted");
        var number = sequential ? 1 : 2;
        run.CompleteTurn("ask", number).Incident(IncidentCode.LoopFailed);
        Assert.Equal(number, run.State.Instances.First(i => i.Key == run.State.Incidents[0].ElementKey).Loop);
        run.Retry(("opinion", Value.Of("x"))).Incident(IncidentCode.LoopFailed);
        run.Retry(("wanted", Value.Of(1m))).Waits("after");
        Assert.Equal(number, ((ListValue)run.State.Variables.First(v => v.ScopeKey == 0).Values["opinions"]!).Items.Select((v, i) => v is NullValue ? 0 : i + 1).Sum());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_error_out_of_a_turn_is_caught_on_the_boundary_of_the_whole(bool loop) =>
        ProcessRun.Of(new Drawing().Start()
                .Node(new SubProcess("sub", null, new Drawing().Start("s").User("a").EndWith("throw", new ErrorDefinition("forged")).Path("s", "a", "throw").Process.Body) { Loop = loop ? new StandardLoop(null, Maximum: 2) : new MultiInstance(false) { Cardinality = "2" } })
                .BoundaryOn("catch", "sub", new ErrorDefinition("forged")).User("caught").Path("start", "sub").Path("catch", "caught"))
            .Start().Complete("a").Waits("caught");

    [Fact]
    public void An_error_of_one_turn_of_a_task_is_caught_on_the_boundary_of_the_whole()
    {
        var run = ProcessRun.Of(Opinions(sequential: false).BoundaryOn("catch", "ask", new ErrorDefinition("forged")).User("caught").Path("catch", "caught")).Start(("agencies", _agencies));
        run.When(new ThrowFromActivity(run.State.Instances.First(i => i.Loop == 2).Key, ThrownKind.Error, "forged", ContextValue.Empty)).Waits("caught");
    }

    [Fact]
    public void An_escalation_out_of_a_turn_that_nobody_catches_changes_nothing() =>
        ProcessRun.Of(new Drawing().Start()
                .Node(new SubProcess("sub", null, new Drawing().Start("s").EndWith("tell", new EscalationDefinition("late")).Path("s", "tell").Process.Body) { Loop = new MultiInstance(false) { Cardinality = "2" } })
                .End().Path("start", "sub", "end"))
            .Start().IsCompleted();
}
