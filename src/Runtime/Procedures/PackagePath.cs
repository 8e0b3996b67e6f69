namespace LongAn.Runtime.Procedures;

/// <summary>Files of packages on the wire: their paths in an address, and their bytes, which no browser may take for a page.</summary>
public static class PackagePath
{
    public const string MediaType = "application/octet-stream";

    /// <summary>The path within the package; clients may have encoded its slashes.</summary>
    public static string OfRoute(string path) => path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The answer with the bytes.</summary>
    public static IResult File(byte[] content, string path) => TypedResults.File(content, MediaType, System.IO.Path.GetFileName(OfRoute(path)));
}
