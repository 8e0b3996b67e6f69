using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Procedures;

namespace LongAn.Runtime.Procedures;

/// <summary>From stored files to a version that runs.</summary>
internal static class PackageCompiler
{
    /// <summary>Reads and compiles files as they come from a folder, to be published under the law of the day.</summary>
    /// <param name="name">What they are called when something is wrong.</param>
    /// <param name="files">The package.</param>
    /// <param name="shared">What it imports.</param>
    /// <param name="effectiveFrom">From when on it holds.</param>
    /// <param name="law">The law of the day.</param>
    /// <param name="targets">Systems that can be called here.</param>
    /// <exception cref="StartRefused">They are no package that runs here.</exception>
    public static ProcedureEntry Compile(string name, IEnumerable<PackageFile> files, SharedDefinitions shared, NodaTime.Instant effectiveFrom, LegalProfile law, ServiceTargets targets)
    {
        var entry = Compile(name, files, shared, effectiveFrom, law.HoursPerDay);
        // A dossier would wait for ever at a step for which nobody answers.
        if (entry.Plan.Process.Model.AllNodes().OfType<ServiceTask>().FirstOrDefault(task => task.Operation is null || targets.Find(task.Operation) is null) is { } asked)
            throw new StartRefused($"The definitions in \"{name}\" cannot be used: expected operations that this server can call, but {asked.Id} asks for \"{asked.Operation}\" and Services:Targets does not name it. Name it there, let a person do this step, or take it out.");
        return entry;
    }

    /// <summary>Reads and compiles a published version. The files are what was published, or the database was tampered with.</summary>
    public static ProcedureEntry Compile(PublishedVersion stored)
    {
        var name = $"{stored.ProcedureCode} ({stored.VersionId[..8]})";
        var shared = SharedDefinitions.Read(stored.Files.Where(f => f.Imported).Select(ToFile));
        SharedFolder.Demand(name, shared.Diagnostics);
        var entry = Compile(name, stored.Files.Where(f => !f.Imported).Select(ToFile), shared.Shared!, stored.EffectiveFrom, hoursPerDay: null);
        return entry.VersionId.Hash == stored.VersionId
            ? entry
            : throw new StartRefused($"Expected the published version {stored.VersionId}, but its files give {entry.VersionId}. The database was changed from outside: restore it from a backup.");
    }

    private static ProcedureEntry Compile(string name, IEnumerable<PackageFile> files, SharedDefinitions shared, NodaTime.Instant effectiveFrom, decimal? hoursPerDay)
    {
        var reading = ProcedurePackage.Read(files, shared);
        SharedFolder.Demand(name, reading.Diagnostics);
        var plan = PlanCompiler.Compile(reading.Package!, hoursPerDay);
        SharedFolder.Demand(name, plan.Diagnostics);
        return new(reading.Package!, plan.Plan!, plan.Process!, effectiveFrom);
    }

    private static PackageFile ToFile(PublishedFile file) => new(file.Path, file.Content);
}
