using System.Text;
using LongAn.Workflows.Procedures;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

/// <summary>A small package in memory, to be broken in one place by each test.</summary>
internal sealed class PackageDraft
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal)
    {
        ["procedure.json"] = Encoding.UTF8.GetBytes(Manifest),
        ["process.bpmn"] = "<definitions/>"u8.ToArray(),
        ["forms/application.form.json"] = "{}"u8.ToArray(),
        ["templates/result.html"] = "<p>Kết quả</p>"u8.ToArray(),
    };

    public const string Manifest = """
        {
          "code": "2.000908",
          "name": { "vi": "Thủ tục", "en": "Procedure" },
          "sector": { "code": "chung-thuc", "name": { "vi": "Chứng thực", "en": "Certification" } },
          "level": "full",
          "decision": { "number": "858/QĐ-BTP", "mark": "found", "source": "record" },
          "applicants": [{ "vi": "Công dân", "en": "Citizens" }],
          "competentAgency": { "vi": "Cơ quan", "en": "Agency" },
          "agencyLevels": ["commune"],
          "cases": [{ "code": "chung", "name": { "vi": "Chung", "en": "Every" } }],
          "channels": [{ "channel": "online", "limit": { "value": 1, "unit": "workingDay", "sameDayUntil": "15:00" }, "fee": { "kind": "free" } }],
          "components": [],
          "result": { "code": "KQ.G15.000020", "name": { "vi": "Bản sao", "en": "Copy" }, "template": "result" },
          "legalBases": [{ "number": "23/2015/NĐ-CP", "name": { "vi": "Nghị định", "en": "Decree" }, "mark": "found", "source": "record" }],
          "form": "application"
        }
        """;

    public PackageDraft With(string path, string content) => With(path, Encoding.UTF8.GetBytes(content));

    public PackageDraft With(string path, byte[] content)
    {
        _files[path] = content;
        return this;
    }

    public PackageDraft Without(string path)
    {
        Assert.True(_files.Remove(path), $"The draft has no {path} to leave out.");
        return this;
    }

    /// <summary>The manifest with one piece of text replaced by another.</summary>
    public PackageDraft Replacing(string old, string with)
    {
        var manifest = Encoding.UTF8.GetString(_files["procedure.json"]);
        Assert.Contains(old, manifest, StringComparison.Ordinal);
        return With("procedure.json", manifest.Replace(old, with, StringComparison.Ordinal));
    }

    public IEnumerable<PackageFile> Files => _files.Select(file => new PackageFile(file.Key, file.Value));

    public PackageReading Read(SharedDefinitions? shared = null, PackageLimits? limits = null) =>
        ProcedurePackage.Read(Files, shared ?? SharedDefinitions.Empty, limits);

    /// <summary>Reads and expects one error of the given code.</summary>
    public Diagnostic Refused(string code, SharedDefinitions? shared = null, PackageLimits? limits = null)
    {
        var reading = Read(shared, limits);
        Assert.Null(reading.Package);
        var error = Assert.Single(reading.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(code, error.Code);
        Assert.NotEqual("", error.Message.Vi);
        Assert.NotEqual(error.Message.Vi, error.Message.En);
        return error;
    }
}
