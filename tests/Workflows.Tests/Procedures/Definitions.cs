using LongAn.Workflows.Procedures;

namespace LongAn.Workflows.Tests.Procedures;

/// <summary>The shipped folder <c>definitions</c>. Packages are found by pattern, never by a list.</summary>
internal static class Definitions
{
    public static string Folder { get; } = Path.Combine(Root(), "definitions");

    public static SharedDefinitions Shared { get; } = ReadShared();

    /// <summary>Folders of all packages, relative to <c>definitions</c>.</summary>
    public static IEnumerable<string> Packages =>
        Directory.EnumerateFiles(Folder, "procedure.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static IReadOnlyList<PackageFile> Files(string package)
    {
        var folder = Path.Combine(Folder, package);
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => new PackageFile(Path.GetRelativePath(folder, file), File.ReadAllBytes(file))),
        ];
    }

    private static SharedDefinitions ReadShared()
    {
        var reading = SharedDefinitions.Read(Files("shared"));
        return reading.Shared ?? throw new InvalidOperationException("definitions/shared must be readable, but: " + string.Join("; ", reading.Diagnostics));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LongAn.Workflow.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
