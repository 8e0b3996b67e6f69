using LongAn.Workflows.Procedures.Manifest;

namespace LongAn.Workflows.Procedures;

/// <summary>Reads packages; see <see cref="ProcedurePackage.Read"/>.</summary>
internal static class PackageReader
{
    public const string ProcessFile = "process.bpmn";

    public static PackageReading Read(IEnumerable<PackageFile> files, SharedDefinitions shared, PackageLimits limits)
    {
        var package = new Findings(null);
        var own = FileList.Take(files, limits, package);
        var diagnostics = package.Items.ToList();

        var manifest = new Findings(ProcedureReader.FileName);
        var procedure = Require(own, ProcedureReader.FileName, manifest) is { } bytes ? ProcedureReader.Read(bytes.Span, manifest) : null;
        var all = procedure is null ? own : Import(own, procedure, shared, manifest);
        Require(own, ProcessFile, manifest);
        if (procedure is not null)
            CheckReferences(procedure, all, manifest);
        diagnostics.AddRange(manifest.Items);

        var broken = procedure is null || diagnostics.Exists(item => item.Severity == Severity.Error);
        return new(
            broken ? null : new ProcedurePackage(PackageHash.Of(all), procedure!, all),
            Findings.Sorted(diagnostics),
            procedure);
    }

    private static ReadOnlyMemory<byte>? Require(Sequence<PackageFile> files, string path, Findings findings)
    {
        foreach (var file in files)
        {
            if (file.Path == path)
                return file.Content;
        }

        findings.Error(
            "package.file-missing",
            $"Gói phải có tệp “{path}” ở thư mục gốc, nhưng không tìm thấy. Hãy thêm tệp này.",
            $"Expected a file \"{path}\" at the root of the package, but there is none. Add it.");
        return null;
    }

    private static Sequence<PackageFile> Import(Sequence<PackageFile> own, Procedure procedure, SharedDefinitions shared, Findings findings)
    {
        var all = own.ToList();
        foreach (var path in procedure.Imports)
        {
            if (shared.Find(path) is not { } file)
            {
                findings.Error(
                    "package.import-missing",
                    $"“imports” nêu tệp dùng chung “{path}”, nhưng definitions/shared không có tệp đó. Hãy sửa đường dẫn hoặc thêm tệp.",
                    $"Expected every import to be a file of definitions/shared, but found \"{path}\". Correct the path or add the file.");
            }
            else if (own.Any(mine => mine.Path == path))
            {
                findings.Error(
                    "package.import-conflict",
                    $"“imports” nêu tệp dùng chung “{path}”, nhưng gói cũng có tệp riêng cùng đường dẫn. Hãy bỏ một trong hai.",
                    $"Expected \"{path}\" either among the imports or in the package, but found it in both. Remove one of the two.");
            }
            else
            {
                all.Add(file);
            }
        }

        return all.OrderBy(file => file.Path, StringComparer.Ordinal).ToSequence();
    }

    private static void CheckReferences(Procedure procedure, Sequence<PackageFile> files, Findings findings)
    {
        Expect($"forms/{procedure.ApplicationForm}.form.json", "form-missing", "mẫu đơn điện tử", "e-form");
        foreach (var slip in procedure.Slips)
            Expect($"templates/{slip.Template}.html", "template-missing", $"mẫu phiếu {slip.Key}", $"template of slip {slip.Key}");
        if (procedure.Result.Template is { } result)
            Expect($"templates/{result}.html", "template-missing", "mẫu kết quả", "template of the result");

        void Expect(string path, string code, string vi, string en)
        {
            if (files.Any(file => file.Path == path))
                return;
            findings.Error(
                $"procedure.{code}",
                $"procedure.json nêu {vi} “{path}”, nhưng gói không có tệp đó. Hãy thêm tệp hoặc sửa tên.",
                $"Expected the {en} \"{path}\" that procedure.json names, but the package has no such file. Add it or correct the name.");
        }
    }
}
