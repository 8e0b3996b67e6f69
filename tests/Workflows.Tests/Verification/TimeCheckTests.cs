using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Verification;
using Xunit;

namespace LongAn.Workflows.Tests.Verification;

public sealed class TimeCheckTests
{
    private static readonly Fee Free = new(FeeKind.Free, null, null);

    [Theory]
    [InlineData(9, false)]
    [InlineData(7, true)]
    public void A_provincial_process_longer_than_its_published_limit_is_refused(int appraisal, bool allowed)
    {
        // Re-issue of land certificates: 0.5 + 9 + 2 + 0.5 is published as 10 and sums to 12.
        var sketch = new Sketch("s > t1 > t2 > t3 > t4 > e1").Takes("t1", 0.5m).Takes("t2", appraisal).Takes("t3", 2).Takes("t4", 0.5m);

        var findings = Check(sketch, 10);

        if (allowed)
        {
            Assert.Empty(findings);
            return;
        }

        var finding = Assert.Single(findings);
        Assert.Equal((Severity.Error, "time.exceeded", "process"), (finding.Severity, finding.Code, finding.Location.ElementId));
        Assert.Equal(("direct", null), (finding.Location.Way!.Channel, finding.Location.Way.CaseCode));
        Assert.StartsWith("At the counter: expected", finding.Message.En, StringComparison.Ordinal);
        Assert.StartsWith("Trực tiếp: thời hạn", finding.Message.Vi, StringComparison.Ordinal);
        Assert.Contains("at most 10 working days (80 hours)", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("12 working days (96 hours): t1 → t2 → t3 → t4", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_and_working_days_meet_in_the_length_of_the_day()
    {
        var sketch = new Sketch("s > t1 > t2 > e1").Takes("t1", 4, TimeUnit.Hour).Takes("t2", 0.5m);

        Exactly(sketch, 8);
        Assert.Empty(Check(sketch, 1, hoursPerDay: 8));
        Assert.NotEmpty(Check(sketch, 1, hoursPerDay: 7));
    }

    [Fact]
    public void Of_parallel_branches_the_longest_counts() => Exactly(
        new Sketch("s > p0 > t1 > p1 > t4 > e1; p0 > t2 > t3 > p1").Takes("t1", 3).Takes("t2", 1).Takes("t3", 1).Takes("t4", 1), 32);

    [Fact]
    public void Of_alternatives_the_longest_counts() => Exactly(
        new Sketch("s > g1 > t1 > e1; g1 > t2 > e2").Takes("t1", 3).Takes("t2", 5), 40);

    [Fact]
    public void A_detour_that_leads_back_counts_once() => Exactly(
        new Sketch("s > t1 > g1 > t2 > e1; g1 > t3 > t1").Takes("t1", 2).Takes("t2", 1).Takes("t3", 3), 48);

    [Fact]
    public void Going_back_over_parallel_branches_counts_them_once() => Exactly(
        new Sketch("s > p0 > t1 > p1 > t3 > g1 > e1; p0 > t2 > p1; g1 > p0").Takes("t1", 12).Takes("t2", 7).Takes("t3", 1), 104);

    [Fact]
    public void A_step_that_stops_the_clock_does_not_count() => Exactly(
        new Sketch("s > t1 > t2 > e1").Takes("t1", 1).Takes("t2", 5).Step("t2", s => s with { Clock = StepClock.Excluded }), 8);

    [Fact]
    public void What_follows_the_completion_does_not_count() => Exactly(
        new Sketch("s > t1 > t2 > e1").Step("t1", "ok!").Takes("t1", 1).Takes("t2", 5), 8);

    [Fact]
    public void What_follows_an_outcome_that_does_not_complete_still_counts() => Exactly(
        new Sketch("s > t1 > g1 > t2 > e1; g1 > t3 > e2")
            .Step("t1", "sign!", "reject").Takes("t1", 1).Takes("t2", 9).Takes("t3", 2)
            .If("g1-t2", "outcome = \"sign\"").Default("g1", "g1-t3"),
        24);

    [Fact]
    public void A_step_that_completes_or_goes_back_is_on_the_way_and_no_detour() => Exactly(
        new Sketch("s > t1 > g1 > t2 > g2 > t4 > e1; g1 > t3 > e2; g2 > t1")
            .Step("t1", "pass", "fail").Step("t2", "sign!", "back").Takes("t1", 4).Takes("t2", 2).Takes("t3", 3).Takes("t4", 9)
            .If("g1-t2", "outcome = \"pass\"").Default("g1", "g1-t3").If("g2-t4", "outcome = \"sign\"").Default("g2", "g2-t1"),
        56);

    [Fact]
    public void A_timer_that_the_flow_waits_at_counts()
    {
        Exactly(new Sketch("s > t1 > w1 > e1").Takes("t1", 1).Wait("w1", "P1DT2H"), 18);
        Exactly(new Sketch("s > t1 > w1 > e1").Takes("t1", 1).Wait("w1", "PT30M"), 8.5m);
    }

    [Fact]
    public void A_boundary_event_continues_the_time_of_its_step() => Exactly(
        new Sketch("s > t1 > e1; b1 > t2 > e2").Takes("t1", 2).Takes("t2", 3).Boundary("b1", "t1"), 40);

    [Fact]
    public void Every_channel_and_case_has_its_own_sum()
    {
        var sketch = new Sketch("s > t1 > e1").Step("t1", s => s with
        {
            Limits =
            [
                new(new TimeLimit(3, TimeUnit.WorkingDay)),
                new(new TimeLimit(6, TimeUnit.WorkingDay), "post"),
                new(new TimeLimit(9, TimeUnit.WorkingDay), "direct", "hard"),
            ],
        });
        Sequence<ChannelOffer> offers =
        [
            Offer(Channel.Direct, 8, "hard"), Offer(Channel.Direct, 3), Offer(Channel.Online, 3), Offer(Channel.Post, 5), Offer(Channel.Post, 1),
        ];
        Sequence<ProcedureCase> cases = [new("easy", new("dễ", "easy")), new("hard", new("khó", "hard"))];

        var findings = TimeCheck.Check(BpmnModel.Of(sketch.Process()), offers, cases);

        Assert.Equal(2, findings.Count);
        Assert.Contains("At the counter, hard:", findings[0].Message.En, StringComparison.Ordinal);
        Assert.Contains("post", findings[1].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_without_a_limit_is_not_checked() =>
        Assert.Empty(TimeCheck.Check(BpmnModel.Of(new Sketch("s > t1 > e1").Takes("t1", 99).Process()), [new(Channel.Online, null, null, Free)], default));

    [Fact]
    public void A_step_that_counts_and_says_no_time_is_a_warning()
    {
        var findings = Check(new Sketch("s > t1 > t2 > t3 > e1").Takes("t1", 1).Step("t2", "ok!"), 5);

        var finding = Assert.Single(findings);
        Assert.Equal((Severity.Warning, "time.no-limit", "t2"), (finding.Severity, finding.Code, finding.Location.ElementId));
    }

    [Fact]
    public void Working_days_against_calendar_days_are_an_estimate_and_a_warning()
    {
        var sketch = new Sketch("s > t1 > e1").Takes("t1", 11);

        var finding = Assert.Single(TimeCheck.Check(BpmnModel.Of(sketch.Process()), [new(Channel.Direct, null, new TimeLimit(15, TimeUnit.CalendarDay), Free)], default));

        Assert.Equal((Severity.Warning, "time.exceeded"), (finding.Severity, finding.Code));
        Assert.Contains("15.4 calendar days (estimated)", finding.Message.En, StringComparison.Ordinal);
        Assert.Empty(TimeCheck.Check(BpmnModel.Of(sketch.Process()), [new(Channel.Direct, null, new TimeLimit(16, TimeUnit.CalendarDay), Free)], default));
    }

    [Fact]
    public void A_long_process_is_measured_without_exhausting_the_stack()
    {
        var sketch = new Sketch("s > " + string.Join(" > ", Enumerable.Range(1, 3_000).Select(i => $"v{i}")) + " > t1 > e1").Takes("t1", 1);

        Exactly(sketch, 8);
    }

    /// <summary>The sum is exactly so many hours: it fits such a limit and nothing shorter.</summary>
    private static void Exactly(Sketch sketch, decimal hours)
    {
        Assert.Empty(TimeCheck.Check(BpmnModel.Of(sketch.Process()), [new(Channel.Direct, null, new TimeLimit(hours, TimeUnit.Hour), Free)], default));
        Assert.Equal("time.exceeded", Assert.Single(TimeCheck.Check(BpmnModel.Of(sketch.Process()), [new(Channel.Direct, null, new TimeLimit(hours - 0.01m, TimeUnit.Hour), Free)], default)).Code);
    }

    private static Sequence<Diagnostic> Check(Sketch sketch, decimal days, decimal hoursPerDay = 8) =>
        TimeCheck.Check(BpmnModel.Of(sketch.Process()), [Offer(Channel.Direct, days)], default, hoursPerDay);

    private static ChannelOffer Offer(Channel channel, decimal days, string? @case = null) => new(channel, @case, new TimeLimit(days, TimeUnit.WorkingDay), Free);
}
