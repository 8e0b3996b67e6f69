using System.Security.Cryptography;
using System.Text;
using LongAn.Runtime.Hosting;

namespace LongAn.Runtime.Journal;

/// <summary>The keys of a data folder, all drawn from one secret that lies beside the database and never in it.</summary>
public sealed class JournalKeys
{
    private const int KeySize = 32;

    private readonly byte[] _wrapping;
    private readonly byte[] _identity;
    private readonly byte[] _root;
    private readonly byte[] _correlations;

    public JournalKeys(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != KeySize)
            throw new ArgumentException($"Expected a secret of {KeySize} bytes, but it has {secret.Length}.", nameof(secret));
        _wrapping = Derive(secret, "dossier keys");
        _identity = Derive(secret, "identity numbers");
        _root = Derive(secret, "batch roots");
        _correlations = Derive(secret, "correlations");
    }

    /// <summary>Reads the secret of a data folder; makes one for a folder whose journal is still empty.</summary>
    /// <exception cref="StartRefused">There is a journal but not its secret, or the secret is damaged.</exception>
    public static JournalKeys Open(ServerOptions options)
    {
        if (!File.Exists(options.KeyFile))
        {
            if (HasJournal(options))
                throw new StartRefused($"Expected the key of the journal in {Path.GetFullPath(options.KeyFile)}, but it is not there; restore it from the backup, without it personal data cannot be read.");
            Create(options.KeyFile);
        }

        var secret = File.ReadAllBytes(options.KeyFile);
        return secret.Length == KeySize
            ? new(secret)
            : throw new StartRefused($"Expected a key of {KeySize} bytes in {Path.GetFullPath(options.KeyFile)}, but found {secret.Length}; restore it from the backup.");
    }

    /// <summary>What an identity number is searched by. Spaces do not count.</summary>
    public byte[] IdentityHash(string identityNumber) =>
        HMACSHA256.HashData(_identity, Encoding.UTF8.GetBytes(string.Concat(identityNumber.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant()));

    /// <summary>What a dossier that waits for a message is found by: the value that the message bears, as text.</summary>
    public byte[] CorrelationHash(string correlation) => HMACSHA256.HashData(_correlations, Encoding.UTF8.GetBytes(correlation));

    /// <summary>Seals a key of a dossier for storage.</summary>
    internal byte[] Wrap(Guid dossierId, ReadOnlySpan<byte> key) => Sealing.Seal(_wrapping, key, dossierId.ToByteArray());

    /// <summary>Opens a sealed key of a dossier.</summary>
    /// <exception cref="CryptographicException">It was sealed under another secret, or changed.</exception>
    internal byte[] Unwrap(Guid dossierId, ReadOnlySpan<byte> wrapped) => Sealing.Open(_wrapping, wrapped, dossierId.ToByteArray());

    /// <summary>The root of a batch: keyed, over the root before it and the chain hashes of its events in order.</summary>
    internal byte[] Root(ReadOnlySpan<byte> previous, IEnumerable<byte[]> chains)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _root);
        hmac.AppendData(previous);
        foreach (var chain in chains)
            hmac.AppendData(chain);
        return hmac.GetHashAndReset();
    }

    private static byte[] Derive(ReadOnlySpan<byte> secret, string purpose)
    {
        var key = new byte[KeySize];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, salt: [], Encoding.UTF8.GetBytes("longan " + purpose));
        return key;
    }

    private static bool HasJournal(ServerOptions options)
    {
        var connections = new JournalConnections(options);
        if (!connections.Store.HasTables())
            return false;
        using var connection = connections.Open();
        using var any = connection.Sql("""SELECT count(*) FROM (SELECT 1 FROM "batches" LIMIT 1) AS one""");
        return (long)any.ExecuteScalar()! > 0;
    }

    private static void Create(string path)
    {
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, access);
        file.Write(RandomNumberGenerator.GetBytes(KeySize));
        file.Flush(flushToDisk: true);
    }
}
