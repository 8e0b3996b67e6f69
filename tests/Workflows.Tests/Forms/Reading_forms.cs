using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;
using Xunit;

namespace LongAn.Workflows.Tests.Forms;

public sealed class Reading_forms
{
    [Fact]
    public void A_form_of_the_subset_is_read_with_its_layout()
    {
        var reading = FormReader.Read(Sample.Marriage);

        Assert.Empty(reading.Diagnostics);
        var form = reading.Form!;
        Assert.Equal(["nam", "nu", "noiNop", "lyDo"], form.Data.AllProperties().Select(p => p.Name));
        Assert.Equal(["nam", "nu"], form.Data.Always.Required);
        var male = Assert.IsType<ObjectField>(form.Data.Always.Properties[0].Field);
        Assert.Equal(new("Bên nam", "Groom"), male.Title);
        var identity = Assert.IsType<TextField>(male.Always.Properties[1].Field);
        Assert.Equal(TextFormat.IdentityNumber, identity.Format);
        Assert.Equal(new("Hai bên", "The couple"), Assert.Single(form.Layout.Sections).Title);
        Assert.Equal("textarea", form.Layout.Properties[0].Layout.Widget);
    }

    [Fact]
    public void Two_readings_of_one_form_are_equal() =>
        Assert.Equal(FormReader.Read(Sample.Marriage).Form, FormReader.Read(Sample.Marriage).Form);

    [Theory]
    [InlineData("""{ "type": "string", "minLength": 1, "contentEncoding": "base64" }""", "contentEncoding")]
    [InlineData("""{ "type": "string", "minimum": 1 }""", "minimum")]
    [InlineData("""{ "type": "object", "patternProperties": {} }""", "patternProperties")]
    [InlineData("""{ "type": "object", "dependentRequired": {} }""", "dependentRequired")]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "contains": {} }""", "contains")]
    [InlineData("""{ "type": "number", "exclusiveMinimum": 1 }""", "exclusiveMinimum")]
    [InlineData("""{ "type": "string", "anyOf": [] }""", "anyOf")]
    [InlineData("""{ "type": "string", "$defs": {} }""", "$defs")]
    [InlineData("""{ "type": "string", "default": "x" }""", "default")]
    public void A_keyword_outside_the_subset_is_refused_by_name_and_place(string field, string keyword)
    {
        var diagnostic = Assert.Single(FormReader.Read(Sample.Of(field), "forms/a.form.json").Diagnostics);

        Assert.Equal("form.keyword-outside-subset", diagnostic.Code);
        Assert.Equal(new("forms/a.form.json", $"/schema/properties/x/{keyword}"), diagnostic.Location);
        Assert.Contains($"\"{keyword}\"", diagnostic.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "text" }""", "form.type")]
    [InlineData("""{ }""", "json.missing")]
    [InlineData("""7""", "json.wrong-value")]
    [InlineData("""{ "type": "string", "format": "uri" }""", "json.wrong-value")]
    [InlineData("""{ "type": "string", "minLength": null }""", "json.wrong-value")]
    [InlineData("""{ "type": "string", "minLength": 1.5 }""", "json.wrong-value")]
    [InlineData("""{ "type": "string", "enum": [] }""", "form.choices")]
    [InlineData("""{ "type": "string", "enum": ["a", "a"] }""", "form.choices")]
    [InlineData("""{ "type": "string", "enum": ["a", 1] }""", "form.choices")]
    [InlineData("""{ "type": "string", "enum": ["a"], "const": "a" }""", "form.choices")]
    [InlineData("""{ "type": "string", "oneOf": [{ "const": "a" }] }""", "json.missing")]
    [InlineData("""{ "type": "number", "multipleOf": 0 }""", "form.multiple")]
    [InlineData("""{ "type": "number", "maximum": 1e40 }""", "json.wrong-value")]
    [InlineData("""{ "type": "array" }""", "json.missing")]
    [InlineData("""{ "$ref": "#/$defs/none" }""", "form.reference")]
    [InlineData("""{ "$ref": "https://example.org/other.json" }""", "form.reference")]
    [InlineData("""{ "$ref": "#/$defs/loop" }""", "form.circle")]
    [InlineData("""{ "type": "object", "properties": { "họ tên": { "type": "string" } } }""", "form.property-name")]
    [InlineData("""{ "type": "object", "properties": {}, "required": ["y"] }""", "json.wrong-value")]
    [InlineData("""{ "type": "object", "additionalProperties": true }""", "form.additional")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" } }, "if": { "required": ["a"] } }""", "form.condition")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" } }, "if": {}, "then": { "required": ["a"] } }""", "form.condition")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" } }, "if": { "properties": { "b": { "const": 1 } }, "required": ["a"] }, "then": {} }""", "form.condition")]
    [InlineData("""{ "type": "object", "additionalProperties": false, "properties": { "a": { "type": "string" } }, "if": { "required": ["a"] }, "then": { "properties": { "b": { "type": "string" } } } }""", "form.additional")]
    public void What_has_no_meaning_is_refused(string field, string code)
    {
        var reading = FormReader.Read(Sample.Of(field));

        Assert.Null(reading.Form);
        Assert.Contains(reading.Diagnostics, d => d.Code == code && d.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("a(?=b)")]
    [InlineData("(a)\\1")]
    [InlineData("(?i)a")]
    [InlineData("(?<name>a)")]
    [InlineData("[a-z-[aeiou]]")]
    [InlineData("\\Aa\\z")]
    [InlineData("\\bword\\b")]
    [InlineData("(")]
    [InlineData("a\\")]
    [InlineData("((a{1000}){1000}){1000}")]
    [InlineData("a{99999999999999999999}{99999999}")]
    public void A_pattern_that_browsers_read_otherwise_or_that_may_take_long_is_refused(string pattern)
    {
        Assert.Null(FormPattern.Parse(pattern, out var reason));
        Assert.NotEmpty(reason);
    }

    [Theory]
    [InlineData("^[0-9]{3}$", "123", true)]
    [InlineData("^[0-9]{3}$", "123\n", false)]
    [InlineData("^\\d+$", "٣", false)]
    [InlineData("^[\\d.]+$", "3.4", true)]
    [InlineData("^\\w+$", "đ", false)]
    [InlineData("^\\p{L}+$", "đ", true)]
    [InlineData("b", "abc", true)]
    [InlineData("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", false)]
    public void A_pattern_means_here_what_it_means_in_a_browser(string pattern, string text, bool matches) =>
        Assert.Equal(matches, FormPattern.Parse(pattern, out _)!.Matches(text));

    [Fact]
    public void A_form_that_refers_to_itself_over_and_over_is_not_unfolded_without_end()
    {
        var definitions = string.Join(',', Enumerable.Range(0, 9).Select(i =>
            $$"""
            "d{{i}}": { "type": "object", "properties": { {{string.Join(',', Enumerable.Range(0, 9).Select(p => $$"""
            "p{{p}}": { "$ref": "#/$defs/d{{i + 1}}" }
            """))}} } }
            """));

        var reading = FormReader.Read($$"""{ "schema": { "type": "object", "properties": { "a": { "$ref": "#/$defs/d0" } }, "$defs": { {{definitions}}, "d9": { "type": "string" } } } }""");

        Assert.Null(reading.Form);
        Assert.Contains(reading.Diagnostics, d => d.Code == "form.too-many-fields");
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var field = string.Concat(Enumerable.Repeat("""{ "type": "array", "items": """, 20)) + """{ "type": "string" }""" + new string('}', 20);

        Assert.Contains(FormReader.Read(Sample.Of(field)).Diagnostics, d => d.Code == "form.too-deep");
    }

    [Fact]
    public void A_condition_that_holds_while_its_field_is_empty_is_warned_of()
    {
        var reading = FormReader.Read(Sample.Of("""{ "type": "object", "properties": { "a": { "type": "boolean" } }, "if": { "properties": { "a": { "const": true } } }, "then": { "properties": { "b": { "type": "string" } } } }"""));

        Assert.NotNull(reading.Form);
        Assert.Equal("form.vacuous-condition", Assert.Single(reading.Diagnostics).Code);
    }

    [Fact]
    public void A_title_without_English_is_warned_of()
    {
        var reading = FormReader.Read(Sample.Of("""{ "type": "string", "title": "Họ tên" }"""));

        Assert.Equal(new("Họ tên", "Họ tên"), reading.Form!.Data.Always.Properties[0].Field.Title);
        Assert.Equal("form.no-english", Assert.Single(reading.Diagnostics).Code);
    }

    [Theory]
    [InlineData("""{ "ui:order": ["y"] }""")]
    [InlineData("""{ "ui:widget": "script" }""")]
    [InlineData("""{ "y": {} }""")]
    [InlineData("""{ "ui:options": {} }""")]
    [InlineData("""{ "ui:sections": [{ "title": "A", "fields": ["x"] }, { "title": "B", "fields": ["x"] }] }""")]
    public void A_layout_that_does_not_fit_is_refused(string ui) =>
        Assert.Null(FormReader.Read($$"""{ "schema": { "type": "object", "properties": { "x": { "type": "string" } } }, "ui": {{ui}} }""").Form);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "schema": [] }""")]
    [InlineData("""{ "schema": { "type": "string" } }""")]
    [InlineData("""{ "schema": { "type": "object", "$schema": "http://json-schema.org/draft-07/schema#" } }""")]
    [InlineData("""{ "schema": { "type": "object", "$defs": { "unused": { "type": "text" } } } }""")]
    public void A_file_that_is_no_form_is_refused(string json)
    {
        var reading = FormReader.Read(json);

        Assert.Null(reading.Form);
        Assert.NotEmpty(reading.Diagnostics);
    }

    [Fact]
    public void The_types_of_the_fields_are_those_of_FEEL()
    {
        var type = FormReader.Read(Sample.Marriage).Form!.ScopeType();

        Assert.Equal(["nam", "nu", "noiNop", "lyDo"], type.Entries.Select(e => e.Name));
        var male = Assert.IsType<ContextType>(type.Entries[0].Type);
        Assert.Equal(new SimpleType(SimpleKind.Date), male.Entries[2].Type);
    }
}
