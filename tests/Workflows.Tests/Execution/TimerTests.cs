using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public class TimerTests
{
    private static Drawing Boundary(string duration, bool interrupting, bool working = false) =>
        new Drawing().Start().User("a").User("remind").End().Boundary("late", "a", duration, interrupting, working)
            .Path("start", "a", "end").Path("late", "remind", "end");

    [Fact]
    public void A_timer_event_waits_for_its_time_and_goes_on() =>
        ProcessRun.Of(new Drawing().Start().Catch("wait", "PT36H").End().Path("start", "wait", "end")).Start()
            .Then("process started", "start activated", "start completed", "start-wait taken", "wait activated", "wait due 2026-11-24 20:00")
            .Fire("wait").Then("wait fired", "wait completed", "wait-end taken", "end activated", "end completed", "process completed by end")
            .IsCompleted();

    [Fact]
    public void A_timer_before_its_time_is_rejected()
    {
        var run = ProcessRun.Of(new Drawing().Start().Catch("wait", "PT36H").End().Path("start", "wait", "end")).Start();
        run.Now += Duration.FromHours(35);
        run.ThenRejected(new FireTimer(run.State.Timers[0].Key), RejectionCode.ElementNotWaiting);
    }

    [Fact]
    public void A_timer_that_fired_is_not_there_a_second_time()
    {
        var run = ProcessRun.Of(Boundary("P1D", interrupting: false)).Start();
        var key = run.State.Timers[0].Key;
        run.Fire("late").ThenRejected(new FireTimer(key), RejectionCode.ElementNotWaiting);
    }

    [Fact]
    public void An_interrupting_timer_terminates_its_activity() =>
        ProcessRun.Of(Boundary("P1D", interrupting: true)).Start()
            .Fire("late").Then("late fired", "a terminated", "late activated", "late completed", "late-remind taken", "remind activated")
            .Waits("remind").Complete("remind").IsCompleted();

    [Fact]
    public void A_non_interrupting_timer_goes_beside_its_activity() =>
        ProcessRun.Of(Boundary("P1D", interrupting: false)).Start()
            .Fire("late").Then("late fired", "late activated", "late completed", "late-remind taken", "remind activated")
            .Waits("a", "remind").Complete("a").Complete("remind").IsCompleted();

    [Fact]
    public void Completing_the_activity_cancels_its_timers() =>
        ProcessRun.Of(Boundary("P1D", interrupting: true)).Start().Complete("a")
            .Then("late cancelled", "a completed", "a-end taken", "end activated", "end completed", "process completed by end");

    [Fact]
    public void An_interrupting_timer_cancels_the_other_timers_of_the_activity() =>
        ProcessRun.Of(new Drawing().Start().User("a").End().Boundary("soon", "a", "PT1H").Boundary("late", "a", "PT2H")
                .Path("start", "a", "end").Path("soon", "end").Path("late", "end")).Start()
            .Fire("soon").Then("soon fired", "late cancelled", "a terminated", "soon activated", "soon completed", "soon-end taken", "end activated", "end completed", "process completed by end");

    [Fact]
    public void A_timer_that_is_due_at_once_may_lie_on_a_way_back_that_waits() =>
        ProcessRun.Of(new Drawing().Start().Exclusive("again").Catch("t", "PT0S").User("do").Path("start", "again", "t", "do", "again")).Start().Fire("t").Waits("do").Complete("do").Waits("t");

    [Theory]
    [InlineData("P2D", "late due 2026-11-25 08:00")]
    [InlineData("P1M", "late due 2026-12-23 08:00")]
    [InlineData("P1W", "late due 2026-11-30 08:00")]
    [InlineData("P1DT2H30M", "late due 2026-11-24 10:30")]
    [InlineData("PT0S", "late due 2026-11-23 08:00")]
    public void A_duration_is_counted_by_the_calendar(string duration, string line) =>
        Assert.Equal(line, ProcessRun.Of(Boundary(duration, interrupting: false)).Start().Text.Split('\n')[^1]);

    [Theory]
    [InlineData(TimerKind.Duration, "P4D", "wait due 2026-11-27 17:00")]
    [InlineData(TimerKind.Duration, "P12D", "wait due 2026-12-07 17:00")]
    [InlineData(TimerKind.Duration, "P1W", "wait due 2026-11-30 17:00")]
    [InlineData(TimerKind.Duration, "P3M", "wait due 2027-02-23 17:00")]
    [InlineData(TimerKind.Duration, "= @\"P12D\"", "wait due 2026-12-07 17:00")]
    [InlineData(TimerKind.Date, "2026-11-27", "wait due 2026-11-27 17:00")]
    [InlineData(TimerKind.Date, "= @\"2026-11-22\" + @\"P7D\"", "wait due 2026-11-30 17:00")]
    public void A_limit_of_the_law_lasts_to_the_end_of_its_last_day_or_of_the_next_working_day(TimerKind kind, string text, string line) =>
        Assert.Equal(line, ProcessRun.Of(new Drawing().Start().CatchOn("wait", new TimerDefinition(kind, text, IsLegalLimit: true)).End().Path("start", "wait", "end")).Start().Text.Split('\n')[^1]);

    [Theory]
    [InlineData("P5D", "late due 2026-11-30 17:00")]
    [InlineData("P1W", "late due 2026-11-30 17:00")]
    [InlineData("PT4H", "late due 2026-11-23 13:30")]
    [InlineData("PT8H", "late due 2026-11-24 07:30")]
    [InlineData("PT20M", "late due 2026-11-23 08:20")]
    [InlineData("P1DT1H", "late due 2026-11-25 08:00")]
    public void A_duration_in_working_time_leaves_out_nights_and_days_off(string duration, string line) =>
        Assert.Equal(line, ProcessRun.Of(Boundary(duration, interrupting: false, working: true)).Start().Text.Split('\n')[^1]);

    [Theory]
    [InlineData("2026-12-01", "wait due 2026-12-01 00:00")]
    [InlineData("2026-12-01T09:30:00", "wait due 2026-12-01 09:30")]
    [InlineData("2026-12-01T09:30:00Z", "wait due 2026-12-01 16:30")]
    [InlineData("2026-12-01T09:30:00+07:00", "wait due 2026-12-01 09:30")]
    public void A_date_is_of_Vietnam_unless_it_says_otherwise(string date, string line) =>
        Assert.Equal(line, ProcessRun.Of(new Drawing().Start().CatchAt("wait", date).End().Path("start", "wait", "end")).Start().Text.Split('\n')[^1]);

    [Fact]
    public void A_time_that_has_passed_is_due_at_once()
    {
        var run = ProcessRun.Of(new Drawing().Start().CatchAt("wait", "2020-01-01").End().Path("start", "wait", "end")).Start().Waits("wait");
        run.Fire("wait").IsCompleted();
    }

    [Fact]
    public void A_timer_beyond_time_is_an_incident_and_the_work_goes_on() =>
        ProcessRun.Of(Boundary("P99999Y", interrupting: true)).Start()
            .Then("process started", "start activated", "start completed", "start-a taken", "a activated", "incident TimerInvalid at late expression= found=out of range")
            .Complete("a").IsCompleted();

    [Theory]
    [InlineData("= \"P2D\"", "late due 2026-11-25 08:00")]
    [InlineData("= days", "late due 2026-11-26 08:00")]
    [InlineData("= @\"PT90M\"", "late due 2026-11-23 09:30")]
    [InlineData("= @\"P1M\"", "late due 2026-12-23 08:00")]
    [InlineData("= 5", "incident TimerInvalid at late expression=5 found=number")]
    [InlineData("= empty", "incident TimerInvalid at late expression=empty found=null")]
    [InlineData("= @\"-P1D\"", "incident TimerInvalid at late expression=@\"-P1D\" found=days and time duration")]
    [InlineData("= nobody", "incident UndeclaredName at late expression=nobody name=nobody")]
    public void A_duration_may_be_an_expression(string duration, string line) =>
        Assert.Equal(line, ProcessRun.Of(Boundary(duration, interrupting: false)).Start(("days", Value.Of("P3D")), ("empty", Value.Null)).Text.Split('\n')[^1]);

    [Theory]
    [InlineData("= @\"2026-12-01T10:00:00\"", "wait due 2026-12-01 10:00")]
    [InlineData("= @\"2026-12-01T10:00:00Z\"", "wait due 2026-12-01 17:00")]
    [InlineData("= date(\"2026-12-01\")", "wait due 2026-12-01 00:00")]
    [InlineData("= today() + @\"P2D\"", "wait due 2026-11-25 00:00")]
    [InlineData("= now() + @\"PT1H\"", "wait due 2026-11-23 09:00")]
    [InlineData("= \"soon\"", "incident TimerInvalid at wait expression=\"soon\" found=text")]
    public void A_date_may_be_an_expression(string date, string line) =>
        Assert.Equal(line, ProcessRun.Of(new Drawing().Start().CatchAt("wait", date).End().Path("start", "wait", "end")).Start().Text.Split('\n')[^1]);

    [Fact]
    public void A_timer_without_a_time_is_set_when_it_is_retried() =>
        ProcessRun.Of(Boundary("= wait", interrupting: true)).Start().Waits("a")
            .Retry(("wait", Value.Of("PT1H"))).Then("incident resolved", "variables wait", "late due 2026-11-23 09:00")
            .Fire("late").Complete("remind").IsCompleted();

    [Fact]
    public void A_timer_event_without_a_time_is_set_when_it_is_retried() =>
        ProcessRun.Of(new Drawing().Start().Catch("t", "= wait").End().Path("start", "t", "end")).Start().Waits("t")
            .Retry(("wait", Value.Of("PT1H"))).Then("incident resolved", "variables wait", "t due 2026-11-23 09:00")
            .Fire("t").IsCompleted();

    [Theory]
    [InlineData(TimerKind.Date, "9999-12-31T23:59:59-01:00")]
    [InlineData(TimerKind.Date, "-9998-01-01")]
    [InlineData(TimerKind.Cycle, "R3/P110000D")]
    public void A_text_beyond_time_is_refused_when_compiling_and_is_an_incident_when_an_expression_gives_it(TimerKind kind, string text)
    {
        Assert.Contains(ProcessPlan.Compile(Catching(kind, text)).Diagnostics, d => d is { Severity: Severity.Error, Location.ElementId: "wait" });
        ProcessRun.Of(Catching(kind, $"= \"{text}\"")).Start().Incident(IncidentCode.TimerInvalid);
    }

    private static Drawing Catching(TimerKind kind, string text) => new Drawing().Start().CatchOn("wait", new TimerDefinition(kind, text)).End().Path("start", "wait", "end");
}
