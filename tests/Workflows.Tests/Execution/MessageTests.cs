using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class MessageTests
{
    private static readonly MessageDefinition _papers = new("papers");

    private static Drawing Waiting(EventDefinition definition) =>
        new Drawing().Start().CatchOn("wait", definition).User("after").Path("start", "wait", "after");

    [Fact]
    public void A_message_event_waits_for_its_message_and_goes_on() =>
        ProcessRun.Of(Waiting(_papers)).Start()
            .Then("process started", "start activated", "start completed", "start-wait taken", "wait activated", "wait waits for Message papers")
            .Message("papers", null, ("count", Value.Of(3m)))
            .Then("variables count", "wait met", "wait closed", "wait completed", "wait-after taken", "after activated");

    [Fact]
    public void A_message_that_nothing_waits_for_is_rejected() =>
        ProcessRun.Of(Waiting(_papers)).Start()
            .ThenRejected(new CorrelateMessage("money", null, ContextValue.Empty), RejectionCode.MessageNotAwaited);

    [Fact]
    public void A_message_comes_once() =>
        ProcessRun.Of(Waiting(_papers)).Start().Message("papers")
            .ThenRejected(new CorrelateMessage("papers", null, ContextValue.Empty), RejectionCode.MessageNotAwaited);

    [Fact]
    public void A_message_goes_to_one_only_the_one_that_waited_first() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").CatchOn("a", _papers).CatchOn("b", _papers).End()
                .Path("start", "split", "a", "end").Path("split", "b", "end")).Start()
            .Message("papers").Waits("b").Message("papers").IsCompleted();

    [Fact]
    public void A_message_goes_to_the_one_whose_value_it_bears() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").CatchOn("a", new MessageDefinition("papers", "first")).CatchOn("b", new MessageDefinition("papers", "second")).End()
                .Path("start", "split", "a", "end").Path("split", "b", "end")).Start(("first", Value.Of("x")), ("second", Value.Of("y")))
            .ThenRejected(new CorrelateMessage("papers", null, ContextValue.Empty), RejectionCode.MessageNotAwaited)
            .ThenRejected(new CorrelateMessage("papers", Value.Of("z"), ContextValue.Empty), RejectionCode.MessageNotAwaited)
            .Message("papers", Value.Of("y")).Waits("a");

    [Fact]
    public void A_value_that_cannot_be_read_is_an_incident_and_waits_when_it_is_retried() =>
        ProcessRun.Of(Waiting(new MessageDefinition("papers", "letter"))).Start()
            .Then("process started", "start activated", "start completed", "start-wait taken", "wait activated", "incident UndeclaredName at wait expression=letter name=letter")
            .Retry(("letter", Value.Of(7m))).Message("papers", Value.Of(7m)).Waits("after");

    [Fact]
    public void A_value_that_cannot_be_compared_is_an_incident() =>
        ProcessRun.Of(Waiting(new MessageDefinition("papers", "[1]"))).Start()
            .Then("process started", "start activated", "start completed", "start-wait taken", "wait activated", "incident CorrelationInvalid at wait expression=[1] found=list");

    [Fact]
    public void A_message_begins_a_process_that_has_not_begun() =>
        ProcessRun.Of(new Drawing().Start().StartOn("come", _papers).User("a").Path("start", "a").Path("come", "a"))
            .Message("papers", null, ("count", Value.Of(3m)))
            .Then("process started", "variables count", "come activated", "come completed", "come-a taken", "a activated")
            .ThenRejected(new StartProcess(ContextValue.Empty), RejectionCode.ProcessAlreadyStarted);

    [Fact]
    public void A_start_without_a_trigger_must_be_there_to_be_used() =>
        ProcessRun.Of(new Drawing().StartOn("come", _papers).User("a").Path("come", "a"))
            .ThenRejected(new StartProcess(ContextValue.Empty), RejectionCode.StartNotFound)
            .ThenRejected(new StartProcess(ContextValue.Empty, "a"), RejectionCode.StartNotFound)
            .When(new StartProcess(ContextValue.Empty, "come")).Waits("a");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_message_at_a_boundary_interrupts_or_goes_beside(bool interrupting)
    {
        var run = ProcessRun.Of(new Drawing().Start().User("a").User("b").End().BoundaryOn("come", "a", _papers, interrupting).Path("start", "a", "end").Path("come", "b", "end")).Start();

        if (interrupting)
            run.Message("papers").Then("come met", "come closed", "a terminated", "come activated", "come completed", "come-b taken", "b activated").Complete("b").IsCompleted();
        else
            run.Message("papers").Message("papers").Waits("a", "b", "b").Complete("a").Then("come closed", "a completed", "a-end taken", "end activated", "end completed");
    }

    [Fact]
    public void A_thrown_message_is_for_the_world_outside() =>
        ProcessRun.Of(new Drawing().Start().Throw("tell", _papers).EndWith("end", new MessageDefinition("done")).Path("start", "tell", "end")).Start()
            .Then("process started", "start activated", "start completed", "start-tell taken", "tell activated", "tell threw Message papers", "tell completed", "tell-end taken", "end activated", "end threw Message done", "end completed", "process completed by end")
            .IsCompleted();

    private static Drawing Receiving(Sequence<DataMapping> outputs = default) => new Drawing().Node(new ReceiveTask("get", null, new("application"), Instantiate: true) { Outputs = outputs }).User("a").Path("get", "a");

    [Fact]
    public void A_receive_task_begins_a_process_with_its_message() =>
        ProcessRun.Of(Receiving()).Message("application", null, ("fee", Value.Of(3m)))
            .Then("process started", "variables fee", "get activated", "get completed", "get-a taken", "a activated").Waits("a");

    [Fact]
    public void Nothing_may_lead_to_a_task_that_begins_the_process() =>
        Assert.Contains(ProcessPlan.Compile(Receiving().Start().Path("start", "get")).Diagnostics, d => d is { Code: "process.flow-not-allowed", Location.ElementId: "get" });

    [Fact]
    public void What_a_message_brings_is_handed_on_as_its_receiver_says_and_no_further()
    {
        Sequence<DataMapping> amount = [new(DataSource.Expression("paper.fee * 2"), "amount")];
        var paper = new ContextValue([new("fee", Value.Of(3m))]);
        void Holds(ProcessRun run) => run.Message("papers", null, ("paper", paper)).Waits("after").Has("amount", Value.Of(6m)).HasNot("paper");

        var caught = new IntermediateCatchEvent("get", null, new MessageDefinition("papers")) { Outputs = amount };
        Holds(ProcessRun.Of(new Drawing().Start().Node(caught).User("after").Path("start", "get", "after")).Start());
        Holds(ProcessRun.Of(new Drawing().Start().EventBased("gate").Node(caught).Catch("late", "P1D").User("after").Path("start", "gate", "get", "after").Path("gate", "late")).Start());
        Holds(ProcessRun.Of(new Drawing().Start().User("work").Node(new BoundaryEvent("get", null, new MessageDefinition("papers"), "work") { Outputs = amount }).User("after").Path("start", "work").Path("get", "after")).Start());
        Holds(ProcessRun.Of(new Drawing().Start().Node(new ReceiveTask("get", null, new("papers")) { Outputs = amount }).User("after").Path("start", "get", "after")).Start());
        Holds(ProcessRun.Of(new Drawing().Node(new StartEvent("get", null, new MessageDefinition("papers")) { Outputs = amount }).User("after").Path("get", "after")));
    }

    [Fact]
    public void What_cannot_be_handed_on_waits_for_a_person() =>
        ProcessRun.Of(new Drawing().Start().Node(new IntermediateCatchEvent("get", null, new MessageDefinition("papers")) { Outputs = [new(DataSource.Variable("fee"), "amount")] }).User("after").Path("start", "get", "after")).Start()
            .Message("papers").Incident(IncidentCode.OutputFailed).Retry(("fee", Value.Of(3m))).Waits("after").Has("amount", Value.Of(3m));

    [Fact]
    public void What_an_event_throws_takes_with_it_what_it_takes_in()
    {
        var run = ProcessRun.Of(new Drawing().Start().Node(new IntermediateThrowEvent("tell", null, new MessageDefinition("paid")) { Inputs = [new(DataSource.Expression("fee * 2"), "amount")] }).User("after").Path("start", "tell", "after"));
        run.Start(("fee", Value.Of(3m))).Waits("after").HasNot("amount");
        Assert.Equal(Value.Of(6m), Assert.Single(run.Journal.OfType<EventThrown>()).Payload?.Value?["amount"]);
    }
}
