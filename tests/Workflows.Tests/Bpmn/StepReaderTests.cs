using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using Xunit;

namespace LongAn.Workflows.Tests.Bpmn;

public sealed class StepReaderTests
{
    [Fact]
    public void A_step_is_read_with_limits_and_outcomes()
    {
        var process = BpmnText.Clean(BpmnText.Step(
            """
            <la:step operation="intake" nameEn="Check and receive" clock="excluded" form="check" presence="2" original="true">
              <la:limit value="2" unit="hour"/>
              <la:limit value="0.5" unit="workingDay" channel="online" case="minor"/>
              <la:outcome code="accept" name="Tiếp nhận" nameEn="Accept" effects="accept issueResult"/>
              <la:outcome code="refuse" name="Từ chối" reason="required"/>
            </la:step>
            """));

        var task = Assert.IsType<UserTask>(process.Body.Nodes[1]);
        Assert.Equal(
            new Step(
                StepOperation.Intake,
                "Check and receive",
                [new StepLimit(new TimeLimit(2, TimeUnit.Hour)), new StepLimit(new TimeLimit(0.5m, TimeUnit.WorkingDay), "online", "minor")],
                StepClock.Excluded,
                "check",
                2,
                true,
                [
                    new StepOutcome("accept", new Text("Tiếp nhận", "Accept"), [StepEffect.Accept, StepEffect.IssueResult]),
                    new StepOutcome("refuse", new Text("Từ chối", "Từ chối"), [], RequiresReason: true),
                ]),
            task.Step);
    }

    [Fact]
    public void A_step_that_says_little_has_the_documented_defaults()
    {
        var task = Assert.IsType<UserTask>(BpmnText.Clean(BpmnText.Step("<la:step operation=\"work\"/>")).Body.Nodes[1]);

        Assert.Equal(new Step(StepOperation.Work, null, [], StepClock.Running, null, 0, false, []), task.Step);
    }

    [Theory]
    [InlineData("direct", null, 3)]
    [InlineData("online", null, 2)]
    [InlineData("online", "minor", 1)]
    [InlineData("post", "minor", 3)]
    [InlineData(null, null, 3)]
    public void The_limit_with_the_most_restrictions_that_fit_holds(string? channel, string? @case, int hours)
    {
        var task = Assert.IsType<UserTask>(BpmnText.Clean(BpmnText.Step(
            """
            <la:step operation="work">
              <la:limit value="3" unit="hour"/>
              <la:limit value="2" unit="hour" channel="online"/>
              <la:limit value="1" unit="hour" channel="online" case="minor"/>
            </la:step>
            """)).Body.Nodes[1]);

        Assert.Equal(new TimeLimit(hours, TimeUnit.Hour), task.Step!.LimitFor(channel, @case));
    }

    [Theory]
    [InlineData("<la:step/>", "la:step/@operation", "work, intake, supplement")]
    [InlineData("<la:step operation=\"Intake\"/>", "la:step/@operation", "“Intake”")]
    [InlineData("<la:step operation=\"work\" clock=\"stopped\"/>", "la:step/@clock", "running, excluded")]
    [InlineData("<la:step operation=\"work\" presence=\"two\"/>", "la:step/@presence", "“two”")]
    [InlineData("<la:step operation=\"work\" presence=\"21\"/>", "la:step/@presence", "0 to 20")]
    [InlineData("<la:step operation=\"work\" original=\"yes\"/>", "la:step/@original", "true, false")]
    [InlineData("<la:step operation=\"work\" form=\"../x\"/>", "la:step/@form", "“../x”")]
    [InlineData("<la:step operation=\"work\"><la:limit value=\"0\" unit=\"hour\"/></la:step>", "la:limit/@value", "“0”")]
    [InlineData("<la:step operation=\"work\"><la:limit value=\"1,5\" unit=\"hour\"/></la:step>", "la:limit/@value", "“1,5”")]
    [InlineData("<la:step operation=\"work\"><la:limit value=\"1\" unit=\"day\"/></la:step>", "la:limit/@unit", "workingDay, calendarDay, hour, month")]
    [InlineData("<la:step operation=\"work\"><la:limit value=\"1\" unit=\"hour\" channel=\"fax\"/></la:step>", "la:limit/@channel", "direct, online, post")]
    [InlineData("<la:step operation=\"work\"><la:outcome name=\"A\"/></la:step>", "la:outcome/@code", "“”")]
    [InlineData("<la:step operation=\"work\"><la:outcome code=\"a\"/></la:step>", "la:outcome/@name", "button")]
    [InlineData("<la:step operation=\"work\"><la:outcome code=\"a\" name=\"A\" effects=\"acept\"/></la:step>", "la:outcome/@effects", "“acept”")]
    [InlineData("<la:step operation=\"work\"><la:outcome code=\"a\" name=\"A\" effects=\"accept accept\"/></la:step>", "la:outcome/@effects", "at most once")]
    [InlineData("<la:step operation=\"work\"><la:outcome code=\"a\" name=\"A\" reason=\"yes\"/></la:step>", "la:outcome/@reason", "required, none")]
    [InlineData("<la:step operation=\"work\"><la:outcome code=\"a\" name=\"A\"/><la:outcome code=\"a\" name=\"B\"/></la:step>", "la:outcome/@code", "unique")]
    public void A_wrong_value_says_what_was_expected_and_found(string step, string attribute, string words)
    {
        var finding = BpmnText.Only(BpmnText.Step(step));

        Assert.Equal((Severity.Error, "bpmn.invalid-extension", "t"), (finding.Severity, finding.Code, finding.Location.ElementId));
        Assert.Contains(attribute, finding.Message.En, StringComparison.Ordinal);
        Assert.Contains(words, finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<la:step operation=\"work\" colour=\"red\"/>", "colour")]
    [InlineData("<la:step operation=\"work\"><la:fee/></la:step>", "fee")]
    [InlineData("<la:step operation=\"work\"><other xmlns=\"urn:x\"/></la:step>", "other")]
    [InlineData("<la:step operation=\"work\"/><la:step operation=\"work\"/>", "found 2")]
    [InlineData("<la:limit value=\"1\" unit=\"hour\"/>", "extensionElements")]
    [InlineData("<x:step operation=\"work\" xmlns:x=\"urn:longan:workflow:2\"/>", "urn:longan:workflow:2")]
    [InlineData("<la:step operation=\"work\" la:role=\"clerk\"/>", "role")]
    public void An_unknown_word_of_our_namespace_is_refused(string content, string found)
    {
        var finding = BpmnText.Only(BpmnText.Step(content));

        Assert.Equal((Severity.Error, "bpmn.unknown-extension", "t"), (finding.Severity, finding.Code, finding.Location.ElementId));
        Assert.Contains(found, finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<bpmn:laneSet id=\"ls\"><bpmn:lane id=\"n\" la:role=\"chief\"/></bpmn:laneSet>", "bpmn.invalid-extension")]
    [InlineData("<bpmn:userTask id=\"n\" la:role=\"leader\"/>", "bpmn.unknown-extension")]
    [InlineData("<bpmn:serviceTask id=\"n\" la:operation=\" \"/>", "bpmn.invalid-extension")]
    [InlineData("<bpmn:serviceTask id=\"n\"><bpmn:extensionElements><la:step operation=\"work\"/></bpmn:extensionElements></bpmn:serviceTask>", "bpmn.unknown-extension")]
    [InlineData("<bpmn:intermediateCatchEvent id=\"n\"><bpmn:timerEventDefinition la:workingTime=\"maybe\"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>", "bpmn.invalid-extension")]
    [InlineData("<bpmn:intermediateCatchEvent id=\"n\"><bpmn:timerEventDefinition la:workingTime=\"true\"><bpmn:timeDate>= x</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>", "bpmn.invalid-value")]
    [InlineData("<bpmn:intermediateCatchEvent id=\"n\"><bpmn:timerEventDefinition la:legalLimit=\"true\"><bpmn:timeCycle>R3/P1D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>", "bpmn.invalid-value")]
    [InlineData("<bpmn:intermediateCatchEvent id=\"n\"><bpmn:timerEventDefinition la:legalLimit=\"true\" la:workingTime=\"true\"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>", "bpmn.invalid-value")]
    public void Attributes_of_our_namespace_are_checked(string content, string code)
    {
        var finding = BpmnText.Only(BpmnText.Process(content));

        Assert.Equal((Severity.Error, code, "n"), (finding.Severity, finding.Code, finding.Location.ElementId));
    }

    [Fact]
    public void Extensions_of_other_tools_are_left_alone() =>
        BpmnText.Clean(BpmnText.UserTask("<bpmn:extensionElements><z:task xmlns:z=\"http://camunda.org/schema/zeebe/1.0\" type=\"a\"><z:b/></z:task></bpmn:extensionElements>"));
}
