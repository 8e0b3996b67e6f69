using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;
using LongAn.Workflows.Templates;
using LongAn.Workflows.Tests.Calendars;
using Xunit;

namespace LongAn.Workflows.Tests.Forms;

/// <summary>What people write may be damaged in any way: it gives findings, never an exception.</summary>
[Properties(Arbitrary = [typeof(Damage)], MaxTest = 300)]
public sealed class Damaged_texts
{
    private const string Letter =
        """
        <!DOCTYPE html><html lang="vi"><head><style>p { margin: 0 }</style></head><body class="{{ kind }}">
        {{ for p in papers }}<p title="{{ p.name }}">{{ for.index + 1 }}. {{ p.name | upper }} {{ p.on | date }}</p>{{ end }}
        {{ if fee != null && fee > 0 }}{{ money fee }}{{ else if !paid }}{{ none ?? '-' }}{{ else }}{{ (fee) }}{{ end }}
        {{ case kind }}{{ when "a", "b" }}A{{ else }}B{{ end }}<!-- end --></body></html>
        """;

    private static readonly string Calendar = File.ReadAllText(Shipped.CalendarFile);
    private static readonly FormDefinition Marriage = FormReader.Read(Sample.Marriage).Form!;

    [Property]
    public void A_form_is_read_or_refused(Damage damage)
    {
        var reading = FormReader.Read(damage.To(Sample.Marriage));

        Assert.Equal(reading.Form is null, reading.Diagnostics.Any(d => d.Severity == Severity.Error));
    }

    [Property]
    public void A_calendar_is_read_or_refused(Damage damage)
    {
        var reading = CalendarReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(damage.To(Calendar))), "a.json");

        Assert.Equal(reading.Calendar is null, reading.Diagnostics.Count > 0);
    }

    [Property]
    public void Data_are_taken_or_refused(Damage damage)
    {
        var json = damage.To("""{ "nam": { "hoTen": "A", "soDinhDanh": "080090001234", "ngaySinh": "1990-05-01", "lanKetHon": 1, "conChung": ["A", "B"] }, "nu": { }, "noiNop": "khac", "lyDo": "ở trọ lâu" }""");
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
            FormValidator.Validate(Marriage, document.RootElement);
            Marriage.ToScopeValue(document.RootElement);
        }
        catch (JsonException)
        {
            // Not JSON at all: refused before it reaches the form.
        }
    }

    [Property]
    public void A_template_is_read_or_refused_and_rendered_or_failed(Damage damage)
    {
        var reading = TemplateReader.Parse(damage.To(Letter));

        Assert.Equal(reading.Template is null, reading.Diagnostics.Count > 0);
        reading.Template?.Render(new([new("kind", Value.Of("a")), new("fee", Value.Of(1m)), new("paid", Value.Null), new("none", Value.Null), new("papers", Value.Of([Value.Null]))]));
    }
}

/// <summary>Pieces taken out of a text, doubled, or replaced by other pieces.</summary>
public sealed record Damage(IReadOnlyList<(int Place, int Length, string Piece)> Cuts)
{
    private static readonly string[] Pieces =
    [
        "", "{", "}", "{{", "}}", "[", "]", "\"", "'", ",", ":", "<", ">", "-->", "</", "null", "1e99", "-1", "\\ud800", "\uD800", "\0", "\uE000", "đ",
        "\"$ref\": \"#/$defs/nguoi\",", "\"if\": {},", "object", "array", "{{ end }}", "{{ for x in 1..9 }}", "{{ x = 1 }}", "| date", "..", "$", "@",
    ];

    public string To(string text)
    {
        foreach (var (place, length, piece) in Cuts)
        {
            var start = place % (text.Length + 1);
            text = text[..start] + piece + text[Math.Min(text.Length, start + length)..];
        }

        return text;
    }

    public static Arbitrary<Damage> Any() => Arb.From(
        from count in Gen.Choose(1, 4)
        from cuts in Gen.ListOf(
            from place in Gen.Choose(0, 1_000_000)
            from length in Gen.Elements(0, 0, 1, 1, 2, 5, 20)
            from piece in Gen.Elements(Pieces)
            select (place, length, piece),
            count)
        select new Damage([.. cuts]));
}
