using System.Net;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Register;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows.Execution;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.Register;

/// <summary>The register over HTTP: who sees what of it in list, count, print and files.</summary>
public sealed class RegisterTests : IAsyncLifetime
{
    private readonly ApiHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Entries_are_filtered_by_how_they_were_settled_and_counted()
    {
        var early = await Case.FiledForACopy(_host);
        await early.Received();
        await early.Settled();
        var open = await Case.FiledForACopy(_host);
        var code = await open.Received();
        await Case.FiledForACopy(_host);
        var (all, onTime, still) = (await List(""), await List("?result=onTime"), await List("?result=open&from=2026-11-23&to=2026-11-23"));
        Assert.Equal(2, all["count"]!.GetValue<int>());
        var settled = Assert.Single(onTime["items"]!.AsArray())!;
        Assert.Equal((early.Id, "onTime", "delivered", "nothingOwed"), (Text(settled, "id"), Text(settled, "punctuality"), Text(settled, "delivery"), Text(settled, "financial")));
        Assert.Equal(code, Text(Assert.Single(still["items"]!.AsArray())!, "code"));
        foreach (var none in (string[])["?result=late", "?result=overdue", "?to=2026-11-22", "?from=2026-11-24", "?procedure=1.000894", $"?agency={ApiHost.OtherWard}", "?status=7"])
            Assert.Equal(0, (await List(none))["count"]!.GetValue<int>());
        _host.Clock.Advance(TimeSpan.FromDays(3));
        await _host.Make("tiepnhan-sau", Role.IntakeOfficer, ApiHost.Ward);
        Assert.True(Assert.Single((await (await _host.Signed("tiepnhan-sau")).Get("register?result=overdue")).Given()["items"]!.AsArray())!["overdue"]!.GetValue<bool>());
        Assert.Null(new Verification(_host.Services.GetRequiredService<JournalConnections>(), _host.Services.GetRequiredService<JournalKeys>()).Walk(null, TestContext.Current.CancellationToken).Difference);
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended_and_files_hold_them_all()
    {
        var codes = new List<string>();
        for (var i = 0; i < 27; i++)
            codes.Add(await (await Case.FiledForACopy(_host)).Received());
        var first = await List("");
        var second = await List($"?cursor={Text(first, "next")}");
        Assert.Equal(((IEnumerable<string>)codes).Reverse(), first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(e => Text(e!, "code")));
        Assert.Null(second["next"]);
        var officer = await _host.Signed("tiepnhan");
        var csv = await officer.Get("register.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], csv.Bytes[..3]);
        Assert.Equal(codes, csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[1]));
        using var workbook = SpreadsheetDocument.Open(new MemoryStream((await officer.Get("register.xlsx")).Bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var rows = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        Assert.Equal(codes, rows.Skip(1).Select(row => row.Elements<Cell>().ElementAt(1).InnerText));
        Assert.Empty(rows.SelectMany(row => row.Descendants<CellFormula>()));
        var print = await officer.Get("register/print");
        Assert.All(codes, code => Assert.Contains(code, print.Text, StringComparison.Ordinal));
        Assert.Contains("Mẫu số 06", print.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agency_sees_nothing_of_it_anywhere_and_citizens_have_no_register()
    {
        var code = await (await Case.FiledForACopy(_host)).Received();
        var stranger = await _host.Signed("tiepnhan-noikhac");
        Assert.Equal(0, (await stranger.Get("register")).Given()["count"]!.GetValue<int>());
        foreach (var path in (string[])["register", "register.csv", "register/print", $"register?agency={ApiHost.Ward}", $"register.csv?agency={ApiHost.Ward}"])
            Assert.DoesNotContain(code, (await stranger.Get(path)).Text, StringComparison.Ordinal);
        foreach (var path in (string[])["register", "register.csv", "register.xlsx", "register/print"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await _host.Signed("congdan")).Get(path)).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await _host.Anybody().Get(path)).Status);
        }

        Assert.Contains(code, (await (await _host.Signed("quantri")).Get("register.csv")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84912345678", "'+84912345678")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("Nguyễn, \"A\"", "\"Nguyễn, \"\"A\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("H39-1", "H39-1")]
    public void No_text_is_a_formula_and_every_text_stays_in_its_cell(string text, string cell) => Assert.Equal(cell, CsvWriter.Line([text]));

    [Fact]
    public async Task An_agency_that_takes_part_finds_the_dossier_and_only_that_one()
    {
        const string Insurance = "H39.41";
        await _host.Make("canbo-bhxh", Role.Specialist, Insurance);
        var other = await (await Case.FiledForACopy(_host)).Received();
        var insurance = await _host.Signed("canbo-bhxh");
        var (citizen, id) = (await _host.Signed("congdan"), Case.NewId());
        var data = new
        {
            requester = new { name = "Người yêu cầu", identityNumber = "079123456789", phone = "0900000001", address = "Phường 1, thành phố Tân An" },
            child = "Trẻ em thử nghiệm",
            bornOn = "2026-10-20",
            residence = "Phường 1, thành phố Tân An",
            headOfHousehold = "Người yêu cầu",
            relation = "Con",
            withParents = true,
            clinic = "Trạm y tế phường 1",
            truthful = true,
        };
        (await citizen.Post("dossiers", Case.Filing(id, "2.000986", data, "counter"))).Given();
        var joint = new Case(_host, id);
        var code = await joint.Received();
        (await joint.When("chuyenvien", "appraise", "pass", new { data = new { number = "301/2026", personalNumber = "080226000001" } })).Given();
        Assert.Empty((await insurance.Get("dossiers/search")).Given()["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, await joint.Look("canbo-bhxh"));
        (await joint.When("lanhdao", "signBirth", "approve")).Given();
        for (var stage = 0; stage < 2; stage++)
        {
            foreach (var path in (string[])["dossiers/search", "register"])
                Assert.Equal(code, Text(Assert.Single((await insurance.Get(path)).Given()["items"]!.AsArray())!, "code"));
            var csv = (await insurance.Get("register.csv")).Text;
            Assert.Contains(code, csv, StringComparison.Ordinal);
            Assert.DoesNotContain(other, csv, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, await joint.Look("canbo-bhxh"));
            // Also when its part is done.
            if (stage == 0)
                (await joint.When("canbo-bhxh", "insurance1", "issued", new { data = new { document = "TE4801234567" } })).Given();
        }

        Assert.Empty((await (await _host.Signed("tiepnhan-noikhac")).Get("dossiers/search")).Given()["items"]!.AsArray());
        Assert.Null(new Verification(_host.Services.GetRequiredService<JournalConnections>(), _host.Services.GetRequiredService<JournalKeys>()).Walk(null, TestContext.Current.CancellationToken).Difference);
    }

    private async Task<JsonNode> List(string query) => (await (await _host.Signed("tiepnhan")).Get("register" + query)).Given();

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();
}
