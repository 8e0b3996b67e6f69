using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Procedures;

/// <summary>The identity of a package's content.</summary>
/// <remarks>
/// SHA-256 over the files outside <c>scenarios/</c> in ordinal order of their paths in normal form C. Each file gives, one
/// after the other: length of its UTF-8 path (8 bytes, big endian), the path, length of its content (8 bytes, big endian),
/// the content. The lengths keep two different packages from running together into the same bytes.
/// </remarks>
public static class PackageHash
{
    /// <summary>Folder that does not count: tests may be added to a published version.</summary>
    public const string ScenarioFolder = "scenarios/";

    /// <summary>Computes the identity.</summary>
    public static ProcedureVersionId Of(IEnumerable<PackageFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var counted = files
            .Select(file => file with { Path = NormalForm.Composing(file.Path) })
            .Where(file => !file.Path.StartsWith(ScenarioFolder, StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        foreach (var file in counted)
        {
            Append(hash, Encoding.UTF8.GetBytes(file.Path));
            Append(hash, file.Content.Span);
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
