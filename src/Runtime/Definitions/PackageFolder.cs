using LongAn.Runtime.Hosting;
using LongAn.Workflows.Procedures;

namespace LongAn.Runtime.Definitions;

/// <summary>Reads folders of definitions from disk.</summary>
internal static class PackageFolder
{
    /// <summary>Folders with a <c>procedure.json</c>, in ordinal order.</summary>
    public static IEnumerable<string> Find(string definitions) =>
        Directory.Exists(definitions)
            ? Directory.EnumerateFiles(definitions, "procedure.json", SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)!).Order(StringComparer.Ordinal)
            : throw new StartRefused($"Expected a folder of definitions at {Path.GetFullPath(definitions)}, but there is none. Name it with --definitions.");

    /// <summary>Every file below a folder; a file too large to be part of a package is refused before it is read.</summary>
    public static IReadOnlyList<PackageFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new StartRefused($"Expected the folder {Path.GetFullPath(folder)}, but there is none.");
        var files = new List<PackageFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (new FileInfo(path).Length > PackageLimits.Default.MaxFileBytes)
                throw new StartRefused($"Expected files of at most {PackageLimits.Default.MaxFileBytes} bytes, but {path} is larger. Take it out of the package.");
            files.Add(new(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)));
        }

        return files;
    }
}
