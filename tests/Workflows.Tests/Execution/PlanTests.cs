using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public class PlanTests
{
    public static TheoryData<string, string, Drawing> Refused => new()
    {
        { "process.no-start", "process", new Drawing().User("a") },
        { "process.several-starts", "process", new Drawing().Start("s1").Start("s2").User("a").Path("s1", "a").Path("s2", "a") },
        { "process.duplicate-id", "a", new Drawing().Start().User("a").User("a").Path("start", "a") },
        { "process.duplicate-id", "f", new Drawing().Start().User("a").Flow("f", "start", "a", null).Flow("f", "a", "a", null) },
        { "process.flow-dangling", "start-b", new Drawing().Start().User("a").Path("start", "a").Path("start", "b") },
        { "process.flow-dangling", "b-a", new Drawing().Start().User("a").Path("start", "a").Path("b", "a") },
        { "process.flow-not-allowed", "start", new Drawing().Start().User("a").Path("start", "a", "start") },
        { "process.flow-not-allowed", "late", new Drawing().Start().User("a").Boundary("late", "a", "P1D").Path("start", "a", "late") },
        { "process.flow-not-allowed", "end", new Drawing().Start().User("a").End().Path("start", "end", "a") },
        { "process.condition-not-executed", "start-a", new Drawing().Start().User("a").Flow("start", "a", "true") },
        { "process.condition-missing", "g-b", new Drawing().Start().Exclusive("g").User("a").User("b").Path("start", "g").Flow("g", "a", "true").Path("g", "b") },
        { "process.boundary-unattached", "late", new Drawing().Start().User("a").Boundary("late", "b", "P1D").Path("start", "a") },
        { "process.boundary-unattached", "late", new Drawing().Start().Exclusive("a").Boundary("late", "a", "P1D").Path("start", "a") },
        { "process.timer-invalid", "t", new Drawing().Start().Catch("t", "3 days").Path("start", "t") },
        { "process.timer-invalid", "t", new Drawing().Start().Catch("t", "P-3D").Path("start", "t") },
        { "process.timer-invalid", "t", new Drawing().Start().CatchAt("t", "P3D").Path("start", "t") },
        { "process.operation-missing", "s", new Drawing().Start().Service("s", " ").Path("start", "s") },
        { "process.timer-invalid", "t", new Drawing().Start().CatchOn("t", new TimerDefinition(TimerKind.Cycle, "R0/PT1H")).Path("start", "t") },
        { "process.timer-round", "t", new Drawing().Start().Exclusive("again").Catch("t", "PT0S").Node(new AbstractTask("do", null)).Path("start", "again", "t", "do", "again") },
        { "process.timer-invalid", "t", new Drawing().Start().CatchOn("t", new TimerDefinition(TimerKind.Cycle, "R3/PT0S")).Path("start", "t") },
        { "process.event-incomplete", "t", new Drawing().Start().CatchOn("t", new MessageDefinition(null)).Path("start", "t") },
        { "process.event-incomplete", "t", new Drawing().Start().CatchOn("t", new SignalDefinition(null)).Path("start", "t") },
        { "process.event-incomplete", "t", new Drawing().Start().CatchOn("t", new ConditionalDefinition(null)).Path("start", "t") },
        { "process.event-incomplete", "t", new Drawing().Start().Throw("t", new MessageDefinition(null)).Path("start", "t") },
        { "process.link-without-target", "t", new Drawing().Start().Throw("t", new LinkDefinition("A")).Path("start", "t") },
        { "process.link-without-target", "t", new Drawing().Start().Throw("t", new LinkDefinition("A")).CatchOn("c1", new LinkDefinition("A")).CatchOn("c2", new LinkDefinition("A")).Path("start", "t") },
        { "process.flow-not-allowed", "t", new Drawing().Start().Throw("t", new LinkDefinition("A")).CatchOn("c", new LinkDefinition("A")).Path("start", "t", "c") },
        { "process.flow-not-allowed", "c", new Drawing().Start().Throw("t", new LinkDefinition("A")).CatchOn("c", new LinkDefinition("A")).Path("start", "t", "c") },
        { "process.flow-not-allowed", "x", new Drawing().Start().User("a").EndWith("x", new SignalDefinition("s")).Path("start", "x", "a") },
        { "process.flow-not-allowed", "x", new Drawing().Start().User("a").Beside("x", new Drawing().StartOn("s", new SignalDefinition("s"))).Path("start", "a", "x") },
        { "process.event-sub-process-start", "x", new Drawing().Start().User("a").Beside("x", new Drawing().User("b")).Path("start", "a") },
        { "process.element-not-executed", "s", new Drawing().Start().User("a").Beside("x", new Drawing().Start("s").User("b").Path("s", "b")).Path("start", "a") },
        { "process.element-not-executed", "s", new Drawing().Start().User("a").Beside("x", new Drawing().StartOn("s", new ErrorDefinition("e"), interrupting: false)).Path("start", "a") },
        { "process.element-not-executed", "b", new Drawing().Start().User("a").BoundaryOn("b", "a", new ErrorDefinition("e"), interrupting: false).Path("start", "a") },
        { "process.element-not-executed", "x", new Drawing().StartOn("x", new ErrorDefinition("e")).User("a").Path("x", "a") },
        { "process.compensation-handler", "a-undo", new Drawing().Start().User("a").Node(new BoundaryEvent("a-undo", null, new CompensationDefinition(null), "a")).Path("start", "a") },
        { "process.compensation-unattached", "u", new Drawing().Start().User("a").Node(new UserTask("u", null, null) { IsForCompensation = true }).Path("start", "a") },
        { "process.flow-not-allowed", "u", new Drawing().Start().User("a").Undoes("u", "a").Path("start", "a", "u") },
        { "process.flow-not-allowed", "a-undo", new Drawing().Start().User("a").User("b").Undoes("u", "a").Path("start", "a").Path("a-undo", "b") },
        { "process.nothing-to-undo", "t", new Drawing().Start().User("a").Throw("t", new CompensationDefinition("a")).Path("start", "a", "t") },
        { "process.cancel-outside", "c", new Drawing().Start().Sub("sub", new Drawing().Start("s").User("a").Path("s", "a")).BoundaryOn("c", "sub", new CancelDefinition()).Path("start", "sub") },
        { "process.cancel-not-caught", "x", new Drawing().Start().Transaction("x", new Drawing().Start("s").EndWith("c", new CancelDefinition()).Path("s", "c")).Path("start", "x") },
        { "process.element-not-executed", "c", new Drawing().Start().EndWith("c", new CancelDefinition()).Path("start", "c") },
        { "process.several-starts", "sub", new Drawing().Start().Sub("sub", new Drawing().Start("s").StartOn("t", new SignalDefinition("s"))).Path("start", "sub") },
        { "process.element-not-executed", "t", new Drawing().Start().Node(new IntermediateCatchEvent("t", null, new NoneDefinition())).Path("start", "t") },
        { "process.element-not-executed", "x", new Drawing().Start().Node(new IntermediateThrowEvent("x", null, new TerminateDefinition())).Path("start", "x") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_executed_is_refused_by_name(string code, string elementId, Drawing drawing)
    {
        var compilation = ProcessPlan.Compile(drawing);
        Assert.Null(compilation.Plan);
        Assert.Contains(compilation.Diagnostics, d => d.Code == code && d.Location.ElementId == elementId && d.Severity == Severity.Error && d.Message.Vi.Length > 0 && d.Message.En.Length > 0);
    }

    [Fact]
    public void A_condition_that_cannot_be_read_is_a_diagnostic_at_its_flow()
    {
        var compilation = ProcessPlan.Compile(new Drawing().Start().Exclusive("g").User("a").User("b").Path("start", "g").Flow("g", "a", "1 +").Flow("g", "b", "true"));
        Assert.Null(compilation.Plan);
        Assert.Equal("g-a", Assert.Single(compilation.Diagnostics).Location.ElementId);
    }

    [Fact]
    public void Names_that_are_not_among_those_given_are_found_when_compiling()
    {
        var drawing = new Drawing().Start().Exclusive("g").User("a").User("b").Path("start", "g").Flow("g", "a", "outcom").Flow("g", "b", "outcome");
        Assert.NotNull(ProcessPlan.Compile(drawing).Plan);
        var compilation = ProcessPlan.Compile(drawing, new() { Names = new FeelNames(["outcome"]) });
        Assert.Equal("g-a", Assert.Single(compilation.Diagnostics).Location.ElementId);
    }
}
