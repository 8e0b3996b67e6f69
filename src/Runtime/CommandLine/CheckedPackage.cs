using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Analysis;
using NodaTime;

namespace LongAn.Runtime.CommandLine;

/// <summary>A package on disk with everything that can be said of it.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Analysis">What was found.</param>
internal sealed record CheckedPackage(string Folder, PackageAnalysis Analysis)
{
    /// <summary>The present: its law holds.</summary>
    public static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    /// <summary>What packages import, from the folder of definitions.</summary>
    public static SharedDefinitions Shared(ServerOptions options) => SharedFolder.Read(Path.Combine(options.DefinitionsFolder, "shared")).Definitions;

    /// <summary>The packages in a folder or below it. What they call is looked for among them, then in the folder of definitions.</summary>
    /// <exception cref="StartRefused">There are none.</exception>
    public static IEnumerable<CheckedPackage> Below(ServerOptions options, string folder, SharedDefinitions shared)
    {
        if (!Directory.Exists(folder))
            throw new StartRefused($"Expected the folder {Path.GetFullPath(folder)}, but there is none.");
        var folders = PackageFolder.Find(folder).ToList();
        var callable = new CallablePackages(folders.Concat(PackageFolder.Find(options.DefinitionsFolder)), shared);
        return folders.Count > 0
            ? folders.Select(found => new CheckedPackage(found, PackageExamination.Of(PackageFolder.Read(found), shared, ServiceTargets.OfThisMachine(), Now, callable.Find)))
            : throw new StartRefused($"Expected a package in {Path.GetFullPath(folder)} or below, but no folder there has a procedure.json.");
    }

    /// <summary>Tells the findings, one a line.</summary>
    public void Tell(TextWriter output)
    {
        var errors = Analysis.Findings.Count(f => f.Severity == Severity.Error);
        var others = Analysis.Findings.Count - errors;
        output.WriteLine($"{(errors == 0 ? "ok  " : "FAIL")} {Folder}: {Count(errors, "error")}, {Count(others, "other finding")}");
        foreach (var finding in Analysis.Findings)
            output.WriteLine($"     {finding}");
    }

    private static string Count(int number, string what) => number switch
    {
        0 => $"no {what}s",
        1 => $"1 {what}",
        _ => $"{number} {what}s",
    };
}
