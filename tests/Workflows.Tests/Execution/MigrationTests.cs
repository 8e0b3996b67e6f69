using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class MigrationTests
{
    private static readonly Drawing _old = new Drawing().Start().User("check").User("sign").End().Boundary("late", "check", "P3D", interrupting: false)
        .Path("start", "check", "sign", "end").Path("late", "end");

    private static ProcessPlan Plan(BpmnProcess process) => ProcessPlan.Compile(process).Plan!;

    private static MigrationMap Match(BpmnProcess from, BpmnProcess to) => MigrationMap.Match(Plan(from), Plan(to));

    [Fact]
    public void What_bears_the_same_identifier_and_is_of_the_same_kind_is_matched()
    {
        var map = Match(_old, new Drawing().Start().User("check").Service("sign").End().Path("start", "check", "sign", "end"));
        Assert.Equal(["check", "end", "start"], map.Elements.Select(c => c.From));
        Assert.Equal(["check-sign", "sign-end", "start-check"], map.Flows.Select(c => c.From));
    }

    [Fact]
    public void A_process_goes_on_in_a_version_with_a_step_more()
    {
        var longer = new Drawing().Start().User("check").User("review").User("sign").End().Boundary("late", "check", "P5D", interrupting: false)
            .Path("start", "check", "review", "sign", "end").Path("late", "end");
        ProcessRun.Of(_old).Start().Migrate(longer).Then("migrated to process")
            .Complete("check").Waits("review").Complete("review").Complete("sign").IsCompleted();
    }

    [Fact]
    public void A_timer_that_both_versions_have_keeps_its_time()
    {
        var run = ProcessRun.Of(_old).Start();
        var due = run.State.Timers[0].DueAt;
        run.Migrate(new Drawing().Start().User("check").End().Boundary("late", "check", "P9D", interrupting: false).Path("start", "check", "end").Path("late", "end"));
        Assert.Equal(due, run.State.Timers[0].DueAt);
    }

    [Fact]
    public void A_timer_that_the_new_version_lacks_lapses_and_one_it_has_more_begins() =>
        ProcessRun.Of(_old).Start()
            .Migrate(new Drawing().Start().User("check").End().Boundary("soon", "check", "P1D").BoundaryOn("stop", "check", new SignalDefinition("stop")).Path("start", "check", "end").Path("soon", "end").Path("stop", "end"))
            .Then("migrated to process", "late cancelled", "soon due 2026-11-24 08:00", "stop waits for Signal stop")
            .Complete("check").IsCompleted();

    [Fact]
    public void A_migration_is_taken_back_and_what_lapsed_is_due_at_its_old_time()
    {
        var run = ProcessRun.Of(_old).Start();
        var before = run.State;
        var without = new Drawing().Start().User("verify").User("sign").End().Path("start", "verify", "sign", "end");
        run.Migrate(without, Match(_old, without).With("check", "verify")).Then("migrated to process check=verify", "late cancelled").Waits("verify");
        run.Now += NodaTime.Duration.FromDays(1);
        run.TakeBack().Then("migrated to process verify=check", "late due 2026-11-26 08:00").Waits("check");
        Assert.Equal(before.Instances, run.State.Instances);
        Assert.Equal(before.Timers[0].DueAt, run.State.Timers[0].DueAt);
    }

    [Fact]
    public void A_signal_of_another_name_is_waited_for_anew() =>
        ProcessRun.Of(new Drawing().Start().CatchOn("wait", new SignalDefinition("old")).End().Path("start", "wait", "end")).Start()
            .Migrate(new Drawing().Start().CatchOn("wait", new SignalDefinition("new")).End().Path("start", "wait", "end"))
            .Then("migrated to process", "wait closed", "wait waits for Signal new").Signal("new").IsCompleted();

    [Fact]
    public void A_join_that_waits_keeps_what_has_come()
    {
        static Drawing Forked(string task) => new Drawing().Start().Parallel("split").User("a").User(task).Parallel("join").End().Path("start", "split", "a", "join", "end").Flow("s2", "split", task, null).Flow("j2", task, "join", null);
        ProcessRun.Of(Forked("b")).Start().Complete("a").Migrate(Forked("c"), Match(Forked("b"), Forked("c")).With("b", "c")).Complete("c").IsCompleted();
    }

    [Fact]
    public void An_event_sub_process_that_is_new_begins_to_wait() =>
        ProcessRun.Of(_old).Start()
            .Migrate(new Drawing().Start().User("check").End().Boundary("late", "check", "P3D", interrupting: false).Path("start", "check", "end").Path("late", "end")
                .Beside("handler", new Drawing().StartOn("on", new SignalDefinition("stop")).User("h").Path("on", "h")))
            .Then("migrated to process", "on waits for Signal stop").Signal("stop").Waits("handler", "h");

    [Fact]
    public void A_receive_task_goes_on_waiting() =>
        ProcessRun.Of(new Drawing().Start().Node(new ReceiveTask("get", null, new("papers"))).End().Path("start", "get", "end")).Start()
            .Migrate(new Drawing().Start().Node(new ReceiveTask("get", null, new("papers"))).User("after").Path("start", "get", "after"))
            .Then("migrated to process").Message("papers").Waits("after");

    [Fact]
    public void Events_behind_a_gateway_go_on_waiting_and_one_more_begins()
    {
        static Drawing Version(params string[] signals)
        {
            var drawing = new Drawing().Start().Node(new EventBasedGateway("gate", null)).Path("start", "gate");
            foreach (var signal in signals)
                drawing.CatchOn(signal, new SignalDefinition(signal)).User($"after-{signal}").Path("gate", signal, $"after-{signal}");
            return drawing;
        }

        ProcessRun.Of(Version("one", "two")).Start().Migrate(Version("one", "two", "three"))
            .Then("migrated to process", "three waits for Signal three").Signal("two").Waits("after-two");
    }

    [Fact]
    public void A_repeated_activity_goes_on_with_its_turns()
    {
        static Drawing Version(string after) => new Drawing().Start().Node(new UserTask("each", null, null) { Loop = new MultiInstance(IsSequential: false) { Cardinality = "2" } }).BoundaryOn("stop", "each", new SignalDefinition(after)).User(after).Path("start", "each", after).Path("stop", after);
        var run = ProcessRun.Of(Version("a")).Start().Migrate(Version("b")).Then("migrated to process", "stop closed", "stop waits for Signal b");
        foreach (var turn in run.State.Instances.Where(i => i.Loop > 0).ToList())
            run.When(new CompleteActivity(turn.Key, ContextValue.Empty));
        run.Waits("b");
    }

    [Fact]
    public void What_was_completed_can_still_be_undone()
    {
        static Drawing Version(string undo) => new Drawing().Start().User("a").User("b").Undoes(undo, "a").Throw("undo", new CompensationDefinition(null)).Path("start", "a", "b", "undo");
        ProcessRun.Of(Version("undo-a")).Start().Complete("a").Migrate(Version("undo-better")).Complete("b").Waits("undo", "undo-better");
    }

    public static TheoryData<string, MigrationObstacleReason, Drawing> Impossible => new()
    {
        { "check", MigrationObstacleReason.NotMapped, new Drawing().Start().User("other").Path("start", "other") },
        { "check", MigrationObstacleReason.TargetUnknown, new Drawing().Start().User("sign").Path("start", "sign") },
        { "check", MigrationObstacleReason.OtherKind, new Drawing().Start().Service("check").Path("start", "check") },
        { "check", MigrationObstacleReason.OtherScope, new Drawing().Start().Sub("sub", new Drawing().Start("s").User("check").Path("s", "check")).Path("start", "sub") },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_is_impossible_says_why_and_where(string elementId, MigrationObstacleReason reason, Drawing to)
    {
        var map = Match(_old, to);
        if (reason is MigrationObstacleReason.TargetUnknown or MigrationObstacleReason.OtherKind)
            map = map.With("check", reason == MigrationObstacleReason.OtherKind ? "check" : "gone");
        var migration = ProcessRun.Of(_old).Start().DryRun(to, map);
        Assert.False(migration.IsPossible);
        Assert.Empty(migration.Events);
        Assert.Contains(migration.Obstacles, o => o.ElementId == elementId && o.Reason == reason);
    }

    [Fact]
    public void Two_occupied_elements_do_not_become_one()
    {
        var from = new Drawing().Start().Parallel("split").User("a").User("b").Path("start", "split", "a").Path("split", "b");
        var to = new Drawing().Start().Parallel("split").User("a").Path("start", "split", "a");
        var migration = ProcessRun.Of(from).Start().DryRun(to, Match(from, to).With("b", "a"));
        Assert.Equal([new("a", MigrationObstacleReason.Merged, "a"), new("b", MigrationObstacleReason.Merged, "a")], migration.Obstacles);
    }

    [Fact]
    public void A_flow_on_its_way_must_lead_to_the_same_element()
    {
        static Drawing Version(string middle) => new Drawing().Start().Parallel("split").User("a").User("b").Parallel("join").End().Path("start", "split").Flow("f", "split", "a", null).Flow("g", "a", middle, null).Path("split", "b", "join", "end");
        var to = new Drawing().Start().Parallel("split").User("a").User("b").User("c").Parallel("join").End().Path("start", "split", "b", "join", "end").Flow("f", "split", "a", null).Flow("g", "a", "c", null).Path("c", "join");
        var migration = ProcessRun.Of(Version("join")).Start().Complete("a").DryRun(to, Match(Version("join"), to));
        Assert.Equal([new("g", MigrationObstacleReason.OtherKind, "g")], migration.Obstacles);
    }

    [Fact]
    public void Variables_stay()
    {
        var run = ProcessRun.Of(_old).Start(("fee", Value.Of(5m))).Migrate(new Drawing().Start().User("check").Path("start", "check"));
        Assert.Equal(Value.Of(5m), run.State.Variables[0].Values["fee"]);
    }

    [Fact]
    public void A_receive_task_goes_on_waiting_for_its_message()
    {
        static Drawing Receiving(string message, string after) =>
            new Drawing().Start().Node(new ReceiveTask("hear", null, new(message))).User(after).Path("start", "hear", after);
        ProcessRun.Of(Receiving("papers", "a")).Start().Migrate(Receiving("papers", "b")).Message("papers").Waits("b");
    }

    [Fact]
    public void An_event_based_gateway_goes_on_waiting_and_begins_to_wait_for_what_is_new()
    {
        static Drawing Choice(Drawing drawing) => drawing.Start().EventBased("gate").CatchOn("paid", new SignalDefinition("paid")).Catch("late", "P3D").User("thank").End()
            .Path("start", "gate", "paid", "thank").Path("gate", "late", "end");
        var run = ProcessRun.Of(Choice(new())).Start().Migrate(Choice(new Drawing().CatchOn("refused", new SignalDefinition("refused")).User("close").Path("gate", "refused", "close")));
        run.Signal("refused").Waits("close");
    }

    [Fact]
    public void Taken_back_it_is_where_it_was_though_another_bears_the_name()
    {
        var from = new Drawing().Start().User("a").User("c").Path("start", "a", "c");
        var to = new Drawing().Start().User("c").Path("start", "c");
        ProcessRun.Of(from).Start().Migrate(to, Match(from, to).With("a", "c")).Waits("c").TakeBack().Waits("a");
    }

    [Fact]
    public void Turns_side_by_side_do_not_become_turns_one_after_the_other()
    {
        static Drawing Version(bool sequential) => new Drawing().Start().Node(new UserTask("each", null, null) { Loop = new MultiInstance(sequential) { Cardinality = "2" } }).Path("start", "each");
        var migration = ProcessRun.Of(Version(false)).Start().DryRun(Version(true), Match(Version(false), Version(true)));
        Assert.Equal([new("each", MigrationObstacleReason.OtherKind, "each")], migration.Obstacles);
    }

    [Fact]
    public void A_version_that_would_loop_without_a_wait_at_once_is_refused()
    {
        var to = new Drawing().Start().User("check").BoundaryOn("on", "check", new ConditionalDefinition("true")).Exclusive("x").Exclusive("y").Path("start", "check").Path("on", "x", "y", "x");
        Assert.Equal([new("process", MigrationObstacleReason.BudgetExceeded)], ProcessRun.Of(_old).Start().DryRun(to, Match(_old, to)).Obstacles);
    }
}
