using LongAn.Workflows.Templates;
using Xunit;

namespace LongAn.Workflows.Tests.Templates;

public sealed class Reading_templates
{
    [Fact]
    public void A_slip_of_the_subset_is_read()
    {
        var reading = TemplateReader.Parse(
            """
            <!DOCTYPE html>
            <html lang="vi">
            <head><meta charset="utf-8"><title>Giấy tiếp nhận</title><style>@page { size: A5 } h1 { text-align: center }</style></head>
            <body>
            <!-- form 01 -->
            {{ qr }}
            <h1 class="{{ kind }}">Giấy tiếp nhận hồ sơ và hẹn trả kết quả</h1>
            <table>{{ for paper in papers }}<tr><td>{{ for.index + 1 }}</td><td>{{ paper.name | upper }}</td></tr>{{ end }}</table>
            {{ if fee == null || fee == 0 }}Miễn phí{{ else if fee > 0 }}{{ money fee }}{{ else }}?{{ end }}
            {{ case channel }}{{ when "online" }}Trực tuyến{{ else }}Trực tiếp{{ end }}
            {{# a comment #}}<br/><img src="data:image/png;base64,AAAA" alt="{{ kind }}">
            </body>
            </html>
            """);

        Assert.Empty(reading.Diagnostics);
    }

    [Theory]
    [InlineData("{{ x = 1 }}")]
    [InlineData("{{ include 'other' }}")]
    [InlineData("{{ import x }}")]
    [InlineData("{{ func f; f; end }}")]
    [InlineData("{{ f = do; ret 1; end }}")]
    [InlineData("{{ f(x) = x }}")]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ for i in 1..1000000000 }}x{{ end }}")]
    [InlineData("{{ (1..<1000000000) | comma_list }}")]
    [InlineData("{{ for i in x limit:3 }}x{{ end }}")]
    [InlineData("{{ tablerow i in x }}x{{ end }}")]
    [InlineData("{{ capture y }}x{{ end }}")]
    [InlineData("{{ with x }}y{{ end }}")]
    [InlineData("{{ wrap x }}y{{ end }}")]
    [InlineData("{{ readonly x }}")]
    [InlineData("{{ this }}")]
    [InlineData("{{ [1, 2] | comma_list }}")]
    [InlineData("{{ { a: 1 }.a }}")]
    [InlineData("{{ 'a' * 1000000000 }}")]
    [InlineData("{{ 1 << 100000000 }}")]
    [InlineData("{{ 9 ^ 9 }}")]
    [InlineData("{{ 1 / 0 }}")]
    [InlineData("{{ x++ }}")]
    [InlineData("{{ @upper }}")]
    [InlineData("{{ $ }}")]
    [InlineData("{{ $x }}")]
    [InlineData("{{ date.now }}{{ date.now '' }}")]
    [InlineData("{{ 'a' | string.pad_left 1000000000 }}")]
    [InlineData("{{ 'aaaa!' | regex.match '^(a+)+$' }}")]
    [InlineData("{{ object.eval '1' }}")]
    [InlineData("{{ 'x' | object.eval_template }}")]
    [InlineData("{{ array.size x }}")]
    [InlineData("{{ x | y }}")]
    [InlineData("{{ x 1 }}")]
    [InlineData("{{ $'{x}' }}")]
    [InlineData("{%{ <script> }%}")]
    public void A_construct_outside_the_subset_is_refused_before_it_ever_runs(string text)
    {
        var reading = TemplateReader.Parse(text, "templates/a.html");

        Assert.Null(reading.Template);
        Assert.All(reading.Diagnostics, d => Assert.Equal("templates/a.html", d.Location.File));
        Assert.Contains(reading.Diagnostics, d => d.Code is "template.outside-subset" or "template.syntax");
    }

    [Theory]
    [InlineData("{{ if x }}")]
    [InlineData("{{ end }}")]
    [InlineData("{{ x. }}")]
    [InlineData("{{ 'open }}")]
    [InlineData("{{")]
    public void Broken_syntax_has_a_line(string text)
    {
        var reading = TemplateReader.Parse("<p>\n" + text);

        Assert.Null(reading.Template);
        Assert.Equal("template.syntax", reading.Diagnostics[0].Code);
        Assert.Equal(2, reading.Diagnostics[0].Location.Line);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p onclick=\"x()\">")]
    [InlineData("<a href=\"{{ x }}\">x</a>")]
    [InlineData("<iframe>")]
    [InlineData("<svg>")]
    [InlineData("<img src=\"{{ x }}\">")]
    [InlineData("<img src=\"http://example.org/a.png\">")]
    [InlineData("<p class={{ x }}>")]
    [InlineData("<p {{ x }}>")]
    [InlineData("<{{ x }}>")]
    [InlineData("<p style=\"color: {{ x }}\">")]
    [InlineData("<p style=\"background: url(http://example.org)\">")]
    [InlineData("<style>p { color: {{ x }} }</style>")]
    [InlineData("<style>@import 'http://example.org/a.css';</style>")]
    [InlineData("<style>p { background: u\\72l(x) }</style>")]
    [InlineData("<style>p { }")]
    [InlineData("<!-- {{ x }} -->")]
    [InlineData("<!-- open")]
    [InlineData("<p class=\"open")]
    [InlineData("a < b")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0\">")]
    [InlineData("\uE000")]
    public void Markup_outside_the_subset_or_code_where_escaping_does_not_protect_is_refused(string text)
    {
        var reading = TemplateReader.Parse("{{ if x }}" + text + "{{ end }}");

        Assert.Null(reading.Template);
        Assert.Contains(reading.Diagnostics, d => d.Code == "template.markup");
    }

    [Fact]
    public void A_finding_about_markup_tells_the_place()
    {
        var diagnostic = Assert.Single(TemplateReader.Parse("<p>\n{{ x }}  <b onclick='y'>", "a.html").Diagnostics);

        Assert.Equal(new("a.html", null, 2, 13), diagnostic.Location);
    }

    [Theory]
    [InlineData("", "{{if x}}", "")]
    [InlineData("{{if x}}", "{{else if x}}", "{{end}}")]
    [InlineData("{{case x}}", "{{when 1}}", "{{end}}")]
    [InlineData("{{ ", "(", "}}")]
    [InlineData("{{ x", "+x", "}}")]
    [InlineData("{{ x", "&&x", "}}")]
    [InlineData("{{ ", "!", "x }}")]
    [InlineData("{{ ", "- ", "x }}")]
    [InlineData("{{ x", "|upper", "}}")]
    [InlineData("{{ x", ".x", "}}")]
    [InlineData("{{ x", "?x:x", "}}")]
    [InlineData("{{ ", "[", "}}")]
    [InlineData("{{ ", "$\"{", "}}")]
    public void Nesting_without_end_is_refused_not_a_stack_overflow(string start, string unit, string end) =>
        Assert.Null(TemplateReader.Parse(start + string.Concat(Enumerable.Repeat(unit, 10_000)) + end).Template);

    [Fact]
    public void A_template_beyond_its_length_is_refused() =>
        Assert.Equal("template.too-long", Assert.Single(TemplateReader.Parse(new string('x', TemplateReader.MaxLength + 1)).Diagnostics).Code);
}
