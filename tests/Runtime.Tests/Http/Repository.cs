namespace LongAn.Runtime.Tests.Http;

/// <summary>Where the sources lie, for tests that read what the repository holds.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "LongAn.Workflow.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Expected the tests to run within the repository."));
}
