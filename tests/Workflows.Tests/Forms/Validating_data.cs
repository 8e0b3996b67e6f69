using System.Text.Json;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Forms;

public sealed class Validating_data
{
    private const string Couple = "\"nam\": { \"hoTen\": \"Người thứ nhất\", \"soDinhDanh\": \"080090001234\" }, \"nu\": { \"hoTen\": \"Người thứ hai\", \"soDinhDanh\": \"301234567\" }";

    private static readonly FormDefinition Marriage = FormReader.Read(Sample.Marriage).Form!;

    [Fact]
    public void Data_that_satisfy_the_form_have_no_findings() => Assert.Empty(Findings($$"""{ {{Couple}}, "noiNop": "thuongTru" }"""));

    [Fact]
    public void Everything_that_is_wrong_is_reported_at_once() => Assert.Equal(
        [
            "/nam/conChung too-many",
            "/nam/hoTen wrong-type",
            "/nam/lanKetHon not-whole",
            "/nam/ngaySinh format",
            "/nam/quocTich extra",
            "/nam/soDinhDanh missing",
            "/noiNop not-allowed",
            "/nu missing",
        ],
        Findings(
            """
            { "nam": { "hoTen": 7, "ngaySinh": "30/02/1990", "lanKetHon": 1.5, "conChung": ["a", "a", "a", "a"], "quocTich": "VN" }, "noiNop": "đâu" }
            """).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("""{ "type": "string", "maxLength": 3 }""", "\"Đông\"", "too-long")]
    [InlineData("""{ "type": "string", "maxLength": 1 }""", "\"😀\"", null)]
    [InlineData("""{ "type": "string", "minLength": 2 }""", "\"a\"", "too-short")]
    [InlineData("""{ "type": "string", "pattern": "^A" }""", "\"B\"", "pattern")]
    [InlineData("""{ "type": "string" }""", "7", "wrong-type")]
    [InlineData("""{ "type": "string" }""", "{ \"$date\": \"2026-01-01\" }", "wrong-type")]
    [InlineData("""{ "type": "string" }""", "null", null)]
    [InlineData("""{ "type": "number", "minimum": 0.1 }""", "0.09", "too-small")]
    [InlineData("""{ "type": "number", "maximum": 5 }""", "5.01", "too-large")]
    [InlineData("""{ "type": "number", "multipleOf": 0.1 }""", "0.3", null)]
    [InlineData("""{ "type": "number", "multipleOf": 0.1 }""", "0.35", "not-multiple")]
    [InlineData("""{ "type": "number" }""", "1e40", "too-large")]
    [InlineData("""{ "type": "integer" }""", "2.0", null)]
    [InlineData("""{ "type": "integer" }""", "\"2\"", "wrong-type")]
    [InlineData("""{ "type": "boolean" }""", "1", "wrong-type")]
    [InlineData("""{ "type": "boolean", "const": true }""", "false", "not-allowed")]
    [InlineData("""{ "type": "integer", "enum": [1, 2] }""", "3", "not-allowed")]
    [InlineData("""{ "type": "integer", "enum": [1, 2] }""", "2.0", null)]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "minItems": 1 }""", "[]", "too-few")]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "uniqueItems": true }""", "[\"a\", \"b\", \"a\"]", "repeated")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", "[null]", "wrong-type")]
    [InlineData("""{ "type": "object" }""", "[]", "wrong-type")]
    public void A_value_is_held_against_its_field(string field, string value, string? code)
    {
        var form = FormReader.Read(Sample.Of(field)).Form!;

        Assert.Equal(code is null ? [] : [code], FormValidator.Validate(form, Json($$"""{ "x": {{value}} }""")).Select(f => f.Code));
    }

    [Theory]
    [InlineData("date", "2024-02-29", "2023-02-29")]
    [InlineData("email", "a.b+c@vidu.com.vn", "a@b")]
    [InlineData("email", "an@một.vn", "a b@c.vn")]
    [InlineData("email", "x@y.vn", "x@y..vn")]
    [InlineData("email", "x@y.vn", "x@y.vn\r\nBcc: z@y.vn")]
    [InlineData("phone", "0912345678", "12345678")]
    [InlineData("phone", "+84912345678", "84912345678")]
    [InlineData("phone", "02723826123", "0912-345-678")]
    [InlineData("identity-number", "080090001234", "0800900012345")]
    [InlineData("identity-number", "301234567", "30123456a")]
    [InlineData("identity-number", "301234567", "٣٠١٢٣٤٥٦٧")]
    public void Formats_are_checked(string format, string good, string bad)
    {
        var form = FormReader.Read(Sample.Of($$"""{ "type": "string", "format": "{{format}}" }""")).Form!;

        Assert.Empty(FormValidator.Validate(form, new ContextValue([new("x", Value.Of(good))])));
        Assert.Equal("format", Assert.Single(FormValidator.Validate(form, new ContextValue([new("x", Value.Of(bad))]))).Code);
    }

    [Theory]
    [InlineData("\"khac\", \"lyDo\": \"ở trọ lâu năm\"", null)]
    [InlineData("\"khac\"", "/lyDo missing")]
    [InlineData("\"khac\", \"lyDo\": \"   \"", "/lyDo missing")]
    [InlineData("\"thuongTru\", \"lyDo\": \"ở trọ lâu năm\"", "/lyDo extra")]
    public void What_a_condition_declares_is_there_only_while_it_holds(string rest, string? finding)
    {
        var findings = Findings($$"""{ {{Couple}}, "noiNop": {{rest}} }""").Where(f => !f.EndsWith("too-short", StringComparison.Ordinal));

        Assert.Equal(finding is null ? [] : [finding], findings);
    }

    [Theory]
    [InlineData("""{ "x": 1, "x": 2 }""", "twice")]
    [InlineData("""{ "x": "\ud800" }""", "malformed")]
    [InlineData("""7""", "wrong-type")]
    [InlineData("""null""", "wrong-type")]
    public void Hostile_JSON_is_a_finding_not_a_crash(string json, string code) =>
        Assert.Equal(code, Assert.Single(FormValidator.Validate(FormReader.Read(Sample.Of("""{ "type": "string" }""")).Form!, Json(json))).Code);

    [Fact]
    public void Deep_data_are_a_finding_not_a_crash()
    {
        var deep = new string('[', 60) + new string(']', 60);

        Assert.Equal("too-deep", Assert.Single(FormValidator.Validate(Marriage, Json(deep))).Code);
    }

    [Fact]
    public void Findings_are_bounded()
    {
        var data = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"extra{i}\": 1"));

        Assert.Equal(200, FormValidator.Validate(Marriage, Json("{" + data + "}")).Count);
    }

    [Fact]
    public void Findings_speak_Vietnamese_and_English()
    {
        var finding = FormValidator.Validate(Marriage, Json("""{ "nam": { "hoTen": "A", "soDinhDanh": "080090001234" } }"""));

        Assert.Equal(new("Hãy nhập \"Bên nữ\".", "Expected \"Bride\", but it is missing."), Assert.Single(finding).Message);
    }

    [Fact]
    public void In_FEEL_dates_are_dates_and_what_is_absent_is_null()
    {
        var scope = Marriage.ToScopeValue(Json("""{ "nam": { "hoTen": "A", "ngaySinh": "1990-05-01" }, "thua": 1 }"""));

        Assert.Equal(["nam", "nu", "noiNop", "lyDo"], scope.Select(e => e.Key));
        var male = Assert.IsType<ContextValue>(scope["nam"]);
        Assert.Equal(Value.Of(new LocalDate(1990, 5, 1)), male["ngaySinh"]);
        Assert.Equal(Value.Null, male["conChung"]);
        Assert.Equal(Value.Null, scope["nu"]);
        Assert.Equal(scope, Marriage.ToScopeValue(scope));
    }

    [Fact]
    public void Data_taken_from_the_scope_satisfy_the_form_as_well()
    {
        var scope = Marriage.ToScopeValue(Json($$"""{ {{Couple}}, "noiNop": "thuongTru" }"""));

        Assert.Empty(FormValidator.Validate(Marriage, scope));
    }

    private static IEnumerable<string> Findings(string json) => FormValidator.Validate(Marriage, Json(json)).Select(f => $"{f.Path} {f.Code}");

    private static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
