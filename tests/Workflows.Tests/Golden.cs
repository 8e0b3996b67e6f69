using System.Runtime.CompilerServices;
using Xunit;

namespace LongAn.Workflows.Tests;

/// <summary>Compares with a file beside the tests. <c>UPDATE_GOLDEN=1</c> writes it anew; continuous integration never sets it.</summary>
internal static class Golden
{
    public static void Equal(string file, string actual, [CallerFilePath] string here = "")
    {
        var path = PathOf(file, here);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"The golden file {file} is missing: run once with UPDATE_GOLDEN=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    /// <summary>What a golden file says.</summary>
    public static string Read(string file, [CallerFilePath] string here = "") => File.ReadAllText(PathOf(file, here));

    private static string PathOf(string file, string here)
    {
        // The path of the source file says where the tests lie.
        var root = Path.GetDirectoryName(here)!;
        while (Path.GetFileName(root) != "Workflows.Tests")
            root = Path.GetDirectoryName(root)!;
        return Path.Combine(root, file);
    }
}
