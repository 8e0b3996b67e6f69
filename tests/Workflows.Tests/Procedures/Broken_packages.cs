using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LongAn.Workflows.Procedures;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

public sealed class Broken_packages
{
    [Fact]
    public void The_unbroken_draft_is_read()
    {
        var reading = new PackageDraft().Read();
        Assert.Empty(reading.Diagnostics);
        Assert.Equal("2.000908", reading.Package!.Procedure.Code);
    }

    [Theory]
    [InlineData("procedure.json", "package.file-missing")]
    [InlineData("process.bpmn", "package.file-missing")]
    [InlineData("forms/application.form.json", "procedure.form-missing")]
    [InlineData("templates/result.html", "procedure.template-missing")]
    public void A_missing_file_is_named(string path, string code)
    {
        var error = new PackageDraft().Without(path).Refused(code);
        Assert.Contains(path, error.Message.Vi, StringComparison.Ordinal);
        Assert.Contains(path, error.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_json_says_where()
    {
        var error = new PackageDraft().Replacing("\"level\": \"full\",", "\"level\": \"full\" oops,").Refused("json.syntax");
        Assert.Equal("procedure.json", error.Location.File);
        Assert.Equal(5, error.Location.Line);
        Assert.NotNull(error.Location.Column);
    }

    [Fact]
    public void Columns_count_characters_not_bytes()
    {
        var error = new PackageDraft().With("procedure.json", "{ \"tên\": \"Đường\", \"x\": 1 }").Read().Diagnostics.First(d => d.Message.En.Contains("\"x\"", StringComparison.Ordinal));
        Assert.Equal((1, 19), (error.Location.Line, error.Location.Column));
    }

    [Fact]
    public void A_member_that_nobody_knows_is_refused_where_it_stands()
    {
        var error = new PackageDraft().Replacing("\"mark\": \"found\", \"source\": \"record\" },\n  \"applicants\"", "\"mark\": \"found\", \"source\": \"record\", \"singer\": 1 },\n  \"applicants\"").Refused("json.member-unknown");
        Assert.Equal(6, error.Location.Line);
        Assert.Contains("singer", error.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"2.000908\"", "\"2000908\"", "procedure.code-shape")]
    [InlineData("\"2.000908\"", "\"2.000908.000.00.00.h39\"", "procedure.code-shape")]
    [InlineData("\"2.000908\"", "2000908", "json.kind")]
    [InlineData("\"KQ.G15.000020\"", "\"G15.000020\"", "procedure.result-code-shape")]
    [InlineData("\"level\": \"full\"", "\"level\": \"mức 4\"", "json.choice")]
    [InlineData("\"level\": \"full\"", "\"level\": \"partial\"", "json.member-missing")]
    [InlineData("[\"commune\"]", "[\"hamlet\"]", "json.choice")]
    [InlineData("[\"commune\"]", "[]", "json.kind")]
    [InlineData("\"value\": 1,", "\"value\": 0,", "procedure.limit-range")]
    [InlineData("\"value\": 1,", "\"value\": 1e400,", "json.kind")]
    [InlineData("\"15:00\"", "\"3 giờ chiều\"", "procedure.time-shape")]
    [InlineData("\"fee\": { \"kind\": \"free\" }", "\"fee\": { \"kind\": \"free\", \"amount\": 8000 }", "procedure.fee-amount")]
    [InlineData("\"fee\": { \"kind\": \"free\" }", "\"fee\": { \"kind\": \"amount\" }", "procedure.fee-amount")]
    [InlineData("\"fee\": { \"kind\": \"free\" }", "\"fee\": { \"kind\": \"amount\", \"amount\": 0.5 }", "procedure.fee-amount")]
    [InlineData("\"channel\": \"online\",", "\"channel\": \"online\", \"case\": \"none\",", "procedure.unknown-case")]
    [InlineData("\"form\": \"application\"", "\"form\": \"../application\"", "procedure.name-shape")]
    [InlineData("\"form\": \"application\"", "\"form\": \"application\", \"form\": \"application\"", "json.duplicate-member")]
    [InlineData("\"form\": \"application\"", "\"form\": \"application\", \"imports\": [\"templates/none.html\"]", "package.import-missing")]
    public void What_is_wrong_in_the_manifest_is_said_by_its_code(string old, string with, string code)
    {
        var reading = new PackageDraft().Replacing(old, with).Read();
        Assert.Null(reading.Package);
        Assert.Contains(reading.Diagnostics, d => d.Code == code && d.Severity == Severity.Error);
        Assert.All(reading.Diagnostics, d => Assert.NotEqual(d.Message.Vi, d.Message.En));
    }

    [Fact]
    public void A_reason_without_partial_is_refused() =>
        new PackageDraft()
            .Replacing("\"level\": \"full\",", "\"level\": \"full\", \"partialReason\": { \"kind\": \"presence\", \"explanation\": { \"vi\": \"a\", \"en\": \"b\" }, \"legalBasis\": \"x\", \"mark\": \"found\", \"source\": \"y\" },")
            .Refused("procedure.reason-without-partial");

    [Theory]
    [InlineData("../procedure.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("forms/../../x")]
    [InlineData("C:/x")]
    [InlineData("a//b")]
    public void A_path_that_leaves_the_package_is_refused(string path) => new PackageDraft().With(path, "x").Refused("package.path");

    [Fact]
    public void A_path_that_is_no_text_is_refused() => new PackageDraft().With(new string('\ud800', 1), "x").Refused("package.path");

    [Fact]
    public void Too_many_files_and_too_many_bytes_are_refused()
    {
        Assert.Contains(new PackageDraft().Read(limits: new(MaxFiles: 3)).Diagnostics, d => d.Code == "package.too-large");
        new PackageDraft().With("big.bin", new byte[2000]).Refused("package.too-large", limits: new(MaxFileBytes: 1999));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => new PackageDraft().With("procedure.json", [0x7B, 0xFF, 0x7D]).Refused("json.encoding");

    [Fact]
    public void Endless_nesting_is_refused() => new PackageDraft().With("procedure.json", new string('[', 100_000)).Refused("json.syntax");

    [Property(MaxTest = 300)]
    public Property Whatever_bytes_are_changed_nothing_is_thrown(NonNegativeInt place, byte value)
    {
        var bytes = Encoding.UTF8.GetBytes(PackageDraft.Manifest);
        bytes[place.Get % bytes.Length] = value;
        var reading = new PackageDraft().With("procedure.json", bytes).Read();
        return (reading.Package is null == reading.Diagnostics.Any(d => d.Severity == Severity.Error)).ToProperty();
    }
}
