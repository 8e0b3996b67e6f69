using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class ConditionTests
{
    private static readonly ConditionalDefinition _large = new("amount > 3");

    private static (string, Value) Amount(decimal amount) => ("amount", Value.Of(amount));

    [Fact]
    public void A_condition_that_is_true_already_is_passed_at_once() =>
        ProcessRun.Of(new Drawing().Start().CatchOn("wait", _large).End().Path("start", "wait", "end")).Start(Amount(4))
            .Then("process started", "variables amount", "start activated", "start completed", "start-wait taken", "wait activated", "wait waits for Condition amount > 3", "wait met", "wait closed", "wait completed", "wait-end taken", "end activated", "end completed", "process completed by end");

    [Fact]
    public void A_condition_waits_until_data_make_it_true() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").CatchOn("wait", _large).User("a").User("b").End().Path("start", "split", "wait", "end").Path("split", "a", "b")).Start(Amount(1))
            .Complete("a", Amount(5))
            .Then("variables amount", "a completed", "a-b taken", "b activated", "wait met", "wait closed", "wait completed", "wait-end taken", "end activated", "end completed");

    [Fact]
    public void Data_that_are_not_there_yet_are_not_true_yet() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").CatchOn("wait", _large).User("a").End().Path("start", "split", "wait", "end").Path("split", "a", "end")).Start()
            .Waits("wait", "a").Complete("a", Amount(5)).IsCompleted();

    [Fact]
    public void Data_outside_of_the_process_are_looked_at_again_on_demand()
    {
        var run = ProcessRun.Of(new Drawing().Start().CatchOn("wait", _large).End().Path("start", "wait", "end")).Start();
        run.When(new ReviewConditions()).Then();
        run.Data = new([new("amount", Value.Of(9m))]);
        run.When(new ReviewConditions()).IsCompleted();
    }

    [Fact]
    public void A_value_that_is_neither_true_nor_false_is_one_incident() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").CatchOn("wait", new ConditionalDefinition("amount")).User("a").End().Path("start", "split", "wait", "end").Path("split", "a", "end")).Start(Amount(1))
            .Then(
                "process started", "variables amount", "start activated", "start completed", "start-split taken", "split activated", "split completed", "split-wait taken", "split-a taken",
                "wait activated", "wait waits for Condition amount", "incident ConditionNotBoolean at wait expression=amount found=number", "a activated")
            .Complete("a").Then("a completed", "a-end taken", "end activated", "end completed")
            .Retry(("amount", Value.Of(true))).IsCompleted();

    [Fact]
    public void A_condition_beside_an_activity_occurs_each_time_it_becomes_true()
    {
        var run = ProcessRun.Of(new Drawing().Start().User("a").User("b").BoundaryOn("grown", "a", _large, interrupting: false).Path("start", "a").Path("grown", "b")).Start();
        void Amounts(decimal amount)
        {
            run.Data = new([new("amount", Value.Of(amount))]);
            run.When(new ReviewConditions());
        }

        Amounts(5);
        run.Then("grown met", "grown activated", "grown completed", "grown-b taken", "b activated");
        Amounts(6);
        run.Then();
        Amounts(2);
        run.Then("grown waits again");
        Amounts(7);
        run.Waits("a", "b", "b");
    }

    [Fact]
    public void A_condition_that_is_true_at_once_leaves_an_interrupted_activity_nothing_to_do() =>
        ProcessRun.Of(new Drawing().Start().Service("a").User("b").BoundaryOn("grown", "a", _large).Path("start", "a").Path("grown", "b")).Start(Amount(5))
            .Then("process started", "variables amount", "start activated", "start completed", "start-a taken", "a activated", "grown waits for Condition amount > 3", "grown met", "grown closed", "a terminated", "grown activated", "grown completed", "grown-b taken", "b activated");
}
