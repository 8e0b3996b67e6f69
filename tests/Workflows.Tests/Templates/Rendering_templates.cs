using LongAn.Workflows.Feel;
using LongAn.Workflows.Templates;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Templates;

public sealed class Rendering_templates
{
    [Theory]
    [InlineData("{{ name }}", "Người nộp (thử nghiệm)")]
    [InlineData("{{ born }}", "01/05/1990")]
    [InlineData("{{ born | date }}", "01/05/1990")]
    [InlineData("{{ born | long_date }}", "ngày 01 tháng 05 năm 1990")]
    [InlineData("{{ at | date_time }}", "17:00 23/11/2026")]
    [InlineData("{{ time at }}", "17:00")]
    [InlineData("{{ at | date }}", "23/11/2026")]
    [InlineData("{{ '07:30:00' | time }}", "07:30")]
    [InlineData("{{ '2026-11-23T17:00' | date_time }}", "17:00 23/11/2026")]
    [InlineData("{{ meeting }}", "09:30 23/11/2026")]
    [InlineData("{{ meeting | time }}", "09:30")]
    [InlineData("{{ opens }} {{ opens | time }}", "07:00 07:00")]
    [InlineData("{{ fee | money }}", "37.500 đ")]
    [InlineData("{{ area | number }}", "1.234,5")]
    [InlineData("{{ area }}", "1234,5")]
    [InlineData("{{ married }}", "Có")]
    [InlineData("{{ name | upper }}", "NGƯỜI NỘP (THỬ NGHIỆM)")]
    [InlineData("{{ children | comma_list }}", "An, Bình")]
    [InlineData("{{ none }}|{{ none | date }}|{{ none.deeper }}|{{ none ?? '—' }}", "|||—")]
    [InlineData("{{ for c in children }}{{ for.index + 1 }}. {{ c }};{{ end }}", "1. An;2. Bình;")]
    [InlineData("{{ if children.size > 1 && !none }}nhiều{{ end }}", "nhiều")]
    [InlineData("{{ for c in empty }}x{{ else }}không có{{ end }}", "không có")]
    [InlineData("{{ home.ward }}{{ home['ward'] }}", "Phường 1Phường 1")]
    [InlineData("{{ case fee }}{{ when 37500 }}đúng{{ else }}sai{{ end }}", "đúng")]
    public void Values_are_shown_as_Vietnamese_papers_write_them(string text, string html) => Assert.Equal(html, Html(text));

    [Theory]
    [InlineData("{{ evil }}")]
    [InlineData("{{ evil | upper }}")]
    [InlineData("{{ evils | comma_list }}")]
    [InlineData("{{ evil + evil }}")]
    [InlineData("{{ for e in evils }}{{ e }}{{ end }}")]
    [InlineData("{{ none ?? evil }}")]
    [InlineData("{{ true ? evil : evil }}")]
    [InlineData("{{ '<b>\"' }}")]
    [InlineData("<p title=\"{{ evil }}\"></p>")]
    public void Every_value_is_escaped(string text)
    {
        var html = Html(text).Replace("<p title=\"", "", StringComparison.Ordinal).Replace("\"></p>", "", StringComparison.Ordinal);

        Assert.DoesNotContain(html, c => c is '<' or '>' or '"' or '\'');
        Assert.Contains("&lt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_fragment_made_here_is_not_escaped()
    {
        var qr = SafeFragment.Png("qr", [1, 2, 3], "mã \"QR\"");

        var rendered = Render("{{ qr }}", fragments: [qr]);

        Assert.Equal(new Rendered("<img src=\"data:image/png;base64,AQID\" alt=\"mã &quot;QR&quot;\">"), rendered);
    }

    [Fact]
    public void Data_cannot_take_the_place_of_a_function_or_a_fragment()
    {
        var template = TemplateReader.Parse("{{ 1 | money }} {{ qr }}").Template!;
        var data = new ContextValue([new("money", Value.Of("x")), new("qr", Value.Of("y"))]);

        var rendered = Assert.IsType<Rendered>(template.Render(data, [SafeFragment.Svg("qr", [], "")]));

        Assert.StartsWith("1 đ <img", rendered.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ unknown }}")]
    [InlineData("{{ home.unknown }}")]
    [InlineData("{{ home['unknown'] }}")]
    [InlineData("{{ name | date }}")]
    [InlineData("{{ name | money }}")]
    [InlineData("{{ home }}")]
    [InlineData("{{ children }}")]
    [InlineData("{{ money }}")]
    [InlineData("{{ lasts }}")]
    [InlineData("{{ money 1 2 }}")]
    [InlineData("{{ big + big }}")]
    [InlineData("{{ born < 3 }}")]
    [InlineData("{{ name.length }}")]
    [InlineData("{{ name.Length }}")]
    [InlineData("{{ born.value }}")]
    [InlineData("{{ born.Value.Year }}")]
    [InlineData("{{ born.get_type }}")]
    [InlineData("{{ fee.get_type }}")]
    [InlineData("{{ home.count }}")]
    [InlineData("{{ children.capacity }}")]
    [InlineData("{{ upper.name }}")]
    [InlineData("{{ 'x'.chars }}")]
    public void What_is_not_there_or_does_not_fit_is_a_failure_with_a_line(string text)
    {
        var failure = Assert.IsType<TemplateFailure>(Render("<p>\n" + text));

        Assert.Equal("template.failed", failure.Code);
        Assert.Equal(2, failure.Line);
    }

    [Fact]
    public void Turns_are_counted_over_all_nested_loops()
    {
        var failure = Assert.IsType<TemplateFailure>(Render(
            string.Concat(Enumerable.Repeat("{{ for a in many }}", 4)) + "x" + string.Concat(Enumerable.Repeat("{{ end }}", 4))));

        Assert.Equal("template.steps", failure.Code);
    }

    [Fact]
    public void Output_is_bounded()
    {
        var failure = Assert.IsType<TemplateFailure>(Render("{{ for a in many }}{{ long }}{{ end }}"));

        Assert.Equal("template.output", failure.Code);
    }

    [Fact]
    public void A_long_text_is_not_cut_silently() => Assert.Equal(20_000, Html("{{ long }}").Length);

    [Fact]
    public void A_rendering_can_be_cancelled()
    {
        var failure = Assert.IsType<TemplateFailure>(Render("{{ for a in many }}x{{ end }}", cancellation: new(canceled: true)));

        Assert.Equal("template.cancelled", failure.Code);
    }

    [Fact]
    public void One_template_serves_many_threads_at_once()
    {
        var template = TemplateReader.Parse("{{ for c in children }}{{ for.index }}{{ c }}{{ end }}{{ name }}").Template!;

        var results = Enumerable.Range(0, 2000).AsParallel().Select(i => template.Render(Data.With("name", Value.Of(i)))).ToArray();

        Assert.Equal(Enumerable.Range(0, 2000).Select(i => "0An1Bình" + i).Order(), results.Cast<Rendered>().Select(r => r.Html).Order());
    }

    private static readonly ContextValue Data = new(
    [
        new("name", Value.Of("Người nộp (thử nghiệm)")),
        new("born", Value.Of(new LocalDate(1990, 5, 1))),
        new("at", Value.Of("2026-11-23T10:00:00Z")),
        new("meeting", new DateTimeValue(new(2026, 11, 23, 2, 30, 0), DateTimeZone.Utc)),
        new("lasts", new DaysDurationValue(Duration.FromHours(3))),
        new("opens", new TimeValue(new(7, 0))),
        new("fee", Value.Of(37_500m)),
        new("area", Value.Of(1234.5m)),
        new("big", Value.Of(decimal.MaxValue)),
        new("married", Value.Of(true)),
        new("none", Value.Null),
        new("children", Value.Of([Value.Of("An"), Value.Of("Bình")])),
        new("empty", Value.Of([])),
        new("many", Value.Of(Enumerable.Range(0, 100).Select(i => Value.Of(i)))),
        new("long", Value.Of(new string('x', 20_000))),
        new("home", new ContextValue([new("ward", Value.Of("Phường 1"))])),
        new("evil", Value.Of("<script>alert(\"x\" + 'y')</script>&")),
        new("evils", Value.Of([Value.Of("<b>"), Value.Of("\"'><script>")])),
    ]);

    private static string Html(string text) => Assert.IsType<Rendered>(Render(text)).Html;

    private static TemplateResult Render(string text, Sequence<SafeFragment> fragments = default, CancellationToken cancellation = default)
    {
        var reading = TemplateReader.Parse(text);
        Assert.Empty(reading.Diagnostics);
        return reading.Template!.Render(Data, fragments, cancellation: cancellation);
    }
}
