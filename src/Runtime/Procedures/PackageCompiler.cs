using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Workflows.Procedures;

namespace LongAn.Runtime.Procedures;

/// <summary>From stored files to a version that runs.</summary>
internal static class PackageCompiler
{
    /// <summary>Reads and compiles files as they come from a folder.</summary>
    /// <exception cref="StartRefused">They are no package that runs.</exception>
    public static ProcedureEntry Compile(string name, IEnumerable<PackageFile> files, SharedDefinitions shared, NodaTime.Instant effectiveFrom)
    {
        var reading = ProcedurePackage.Read(files, shared);
        SharedFolder.Demand(name, reading.Diagnostics);
        var plan = PlanCompiler.Compile(reading.Package!);
        SharedFolder.Demand(name, plan.Diagnostics);
        return new(reading.Package!, plan.Plan!, plan.Process!, effectiveFrom);
    }

    /// <summary>Reads and compiles a published version. The files are what was published, or the database was tampered with.</summary>
    public static ProcedureEntry Compile(PublishedVersion stored)
    {
        var name = $"{stored.ProcedureCode} ({stored.VersionId[..8]})";
        var shared = SharedDefinitions.Read(stored.Files.Where(f => f.Imported).Select(ToFile));
        SharedFolder.Demand(name, shared.Diagnostics);
        var entry = Compile(name, stored.Files.Where(f => !f.Imported).Select(ToFile), shared.Shared!, stored.EffectiveFrom);
        return entry.VersionId.Hash == stored.VersionId
            ? entry
            : throw new StartRefused($"Expected the published version {stored.VersionId}, but its files give {entry.VersionId}. The database was changed from outside: restore it from a backup.");
    }

    private static PackageFile ToFile(PublishedFile file) => new(file.Path, file.Content);
}
