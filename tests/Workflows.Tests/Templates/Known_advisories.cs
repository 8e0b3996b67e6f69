using LongAn.Workflows.Feel;
using LongAn.Workflows.Templates;
using Xunit;

namespace LongAn.Workflows.Tests.Templates;

/// <summary>
/// The security advisories that are known of the template engine, each as somebody would use it: what can be refused before it runs is, what
/// runs is stopped by a limit, and nothing ends the process.
/// </summary>
public sealed class Known_advisories
{
    private static readonly ContextValue _data = new(
    [
        new("list", Value.Of([Value.Of(1m), Value.Of(2m)])),
        new("many", Value.Of(Enumerable.Range(0, 200).Select(i => Value.Of(i)))),
        new("long", Value.Of(new string('x', 100_000))),
        new("person", new ContextValue([new("name", Value.Of("An"))])),
    ]);

    [Theory]
    [InlineData("GHSA-q6rr-fm2g-g5x8", "{{ list * 1000000000 }}")]
    [InlineData("GHSA-24c8-4792-22hx", "{{ list | array.insert_at 1000000000 1 }}")]
    [InlineData("GHSA-c875-h985-hvrc", "{{ (1..1000000000) | array.size }}")]
    [InlineData("GHSA-c875-h985-hvrc", "{{ for i in (1..1000000000) }}x{{ end }}")]
    [InlineData("GHSA-v66j-x4hw-fv9g", "{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("GHSA-v66j-x4hw-fv9g", "{{ 'a' | string.pad_right 2000000000 }}")]
    [InlineData("GHSA-5rpf-x9jg-8j5p", "{{ 'a' * 2000000000 }}")]
    [InlineData("GHSA-xcx6-vp38-8hr5", "{{ person | object.to_json }}")]
    [InlineData("GHSA-grr9-747v-xvcp", "{{ a = {}; a.self = a; a }}")]
    [InlineData("GHSA-5wr9-m6jw-xx44", "{{ person.name = 'x' }}")]
    public void What_the_advisory_needs_is_outside_the_subset(string advisory, string text)
    {
        Assert.StartsWith("GHSA-", advisory, StringComparison.Ordinal);
        var reading = TemplateReader.Parse(text);
        Assert.Null(reading.Template);
        Assert.Contains(reading.Diagnostics, d => d.Code is "template.outside-subset" or "template.syntax");
    }

    [Theory]
    [InlineData("GHSA-wgh7-7m3c-fx25", "(", ")")]
    [InlineData("GHSA-p6q4-fgr8-vx4p", "[", "]")]
    [InlineData("GHSA-6q7j-xr26-3h2c", "{a:", "}")]
    [InlineData("GHSA-6q7j-xr26-3h2c", "!", "")]
    [InlineData("GHSA-6q7j-xr26-3h2c", "-", "")]
    public void Expressions_nested_without_end_do_not_overflow_the_stack(string advisory, string open, string close)
    {
        Assert.StartsWith("GHSA-", advisory, StringComparison.Ordinal);
        var text = $"{{{{ {string.Concat(Enumerable.Repeat(open, 50_000))}1{string.Concat(Enumerable.Repeat(close, 50_000))} }}}}";
        Assert.Null(TemplateReader.Parse(text).Template);
    }

    [Fact]
    public void GHSA_m2p3_hwv5_xpqw_the_sum_of_what_is_written_is_limited() =>
        Assert.Equal("template.output", Failure("{{ for i in many }}{{ long }}{{ end }}"));

    [Fact]
    public void GHSA_c875_h985_hvrc_turns_of_loops_within_loops_are_counted_together() =>
        Assert.Equal("template.steps", Failure("{{ for a in many }}{{ for b in many }}{{ for c in many }}{{ end }}{{ end }}{{ end }}"));

    [Fact]
    public void GHSA_5wr9_m6jw_xx44_no_rendering_leaves_anything_for_the_next_one()
    {
        var template = TemplateReader.Parse("{{ person.name }}").Template!;
        Assert.Equal("An", Assert.IsType<Rendered>(template.Render(_data)).Html);
        Assert.Equal("template.failed", Assert.IsType<TemplateFailure>(template.Render(new ContextValue([new("person", Value.Of("x"))]))).Code);
        Assert.Equal("template.failed", Failure("{{ person.name.length }}"));
    }

    [Fact]
    public void A_rendering_that_takes_too_long_is_stopped_by_the_caller() =>
        Assert.Equal("template.cancelled", Assert.IsType<TemplateFailure>(TemplateReader.Parse("{{ for a in many }}x{{ end }}").Template!.Render(_data, cancellation: new(canceled: true))).Code);

    private static string Failure(string text) => Assert.IsType<TemplateFailure>(TemplateReader.Parse(text).Template!.Render(_data)).Code;
}
