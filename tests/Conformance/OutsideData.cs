using Xunit;

namespace LongAn.Conformance;

/// <summary>The outside suites: beside the repository, or where the environment variable CONFORMANCE_DATA points.</summary>
internal static class OutsideData
{
    private const string Variable = "CONFORMANCE_DATA";

    /// <summary>The folder of a suite; null when it is not there.</summary>
    public static string? Folder(string suite)
    {
        var folder = Path.Combine(Root(), suite);
        return Directory.Exists(folder) ? folder : null;
    }

    /// <summary>Skips the test with a sentence that names the missing folder.</summary>
    public static void SkipWithout(string suite)
    {
        if (Folder(suite) is null)
            Assert.Skip($"SUITE NOT RUN: expected the outside suite at “{Path.Combine(Root(), suite)}”, but the folder is missing. Set {Variable} to the folder that holds “{suite}”.");
    }

    /// <summary>The procedures that the repository ships.</summary>
    public static string Definitions => Path.Combine(Repository(), "definitions");

    private static string Root() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root ? Path.GetFullPath(root) : Path.GetFullPath(Path.Combine(Repository(), "..", "shared", "data"));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LongAn.Workflow.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
