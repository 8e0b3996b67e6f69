namespace LongAn.Runtime.Hosting;

/// <summary>The data folder, held by one server at a time.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(FileStream held) => _lock = held;

    /// <summary>Takes the folder for a server, making it when it is not there.</summary>
    /// <exception cref="StartRefused">It cannot be written, or another server holds it.</exception>
    public static DataFolder Hold(ServerOptions options)
    {
        Prepare(options);
        try
        {
            return new(new FileStream(options.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (File.Exists(options.LockFile))
        {
            throw new StartRefused(
                $"Expected the data folder {Path.GetFullPath(options.DataFolder)} to be free, but another server uses it; stop that server or give another folder with --data.",
                e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(options, e);
        }
    }

    /// <summary>Makes the folder when it is not there.</summary>
    /// <exception cref="StartRefused">It cannot be made.</exception>
    public static void Prepare(ServerOptions options)
    {
        try
        {
            Directory.CreateDirectory(options.DataFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(options, e);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static StartRefused NotWritable(ServerOptions options, Exception cause) =>
        new($"Expected a data folder that can be written, but {Path.GetFullPath(options.DataFolder)} cannot; change its permissions or give another folder with --data.", cause);
}
