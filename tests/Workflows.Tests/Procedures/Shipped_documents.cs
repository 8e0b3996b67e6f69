using System.Text;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Scenarios;
using LongAn.Workflows.Templates;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

/// <summary>Every slip and result that a scenario makes can be printed.</summary>
public sealed class Shipped_documents
{
    public static TheoryData<string> All => [.. Definitions.Packages];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_slip_and_result_of_every_scenario_is_filled_in(string folder)
    {
        var package = ProcedurePackage.Read(Definitions.Files(folder), Definitions.Shared).Package!;
        var compilation = PlanCompiler.Compile(package);
        var printed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scenario in ScenarioReader.ReadAll(package).SelectMany(reading => new[] { reading.Scenario!, reading.Scenario! with { Profile = "b" } }))
        {
            var dossier = ScenarioRunner.Run(compilation.Plan!, scenario, Definitions.Shared).Dossier;
            foreach (var slip in dossier.Slips)
            {
                var html = Print(compilation.Documents.For(slip.Key)!, slip.Fields.Value!, scenario.File);
                Assert.Contains(dossier.Applicant!.Value!.Name, html, StringComparison.Ordinal);
                if (slip.Form.Length > 0)
                    Assert.Contains($"{slip.Form}", html, StringComparison.Ordinal);
                printed.Add(slip.Key.ToString());
            }

            if (dossier.Result is { } result)
            {
                if (compilation.Documents.Result is { } template)
                    Assert.Contains(dossier.Receipt!.Code.ToString(), Print(template, result.Fields!.Value!, scenario.File), StringComparison.Ordinal);
                else
                    Assert.Contains(dossier.Papers, paper => paper.Content == result.Content);
                printed.Add("Result");
            }

            if (dossier.Receipt is not null)
                Print(compilation.Documents.Slips["control"], ControlSlip.Fields(compilation.Plan!, dossier, Definitions.Shared.Profiles[0], dossier.LastRecordedAt), scenario.File);
        }

        Assert.Superset(new HashSet<string>(["Receipt", "Supplement", "Refusal", "Result"]), printed);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_form_of_every_era_has_a_template_on_its_sheet(string folder)
    {
        var package = ProcedurePackage.Read(Definitions.Files(folder), Definitions.Shared).Package!;
        var templates = PlanCompiler.Compile(package).Documents.Slips;
        foreach (var form in Definitions.Shared.Profiles.SelectMany(profile => profile.Slips))
        {
            var template = form.Key == "register" ? TemplateReader.Parse(Encoding.UTF8.GetString(Definitions.Shared.Find("templates/slip-register.html")!.Content.Span)).Template! : templates[form.Key];
            Assert.Matches($@"@page \{{ size: {form.Paper ?? PaperSize.A5}\b", template.Text);
        }
    }

    [Fact]
    public void Residence_has_the_slips_of_its_own_circular()
    {
        var package = ProcedurePackage.Read(Definitions.Files("cu-tru/1.004222"), Definitions.Shared).Package!;
        Assert.Equal(["CT04", "CT05", "CT06"], PlanCompiler.Compile(package).Plan!.Forms.Select(form => form.Number));
    }

    [Fact]
    public void The_control_slip_says_what_was_early_and_what_was_late()
    {
        var package = ProcedurePackage.Read(Definitions.Files("chung-thuc/2.000908"), Definitions.Shared).Package!;
        var plan = PlanCompiler.Compile(package).Plan!;
        var scenario = ScenarioReader.ReadAll(package).Single(reading => reading.Scenario!.File == "scenarios/toan-trinh.json").Scenario!;
        var dossier = ScenarioRunner.Run(plan, scenario, Definitions.Shared).Dossier;
        var rows = (ListValue)ControlSlip.Fields(plan, dossier, Definitions.Shared.Profiles[0], dossier.LastRecordedAt)["handovers"]!;
        Assert.Equal(
            ["Tiếp nhận hồ sơ: Trước hạn", "Thẩm định hồ sơ: Trước hạn", "Ký duyệt: Trước hạn", "Phát hành: Quá hạn"],
            rows.Items.Cast<ContextValue>().Select(row => $"{((TextValue)row["step"]!).Value}: {((TextValue)row["timeliness"]!).Value}"));
    }

    private static string Print(Template template, ContextValue fields, string file)
    {
        var data = fields
            .With("agency", new ContextValue([new("code", Value.Of("H39.31.01")), new("name", Value.Of("Ủy ban nhân dân phường 1")), new("oneStop", Value.Of(""))]))
            .With("officer", new ContextValue([new("name", Value.Of("Cán bộ tiếp nhận"))]));
        var result = template.Render(data, [SafeFragment.Png("qr", [1, 2, 3], "Mã QR")]);
        var html = result is Rendered rendered ? rendered.Html : throw new InvalidOperationException($"{file}: the template must be filled in, but: {result}");
        Assert.True(html.Contains("<img", StringComparison.Ordinal), $"{file}: the QR code stands at the top of every paper.");
        return html;
    }
}
