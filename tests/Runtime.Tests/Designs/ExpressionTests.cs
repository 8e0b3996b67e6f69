using System.Net;
using System.Text.Json.Nodes;
using LongAn.Runtime.Tests.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Designs;

/// <summary>Expressions and decisions of a draft: looked at while they are written, and tried with sample data.</summary>
[Collection(DesignTests.Name)]
public sealed class ExpressionTests(DesignHost designs)
{
    private readonly ApiHost _host = designs.Api;

    [Fact]
    public async Task The_names_of_a_draft_are_those_of_its_forms_with_titles_types_and_choices()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var words = (await (await _host.Signed("phantich")).Get($"{drawing.Path}/expression-names")).Given();

        var form = words["names"]!.AsArray().Single(n => n!["path"]!.GetValue<string>() == "form")!;
        var requester = form["entries"]!.AsArray().Single(n => n!["name"]!.GetValue<string>() == "requesterRole")!;
        Assert.Equal(("form.requesterRole", "văn bản"), (requester["path"]!.GetValue<string>(), requester["type"]!["vi"]!.GetValue<string>()));
        Assert.Contains("\"self\"", requester["choices"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.NotNull(requester["title"]);
        var substring = words["functions"]!.AsArray().Single(f => f!["name"]!.GetValue<string>() == "substring")!;
        Assert.Contains("substring(string, start position", substring["forms"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("form.requesterRole = 5", "feel.comparison", 1, 1)]
    [InlineData("form.nobody = 5", "feel.no-entry", 1, 1)]
    [InlineData("chanel = \"online\"", "feel.unknown-name", 1, 1)]
    [InlineData("1 +", null, 1, null)]
    [InlineData("\"văn bản\"", "feel.condition", 1, 1)]
    [InlineData("channel = \"pigeon\"", "feel.never-true", 1, 1)]
    public async Task A_condition_that_cannot_work_is_told_with_its_place(string text, string? code, int line, int? column)
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var check = await Check(drawing, text);

        var finding = check["findings"]!.AsArray()[0]!;
        Assert.True(code is null || finding["code"]!.GetValue<string>() == code, finding.ToJsonString());
        Assert.Equal(line, finding["line"]!.GetValue<int>());
        Assert.True(column is null || finding["column"]!.GetValue<int>() == column, finding.ToJsonString());
        Assert.NotEqual("", finding["message"]!["vi"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_condition_that_can_work_has_a_type_and_says_what_it_reads()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var check = await Check(drawing, "channel = \"online\" and form.requesterRole != \"self\"");

        Assert.Empty(check["findings"]!.AsArray());
        Assert.Equal("đúng hoặc sai", check["type"]!["vi"]!.GetValue<string>());
        Assert.Equal(["channel", "form.requesterRole"], check["reads"]!.AsArray().Select(r => r!["path"]!.GetValue<string>()));
        Assert.Contains("\"online\"", check["reads"]![0]!["choices"]!.AsArray().Select(c => c!.GetValue<string>()));
    }

    [Fact]
    public async Task A_condition_is_tried_with_sample_data()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        const string Condition = "channel = \"online\" and form.requesterRole != \"self\"";
        Assert.Equal("true", (await Try(drawing, Condition, new() { ["channel"] = "\"online\"", ["form.requesterRole"] = "\"heir\"" }))["value"]!.GetValue<string>());
        Assert.Equal("false", (await Try(drawing, Condition, new() { ["channel"] = "\"post\"", ["form.requesterRole"] = "" }))["value"]!.GetValue<string>());

        var trouble = Assert.Single((await Try(drawing, Condition, new() { ["channel"] = "\"online" }))["samples"]!.AsArray())!;
        Assert.Equal("channel", trouble["path"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_expression_without_end_is_broken_off()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var trial = await Try(drawing, "count(for a in 1..1000, b in 1..1000 return a * b)", []);
        Assert.NotNull(trial["failure"]!["vi"]);
    }

    [Fact]
    public async Task The_shared_fee_decision_is_listed_and_tried_with_the_rules_that_matched()
    {
        var drawing = await WithFee();
        var analyst = await _host.Signed("phantich");
        var decisions = (await analyst.Get($"{drawing.Path}/decisions")).Given().AsArray();
        var fee = decisions.Single(d => d!["name"]!.GetValue<string>() == "fee")!;
        Assert.Equal("decisions/fee.dmn", fee["file"]!.GetValue<string>());
        Assert.Equal(["channel", "copies", "feeCode", "filedOn", "group", "quantity"], fee["inputs"]!.AsArray().Select(i => i!["path"]!.GetValue<string>()).Order(StringComparer.Ordinal));

        var trial = (await analyst.Post($"{drawing.Path}/decision-trial", new
        {
            decision = "fee",
            data = new Dictionary<string, string> { ["feeCode"] = "\"cap-phep-xay-dung\"", ["channel"] = "\"online\"", ["filedOn"] = "@\"2026-11-20\"", ["group"] = "\"none\"", ["quantity"] = "1" },
        })).Given();
        Assert.Contains("amount: null", trial["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(["rate_table_rule1", "adjustment_table_rule1"], trial["rules"]!.AsArray().Select(r => r!["ruleId"]!.GetValue<string>()));
        Assert.Contains(trial["explanation"]!.AsArray(), e => e!["vi"]!.GetValue<string>().Contains("08/2022", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_citizens_there_is_nothing_to_try_and_a_body_without_end_is_refused()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var body = new { text = "1 + 1", data = new Dictionary<string, string>() };
        (await (await _host.Signed("congdan")).Post($"{drawing.Path}/expression-trial", body)).Refused(HttpStatusCode.NotFound, "notAllowed");
        (await (await _host.Signed("congdan")).Post($"{drawing.Path}/expression-check", body)).Refused(HttpStatusCode.NotFound, "notAllowed");
        (await (await _host.Signed("congdan")).Post($"{drawing.Path}/decision-trial", new { decision = "fee", body.data })).Refused(HttpStatusCode.NotFound, "notAllowed");
        var analyst = await _host.Signed("phantich");
        (await analyst.Post($"{drawing.Path}/decision-trial", new { decision = "fee", body.data })).Refused(HttpStatusCode.NotFound, "notFound");
        (await analyst.Post($"designer/drafts/{Guid.NewGuid()}/expression-check", body)).Refused(HttpStatusCode.NotFound, "notFound");
        (await analyst.Post($"{drawing.Path}/expression-check", new { text = new string('1', 200_000) })).Refused(HttpStatusCode.RequestEntityTooLarge, "requestTooLarge");
    }

    private async Task<JsonNode> Check(Drawing drawing, string text) =>
        (await (await _host.Signed("phantich")).Post($"{drawing.Path}/expression-check", new { text, isCondition = true })).Given();

    private async Task<JsonNode> Try(Drawing drawing, string text, Dictionary<string, string> data) =>
        (await (await _host.Signed("phantich")).Post($"{drawing.Path}/expression-trial", new { text, data })).Given();

    private async Task<Drawing> WithFee()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        await drawing.Edit("\"imports\": [", "\"imports\": [\"decisions/fee.dmn\", ", "procedure.json");
        return drawing;
    }
}
