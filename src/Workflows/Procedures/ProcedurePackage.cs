using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Procedures;

/// <summary>A procedure as data: catalogue, flow, forms, templates and scenarios, read and checked (<c>docs/formats/package.md</c>).</summary>
/// <remarks>Immutable. What it says is not yet known to run: that is found out by <c>PlanCompiler</c>.</remarks>
public sealed class ProcedurePackage
{
    internal ProcedurePackage(ProcedureVersionId versionId, Procedure procedure, Sequence<PackageFile> files)
    {
        VersionId = versionId;
        Procedure = procedure;
        Files = files;
    }

    /// <summary>Identity of the content: see <see cref="PackageHash"/>.</summary>
    public ProcedureVersionId VersionId { get; }

    /// <summary>What the catalogue says.</summary>
    public Procedure Procedure { get; }

    /// <summary>Every file, imported ones included, paths in normal form C, sorted by ordinal comparison.</summary>
    public Sequence<PackageFile> Files { get; }

    /// <summary>The bytes of a file; null when the package has none of this path.</summary>
    public ReadOnlyMemory<byte>? Find(string path)
    {
        foreach (var file in Files)
        {
            if (string.Equals(file.Path, path, StringComparison.Ordinal))
                return file.Content;
        }

        return null;
    }

    /// <summary>Reads a package. Never throws for what is in the files: a broken package gives diagnostics.</summary>
    /// <param name="files">Its files, in any order; paths are brought to normal form C and forward slashes.</param>
    /// <param name="shared">What packages may import by name.</param>
    /// <param name="limits">How large it may be; null for <see cref="PackageLimits.Default"/>.</param>
    public static PackageReading Read(IEnumerable<PackageFile> files, SharedDefinitions shared, PackageLimits? limits = null) =>
        PackageReader.Read(files, shared, limits ?? PackageLimits.Default);
}

/// <summary>What came of reading a package.</summary>
/// <param name="Package">The package; null when there is at least one error.</param>
/// <param name="Diagnostics">What was found, errors first.</param>
/// <param name="Procedure">What the catalogue says, as far as it was read, even of a broken package; null when <c>procedure.json</c> is no object.</param>
public sealed record PackageReading(ProcedurePackage? Package, Sequence<Diagnostic> Diagnostics, Procedure? Procedure);
