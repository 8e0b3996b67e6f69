using LongAn.Harness;
using LongAn.Runtime.CommandLine;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Procedures;
using LongAn.Runtime.Tests.Designs;
using LongAn.Runtime.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.CommandLine;

/// <summary>Packages on the command line: checked, tested, published.</summary>
public sealed class PackageCommandTests : IDisposable
{
    private const string ExchangeCode = "1.012783.000.00.00.H39";

    private readonly OwnDefinitions _own = new();
    private readonly StringWriter _output = new();

    public PackageCommandTests() => OwnDefinitions.Copy(Path.Combine(Repository.Root, "tests", "Fixtures", "cap-doi-gcn"), Exchange);

    private string Exchange => Path.Combine(Path.GetDirectoryName(_own.Definitions)!, "cap-doi-gcn");

    private string Scenario => Path.Combine(_own.CopyFolder, "scenarios", "toan-trinh.json");

    private string Told => _output.ToString();

    public void Dispose()
    {
        _output.Dispose();
        _own.Dispose();
    }

    [Fact]
    public async Task National_records_become_drafts_and_what_is_none_is_told_with_its_line()
    {
        var records = Path.Combine(_own.Options.DataFolder, "records.jsonl");
        var drafts = Path.Combine(_own.Options.DataFolder, "drafts");
        Directory.CreateDirectory(_own.Options.DataFolder);
        await File.WriteAllTextAsync(
            records,
            """
            {"ma_thu_tuc":"1.001193","ten_thu_tuc":"Đăng ký khai sinh","cach_thuc_thuc_hien":"Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến1Miễn phí"}
            not a record
            """,
            TestContext.Current.CancellationToken);
        Assert.Equal(1, await ImportNationalCommand.Run(records, drafts, _output, TestContext.Current.CancellationToken));
        Assert.Contains("records.jsonl:2: Expected a record", Told, StringComparison.Ordinal);
        Assert.Contains("1 records read, 1 not", Told, StringComparison.Ordinal);
        Assert.Contains("unitMissing", await File.ReadAllTextAsync(Path.Combine(drafts, "1.001193.draft.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_definitions_check_and_hold()
    {
        Assert.Equal(0, await CheckCommand.Run(_own.Options, _own.Definitions, _output));
        Assert.Equal(0, await TestCommand.Run(_own.Options, _own.Definitions, _output));
        Assert.DoesNotContain("FAIL", Told, StringComparison.Ordinal);
        Assert.Contains("scenarios/toan-trinh.json", Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twelve_days_under_ten_fail_the_check_with_the_way()
    {
        Assert.Equal(1, await CheckCommand.Run(_own.Options, Exchange, _output));
        Assert.Contains("time.exceeded", Told, StringComparison.Ordinal);
        Assert.Contains("12 working days", Told, StringComparison.Ordinal);
        Assert.Contains("1 error", Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_are_checked_among_the_packages_given_and_those_in_the_folder_of_definitions()
    {
        var folder = CallingProcedure.WriteDefinitions(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_own.Definitions)!, "calling")).FullName);
        Assert.Equal(0, await CheckCommand.Run(_own.Options, Calling(folder, CallingProcedure.Code), _output));

        Assert.Equal(1, await CheckCommand.Run(_own.Options, folder, _output));
        Assert.Contains("procedure.call-unknown", Told, StringComparison.Ordinal);
        Assert.Contains("9.999999", Told, StringComparison.Ordinal);

        OwnDefinitions.Edit(Path.Combine(Calling(folder, CallingProcedure.CodeOfNothing), "process.bpmn"), "9.999999", CallingProcedure.Code);
        OwnDefinitions.Edit(Path.Combine(Calling(folder, CallingProcedure.Code), "process.bpmn"), "la:procedure=\"2.000908\"", $"la:procedure=\"{CallingProcedure.CodeOfNothing}\"");
        Assert.Equal(1, await CheckCommand.Run(_own.Options, folder, _output));
        Assert.Contains($"{CallingProcedure.Code} → {CallingProcedure.CodeOfNothing} → {CallingProcedure.Code}", Told, StringComparison.Ordinal);
        Assert.Contains("procedure.call-circle", Told, StringComparison.Ordinal);
        Assert.Contains("register", Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_package_calls_must_be_in_force_where_it_is_published()
    {
        var folder = CallingProcedure.WriteDefinitions(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_own.Definitions)!, "calling")).FullName);
        await Assert.ThrowsAsync<StartRefused>(() => Publish(folder: Calling(folder, CallingProcedure.Code)));
        Assert.Contains("procedure.call-unknown", Told, StringComparison.Ordinal);

        // What is shipped is published when the server first starts.
        await _own.Ask(services => Task.FromResult(services.GetRequiredService<ProcedureCatalogue>().Find(Samples.Copy)));
        Assert.Equal(0, await Publish(folder: Calling(folder, CallingProcedure.Code)));
    }

    [Fact]
    public async Task A_failing_scenario_is_told_and_its_way_is_drawn_beside_it_until_it_holds()
    {
        var drawing = Path.ChangeExtension(Scenario, ".path.svg");
        var before = await File.ReadAllTextAsync(Scenario);
        OwnDefinitions.Edit(Scenario, "\"open\": []", "\"open\": [\"sign\"]");

        Assert.Equal(1, await TestCommand.Run(_own.Options, _own.CopyFolder, _output));

        Assert.Contains("FAIL   scenarios/toan-trinh.json", Told, StringComparison.Ordinal);
        Assert.Contains("The way: intake → appraise", Told, StringComparison.Ordinal);
        var svg = await File.ReadAllTextAsync(drawing);
        Assert.StartsWith("<svg", svg.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("data-mark=\"done\"", svg, StringComparison.OrdinalIgnoreCase);

        await File.WriteAllTextAsync(Scenario, before);
        Assert.Equal(0, await TestCommand.Run(_own.Options, _own.CopyFolder, _output));
        Assert.False(File.Exists(drawing), "Expected the drawing of a scenario that holds to be gone.");
    }

    [Fact]
    public async Task A_folder_without_a_package_is_told_in_one_sentence()
    {
        var none = await Assert.ThrowsAsync<StartRefused>(() => CheckCommand.Run(_own.Options, Path.Combine(_own.Definitions, "shared"), _output));
        Assert.Contains("procedure.json", none.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StartRefused>(() => CheckCommand.Run(_own.Options, Path.Combine(_own.Definitions, "nowhere"), _output));
    }

    [Fact]
    public async Task A_package_is_published_once_with_its_decision()
    {
        var refused = await Assert.ThrowsAsync<StartRefused>(() => Publish());
        Assert.Contains("without errors", refused.Message, StringComparison.Ordinal);
        OwnDefinitions.Edit(Path.Combine(Exchange, "process.bpmn"), "value=\"9\"", "value=\"7\"");
        Assert.Contains("the command repeal", (await Assert.ThrowsAsync<StartRefused>(() => Publish(kind: "repeal"))).Message, StringComparison.Ordinal);
        Assert.Contains("--kind", (await Assert.ThrowsAsync<StartRefused>(() => Publish(kind: "newest"))).Message, StringComparison.Ordinal);
        Assert.Contains("--signed-on", (await Assert.ThrowsAsync<StartRefused>(() => Publish(signedOn: "20/11/2026"))).Message, StringComparison.Ordinal);
        Assert.Contains("--effective", (await Assert.ThrowsAsync<StartRefused>(() => Publish(effective: "tomorrow"))).Message, StringComparison.Ordinal);
        Assert.Contains("from now on", (await Assert.ThrowsAsync<StartRefused>(() => Publish(effective: "2020-01-01T00:00"))).Message, StringComparison.Ordinal);

        Assert.Equal(0, await Publish());

        Assert.Contains($"{ExchangeCode} is published as version", Told, StringComparison.Ordinal);
        var again = await Assert.ThrowsAsync<StartRefused>(() => Publish());
        Assert.DoesNotContain("{", again.Message, StringComparison.Ordinal);
        Assert.Contains("the same was published", again.Message, StringComparison.Ordinal);
        var offered = await _own.Ask(services => Task.FromResult(services.GetRequiredService<ProcedureCatalogue>().Find(ExchangeCode)));
        Assert.Equal(5, offered!.Plan.Steps.Count);
    }

    [Fact]
    public async Task A_procedure_is_repealed_once_and_is_not_offered_any_more()
    {
        await _own.Ask(services => Task.FromResult(services.GetRequiredService<ProcedureCatalogue>().Find(Samples.Copy)));
        Assert.Contains("no version", (await Assert.ThrowsAsync<StartRefused>(() => Repeal("9.999999"))).Message, StringComparison.Ordinal);

        Assert.Equal(0, await Repeal(Samples.Copy));

        Assert.Contains($"{Samples.Copy} is repealed from", Told, StringComparison.Ordinal);
        Assert.Contains("to repeal", (await Assert.ThrowsAsync<StartRefused>(() => Repeal(Samples.Copy))).Message, StringComparison.Ordinal);
        Assert.Null(await _own.Ask(services => Task.FromResult(services.GetRequiredService<ProcedureCatalogue>().Find(Samples.Copy))));
    }

    [Fact]
    public async Task Nothing_is_published_beside_a_running_server()
    {
        OwnDefinitions.Edit(Path.Combine(Exchange, "process.bpmn"), "value=\"9\"", "value=\"7\"");
        using var held = DataFolder.Hold(_own.Options);
        Assert.Contains("another server", (await Assert.ThrowsAsync<StartRefused>(() => Publish())).Message, StringComparison.Ordinal);
    }

    private Task<int> Repeal(string code) => RepealCommand.Run(
        _own.Options,
        code,
        new("919/QĐ-UBND", "2020-01-01", "Chủ tịch UBND tỉnh", "repeal", "now"),
        _output,
        TestContext.Current.CancellationToken);

    private static string Calling(string folder, string code) => Path.Combine(folder, "thu-nghiem", code);

    private Task<int> Publish(string kind = "new", string signedOn = "2020-01-01", string effective = "now", string? folder = null) => PublishCommand.Run(
        _own.Options,
        folder ?? Exchange,
        new("918/QĐ-TTPVHCC", signedOn, "Giám đốc Trung tâm", kind, effective),
        _output,
        TestContext.Current.CancellationToken);
}
