namespace LongAn.Workflows.Procedures;

/// <summary>How large a package may be. Whatever exceeds a limit is refused with a diagnostic.</summary>
/// <param name="MaxFiles">Files, folders not counted. Default 500.</param>
/// <param name="MaxFileBytes">Bytes of one file, unpacked. Default 5 MiB.</param>
/// <param name="MaxTotalBytes">Bytes of all files, unpacked. Default 20 MiB.</param>
/// <param name="MaxRatio">Unpacked over packed bytes of one zip entry that unpacks to more than 64 KiB. Default 200.</param>
/// <param name="MaxPathLength">UTF-16 code units of a path. Default 200.</param>
public sealed record PackageLimits(
    int MaxFiles = 500,
    int MaxFileBytes = 5 * 1024 * 1024,
    int MaxTotalBytes = 20 * 1024 * 1024,
    int MaxRatio = 200,
    int MaxPathLength = 200)
{
    /// <summary>The limits that hold when nothing else is said.</summary>
    public static PackageLimits Default { get; } = new();
}
