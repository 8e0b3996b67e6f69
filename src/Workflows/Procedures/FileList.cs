using LongAn.Workflows.Procedures.Manifest;

namespace LongAn.Workflows.Procedures;

/// <summary>Takes the files of a package in: paths made canonical, limits held, sorted.</summary>
internal static class FileList
{
    public static Sequence<PackageFile> Take(IEnumerable<PackageFile> files, PackageLimits limits, Findings findings)
    {
        var taken = new SortedDictionary<string, PackageFile>(StringComparer.Ordinal);
        long total = 0;
        foreach (var file in files)
        {
            if (taken.Count == limits.MaxFiles)
            {
                TooLarge(findings, $"tối đa {limits.MaxFiles} tệp", $"at most {limits.MaxFiles} files", "nhiều hơn", "more");
                break;
            }

            if (Canonical(file.Path, limits) is not { } path)
            {
                findings.Error(
                    "package.path",
                    $"Đường dẫn phải nằm trong thư mục của gói, không có “..”, không tuyệt đối và không dài quá {limits.MaxPathLength} ký tự, nhưng tìm thấy “{Shown(file.Path)}”. Hãy đổi tên tệp.",
                    $"Expected a path within the package, without \"..\", not absolute and of at most {limits.MaxPathLength} characters, but found \"{Shown(file.Path)}\". Rename the file.");
                continue;
            }

            total += file.Content.Length;
            if (file.Content.Length > limits.MaxFileBytes)
            {
                TooLarge(findings, $"mỗi tệp tối đa {limits.MaxFileBytes} byte", $"files of at most {limits.MaxFileBytes} bytes", $"“{path}” có {file.Content.Length} byte", $"\"{path}\" of {file.Content.Length} bytes");
                continue;
            }

            if (total > limits.MaxTotalBytes)
            {
                TooLarge(findings, $"tổng cộng tối đa {limits.MaxTotalBytes} byte", $"at most {limits.MaxTotalBytes} bytes in all", "nhiều hơn", "more");
                break;
            }

            if (!taken.TryAdd(path, file with { Path = path }))
            {
                findings.Error(
                    "package.duplicate-path",
                    $"Mỗi đường dẫn chỉ được dùng một lần (sau khi chuẩn hoá Unicode NFC), nhưng “{path}” xuất hiện lần nữa. Hãy xoá một trong hai tệp.",
                    $"Expected each path once (in Unicode normal form C), but \"{path}\" appears again. Remove one of the two files.");
            }
        }

        return taken.Values.ToSequence();
    }

    /// <summary>The path in normal form C with forward slashes; null when it leaves the package.</summary>
    public static string? Canonical(string path, PackageLimits limits)
    {
        if (path.Length == 0 || path.Length > limits.MaxPathLength || !IsText(path))
            return null;
        var canonical = NormalForm.Composing(path.Replace('\\', '/'));
        return canonical[0] == '/' || canonical.Any(char.IsControl) || canonical.Contains(':', StringComparison.Ordinal)
            || canonical.Split('/').Any(part => part is "" or "." or "..")
            ? null
            : canonical;
    }

    // A lone surrogate cannot be normalised.
    private static bool IsText(string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (char.IsHighSurrogate(path[i]) && i + 1 < path.Length && char.IsLowSurrogate(path[i + 1]))
                i++;
            else if (char.IsSurrogate(path[i]))
                return false;
        }

        return true;
    }

    private static string Shown(string path) =>
        new([.. path.Take(80).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]);

    private static void TooLarge(Findings findings, string expectedVi, string expectedEn, string foundVi, string foundEn) =>
        findings.Error(
            "package.too-large",
            $"Gói chỉ được có {expectedVi}, nhưng tìm thấy {foundVi}. Hãy bỏ bớt tệp không cần thiết.",
            $"Expected {expectedEn}, but found {foundEn}. Remove what the package does not need.");
}
