namespace LongAn.Workflows.Procedures;

/// <summary>A file of a package, as it was handed in.</summary>
/// <param name="Path">Path within the package, with forward slashes (<c>forms/application.form.json</c>).</param>
/// <param name="Content">Its bytes.</param>
public sealed record PackageFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>A path as packages know it: Unicode normal form C, forward slashes; null when it is too long, absolute or leaves the package.</summary>
    /// <param name="path">The path as somebody wrote it.</param>
    /// <param name="limits">How long it may be; null for <see cref="PackageLimits.Default"/>.</param>
    public static string? CanonicalPath(string path, PackageLimits? limits = null) => FileList.Canonical(path, limits ?? PackageLimits.Default);

    /// <summary>Compares path and bytes.</summary>
    public bool Equals(PackageFile? other) =>
        other is not null && string.Equals(Path, other.Path, StringComparison.Ordinal) && Content.Span.SequenceEqual(other.Content.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Content.Length);

    /// <summary>Path and size.</summary>
    public override string ToString() => $"{Path} ({Content.Length} bytes)";
}
