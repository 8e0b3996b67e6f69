using System.IO.Compression;
using LongAn.Workflows.Procedures.Manifest;

namespace LongAn.Workflows.Procedures;

/// <summary>Packages as zip files.</summary>
public static class ZipPackage
{
    private const int FreeBytes = 64 * 1024;

    /// <summary>
    /// Unpacks into memory. Entries outside the package, too many, too large or packed suspiciously well are refused; nothing
    /// is ever written anywhere. A single folder that holds everything is taken off the paths.
    /// </summary>
    /// <param name="zip">The zip file; must be seekable and not larger than <see cref="PackageLimits.MaxTotalBytes"/>.</param>
    /// <param name="limits">How large it may be; null for <see cref="PackageLimits.Default"/>.</param>
    public static ZipReading Files(Stream zip, PackageLimits? limits = null)
    {
        var bounds = limits ?? PackageLimits.Default;
        var findings = new Findings(null);
        var files = new List<PackageFile>();
        try
        {
            if (zip.Length > bounds.MaxTotalBytes)
            {
                TooLarge(findings, $"{zip.Length}", bounds.MaxTotalBytes);
                return new([], Findings.Sorted(findings.Items));
            }

            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            long total = 0;
            foreach (var entry in archive.Entries)
            {
                if (entry.FullName.EndsWith('/'))
                    continue;
                if (files.Count == bounds.MaxFiles)
                {
                    TooLarge(findings, $"> {bounds.MaxFiles} files", bounds.MaxTotalBytes);
                    break;
                }

                if (Unpack(entry, bounds, Math.Min(bounds.MaxFileBytes, bounds.MaxTotalBytes - total)) is not { } content)
                {
                    TooLarge(findings, Shown(entry.FullName), bounds.MaxTotalBytes);
                    break;
                }

                total += content.Length;
                files.Add(new(entry.FullName, content));
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            findings.Error(
                "package.zip",
                "Cần một tệp zip đọc được, không mã hoá, nhưng nội dung bị hỏng hoặc không phải zip. Hãy nén lại thư mục của gói.",
                "Expected a readable zip file without encryption, but the content is broken or no zip. Pack the folder of the package again.");
        }

        return new(findings.HasErrors ? [] : WithoutCommonFolder(files), Findings.Sorted(findings.Items));
    }

    // The sizes in the directory are the sender's word: count what really comes out.
    private static byte[]? Unpack(ZipArchiveEntry entry, PackageLimits limits, long room)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            to.Write(buffer, 0, read);
            if (to.Length > room || (to.Length > FreeBytes && to.Length / Math.Max(1, entry.CompressedLength) > limits.MaxRatio))
                return null;
        }

        return to.ToArray();
    }

    private static Sequence<PackageFile> WithoutCommonFolder(List<PackageFile> files)
    {
        var folder = files.Count > 0 && files[0].Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? files[0].Path[..(end + 1)] : "";
        return folder.Length > 0 && files.TrueForAll(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.Length > folder.Length)
            ? files.Select(file => file with { Path = file.Path[folder.Length..] }).ToSequence()
            : files.ToSequence();
    }

    private static string Shown(string path) => new([.. path.Take(80).Select(c => char.IsControl(c) ? '\uFFFD' : c)]);

    private static void TooLarge(Findings findings, string found, int bytes) =>
        findings.Error(
            "package.too-large",
            $"Gói nén phải mở ra không quá {bytes} byte, số tệp và tỷ lệ nén hợp lý, nhưng vượt giới hạn ở: {found}. Hãy bỏ bớt tệp không cần thiết.",
            $"Expected a zip that unpacks to at most {bytes} bytes with a reasonable number of files and ratio, but the limit was exceeded at: {found}. Remove what the package does not need.");
}

/// <summary>What came of unpacking.</summary>
/// <param name="Files">The files; empty when there is an error.</param>
/// <param name="Diagnostics">What was found, errors first.</param>
public sealed record ZipReading(Sequence<PackageFile> Files, Sequence<Diagnostic> Diagnostics);
