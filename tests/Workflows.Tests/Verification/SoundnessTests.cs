using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Verification;
using Xunit;

namespace LongAn.Workflows.Tests.Verification;

public sealed class SoundnessTests
{
    private static readonly string[] TwoOutcomes = ["ok", "no"];

    [Fact]
    public void A_sound_process_gives_no_finding() => Sound(
        new Sketch("s > t1 > g1 > p1 > t2 > p2 > t3 > e1; p1 > v1 > p2; g1 > t4 > t1; g1 > e2; b1 > t5 > e3")
            .Step("t1", "ok", "supplement", "refuse")
            .If("g1-p1", "outcome = \"ok\"").If("g1-t4", "\"supplement\" = outcome").Default("g1", "g1-e2")
            .Boundary("b1", "t3", interrupting: false));

    [Fact]
    public void A_process_without_a_start_is_refused() => Only(new Sketch("t1 > e1"), "soundness.no-start", "process");

    [Fact]
    public void A_second_start_is_refused() => Only(new Sketch("s1 > t1 > e1; s2 > t2 > e2"), "soundness.several-starts", "s2");

    [Fact]
    public void A_node_that_nothing_leads_to_is_refused() => Only(new Sketch("s > t1 > e1; t2 > e1"), "soundness.unreachable", "t2");

    [Fact]
    public void A_loop_without_a_way_out_is_refused() => Assert.Equal(
        ["soundness.no-end s", "soundness.no-end t1", "soundness.no-end t2"],
        Check(new Sketch("s > t1 > t2 > t1")).Select(d => $"{d.Code} {d.Location.ElementId}"));

    [Theory]
    [InlineData("s > t1", "t1", "soundness.dead-end")]
    [InlineData("s > t1 > w1", "w1", "soundness.dead-end")]
    [InlineData("s > t1 > g1", "g1", "soundness.gateway-without-exit")]
    [InlineData("s > t1 > p1", "p1", "soundness.gateway-without-exit")]
    public void A_dead_end_is_refused_where_it_is(string chains, string element, string code) => Only(new Sketch(chains), code, element);

    [Theory]
    [InlineData("gone")]
    [InlineData("e1")]
    public void A_boundary_event_must_be_attached_to_an_activity(string host) =>
        Assert.Contains(Check(new Sketch("s > t1 > e1; b1 > e2").Boundary("b1", host)), d => (d.Code, d.Location.ElementId) == ("soundness.boundary-unattached", "b1"));

    [Fact]
    public void A_step_needs_a_lane_with_a_role() => Only(new Sketch("s > t1 > e1").WithoutRole("t1"), "soundness.no-role", "t1");

    [Fact]
    public void A_service_needs_no_role() => Sound(new Sketch("s > v1 > e1").WithoutRole("v1"));

    [Fact]
    public void A_step_needs_an_outcome()
    {
        Only(new Sketch("s > t1 > e1").Step("t1"), "soundness.no-outcome", "t1");
        Only(new Sketch("s > t1 > e1").With(new UserTask("t1", null, null)), "soundness.no-outcome", "t1");
    }

    [Fact]
    public void A_full_online_procedure_asks_nobody_to_come()
    {
        var present = new Sketch("s > t1 > e1").Step("t1", s => s with { Presence = 2 });
        var original = new Sketch("s > t1 > e1").Step("t1", s => s with { Original = true });

        Sound(present);
        Assert.Equal(("soundness.not-full-online", "t1"), Facts(Assert.Single(Check(present, new() { IsFullOnline = true }))));
        Assert.Equal(("soundness.not-full-online", "t1"), Facts(Assert.Single(Check(original, new() { IsFullOnline = true }))));
    }

    [Fact]
    public void A_choice_needs_conditions_on_all_flows_but_the_default()
    {
        Only(Choice().If("g1-e1", "outcome = \"ok\""), "soundness.condition-missing", "g1-e2");
        Sound(Choice().If("g1-e1", "outcome = \"ok\"").Default("g1", "g1-e2"));
        Sound(new Sketch("s > t1 > g1 > e1"));
    }

    [Fact]
    public void The_default_flow_must_leave_its_gateway_and_has_no_condition()
    {
        Assert.Contains(Check(Choice().If("g1-e1", "x").If("g1-e2", "y").Default("g1", "s-t1")), d => Facts(d) == ("soundness.default-elsewhere", "g1"));
        Only(Choice().If("g1-e1", "x").If("g1-e2", "y").Default("g1", "g1-e2"), "soundness.default-with-condition", "g1-e2", Severity.Warning);
    }

    [Theory]
    [InlineData("outcome =")]
    [InlineData("${outcome == 'ok'}")]
    [InlineData("fee > 0")]
    public void A_condition_that_does_not_compile_is_refused(string condition)
    {
        var findings = Check(Choice().If("g1-e1", condition).Default("g1", "g1-e2"), new() { Names = new FeelNames(["amount"]) });

        Assert.NotEmpty(findings);
        Assert.All(findings, d => Assert.Equal(("soundness.condition-invalid", "g1-e1"), Facts(d)));
    }

    [Fact]
    public void A_condition_may_use_the_data_that_the_process_declares()
    {
        var process = Choice().If("g1-e1", "year > 0").Default("g1", "g1-e2").Process();
        var declaring = process with { Body = process.Body with { Data = [new("year", "year", "integer")] } };
        Assert.Empty(Soundness.Check(declaring, new() { Names = new FeelNames(["amount"]) }));
    }

    [Fact]
    public void A_condition_may_use_the_names_that_are_known() =>
        Assert.Empty(Check(Choice().If("g1-e1", "amount > 0").Default("g1", "g1-e2"), new() { Names = new FeelNames(["amount"]) }));

    [Theory]
    [InlineData("outcome = \"accept\"")]
    [InlineData("\"accept\" = outcome")]
    [InlineData("not(outcome != \"accept\")")]
    [InlineData("amount > 0 and outcome in (\"ok\", \"accept\")")]
    [InlineData("outcome in [\"ok\", \"accept\"]")]
    [InlineData("if outcome = \"accept\" then true else false")]
    public void A_condition_must_name_an_outcome_that_the_step_before_offers(string condition)
    {
        var finding = Assert.Single(Check(Choice().If("g1-e1", condition).Default("g1", "g1-e2")));

        Assert.Equal(("soundness.outcome-unknown", "g1-e1"), Facts(finding));
        Assert.Contains("ok, no", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("“accept”", finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seen", "outcome = \"ok\"", "outcome = \"ok\"", true)]
    [InlineData("outcome", "outcome", "outcome = \"ok\"", false)]
    [InlineData("seen", "outcome = \"ok\"", "seen", false)]
    public void A_step_that_says_what_it_hands_out_must_hand_out_the_outcome_that_a_choice_after_it_reads(string target, string value, string condition, bool isFound)
    {
        var choice = Choice().If("g1-e1", condition).Default("g1", "g1-e2");
        var process = choice.Process();
        var step = (UserTask)process.Body.Nodes.Single(node => node.Id == "t1") with { Outputs = [new(DataSource.Expression(value), target)] };
        var findings = Check(choice.With(step));

        Assert.Equal(isFound ? [("soundness.outcome-not-passed", "t1")] : [], findings.Select(Facts));
        Assert.All(findings, finding => Assert.Contains("la:output", finding.Message.Vi, StringComparison.Ordinal));
    }

    [Fact]
    public void The_step_before_is_the_nearest_on_every_way()
    {
        var sketch = new Sketch("s > t0 > g0 > t1 > v1 > g1 > e1; g0 > t2 > g1; g1 > e2")
            .Step("t0", "far", "ok").Step("t1", "one").Step("t2", "two")
            .If("g0-t1", "outcome = \"far\"").Default("g0", "g0-t2")
            .If("g1-e1", "outcome = \"one\" or outcome = \"two\"").Default("g1", "g1-e2");

        Sound(sketch);
        Only(sketch.If("g1-e1", "outcome = \"far\""), "soundness.outcome-unknown", "g1-e1");
    }

    [Fact]
    public void What_lies_too_far_behind_a_choice_is_not_judged()
    {
        Sketch Far(int services) => new Sketch("s > t1 > " + string.Concat(Enumerable.Range(1, services).Select(i => $"v{i} > ")) + "g1 > e1; g1 > e2")
            .If("g1-e1", "outcome = \"gone\"").Default("g1", "g1-e2");

        Only(Far(900), "soundness.outcome-unknown", "g1-e1");
        Sound(Far(1_100));
    }

    [Fact]
    public void Without_a_default_every_outcome_needs_a_flow()
    {
        Sound(Choice().If("g1-e1", "outcome = \"ok\"").If("g1-e2", "outcome = \"no\""));
        Only(Choice().If("g1-e1", "outcome = \"ok\"").If("g1-e2", "outcome = \"ok\""), "soundness.outcome-unhandled", "g1");
        Only(Choice().If("g1-e1", "amount > 1").If("g1-e2", "amount <= 1"), "soundness.no-default", "g1", Severity.Warning);
    }

    [Theory]
    [InlineData("s > t1 > g1 > t2 > p1 > e1; g1 > t3 > p1")]
    [InlineData("s > p0 > t1 > g1 > p1 > e1; p0 > t2 > p1; g1 > e2")]
    [InlineData("s > t0 > p1 > t1 > g1 > e1; g1 > p1")]
    public void A_parallel_join_behind_a_choice_can_wait_for_ever(string chains) =>
        Assert.Contains(Check(Unconditional(chains)), d => (d.Severity, d.Code, d.Location.ElementId) == (Severity.Error, "soundness.deadlock", "p1"));

    [Theory]
    [InlineData("s > p0 > t1 > p1 > e1; p0 > t2 > p1")]
    [InlineData("s > p0 > t1 > g1 > t3 > g2 > p1 > e1; p0 > t2 > p1; g1 > t4 > g2")]
    [InlineData("s > p0 > t1 > g1 > p1 > e1; p0 > t2 > p1; g1 > k1")]
    [InlineData("s > t0 > p0 > t1 > p1 > g1 > e1; p0 > t2 > p1; g1 > t0")]
    public void A_join_of_parallel_branches_is_sound(string chains) =>
        Assert.DoesNotContain(Check(Unconditional(chains)), d => d.Code is "soundness.deadlock" or "soundness.doubled");

    [Fact]
    public void An_interrupting_boundary_event_before_a_join_is_a_choice()
    {
        var sketch = new Sketch("s > p0 > t1 > p1 > e1; p0 > t2 > p1; b1 > e2").Boundary("b1", "t1");

        Only(sketch, "soundness.deadlock", "p1");
        Sound(new Sketch("s > p0 > t1 > p1 > e1; p0 > t2 > p1; b1 > e2").Boundary("b1", "t1", interrupting: false));
    }

    [Fact]
    public void Parallel_branches_that_are_merged_by_a_choice_do_a_step_twice() =>
        Only(new Sketch("s > p0 > t1 > g1 > t3 > e1; p0 > t2 > g1"), "soundness.doubled", "t3", Severity.Warning);

    [Fact]
    public void A_process_with_too_many_states_is_said_to_be_unproved()
    {
        var branches = string.Concat(Enumerable.Range(1, 12).Select(i => $"; p0 > t{i}a > t{i}b > t{i}c > p1"));

        Only(new Sketch("s > p0" + branches + "; p1 > e1"), "soundness.not-proved", "process", Severity.Information);
    }

    [Fact]
    public void A_process_with_broken_references_is_checked_as_far_as_it_goes()
    {
        var process = new BpmnProcess(
            "process",
            null,
            true,
            new([new StartEvent("s", null, new NoneDefinition()), new UserTask("t", null, null), new UserTask("t", null, null)], [new("f", null, "s", "gone", null), new("f", null, "t", "t", null)]),
            default);

        Assert.Contains(Soundness.Check(process), d => d.Code == "soundness.dead-end");
    }

    private static Sketch Choice() => new Sketch("s > t1 > g1 > e1; g1 > e2").Step("t1", TwoOutcomes);

    /// <summary>A sketch whose choices are open, so that only the joins are judged.</summary>
    private static Sketch Unconditional(string chains) => new(chains);

    private static Sequence<Diagnostic> Check(Sketch sketch, SoundnessOptions? options = null) => Soundness.Check(sketch.Process(), options);

    private static (string Code, string? Element) Facts(Diagnostic finding) => (finding.Code, finding.Location.ElementId);

    private static void Sound(Sketch sketch) => Assert.Empty(Check(sketch));

    private static void Only(Sketch sketch, string code, string element, Severity severity = Severity.Error)
    {
        var finding = Assert.Single(Check(sketch));
        Assert.Equal((severity, code, element), (finding.Severity, finding.Code, finding.Location.ElementId));
    }

    private static Sequence<Diagnostic> Objections(Sketch sketch) => Soundness.Check(sketch.Process());

    private static Sketch Inclusive(string gateway, Sketch sketch) => sketch.With(new InclusiveGateway(gateway, null, null));

    [Fact]
    public void An_inclusive_join_waits_for_what_an_inclusive_split_lets_go() =>
        Assert.Empty(Objections(Inclusive("p1", Inclusive("p2", new Sketch("s > p1 > t1 > p2 > e; p1 > t2 > p2").If("p1-t1", "outcome = \"ok\"").If("p1-t2", "outcome = \"ok\"")))));

    [Fact]
    public void A_parallel_join_behind_an_inclusive_split_may_wait_for_ever() =>
        Assert.Contains(
            Objections(Inclusive("p1", new Sketch("s > p1 > t1 > p2 > e; p1 > t2 > p2").If("p1-t1", "outcome = \"ok\"").If("p1-t2", "outcome = \"ok\""))),
            d => (d.Code, d.Location.ElementId) == ("soundness.deadlock", "p2"));

    [Fact]
    public void A_parallel_join_behind_an_event_based_gateway_waits_for_ever() =>
        Assert.Contains(
            Objections(new Sketch("s > p1 > w1 > p2 > e; p1 > w2 > p2").Wait("w1", "P1D").Wait("w2", "P2D").With(new EventBasedGateway("p1", null))),
            d => (d.Code, d.Location.ElementId) == ("soundness.deadlock", "p2"));

    [Fact]
    public void A_pair_of_links_is_a_flow() =>
        Assert.Empty(Objections(new Sketch("s > t1 > v1; v2 > t2 > e").With(new IntermediateThrowEvent("v1", null, new LinkDefinition("A"))).With(new IntermediateCatchEvent("v2", null, new LinkDefinition("A")))));
}
