using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace LongAn.Runtime.Journal;

/// <summary>Seals and opens the personal data of one dossier. Without a key the data is erased, and stays so.</summary>
internal sealed class DossierVault
{
    private readonly Guid _dossierId;
    private readonly byte[]? _key;

    private DossierVault(Guid dossierId, byte[]? key, byte[]? newlyWrapped)
    {
        (_dossierId, _key, NewlyWrapped) = (dossierId, key, newlyWrapped);
    }

    /// <summary>The wrapped key of a new dossier, to be stored with its first events; null for one that is stored.</summary>
    public byte[]? NewlyWrapped { get; }

    public bool IsErased => _key is null;

    public static DossierVault New(Guid dossierId, JournalKeys keys)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        return new(dossierId, key, keys.Wrap(dossierId, key));
    }

    public static DossierVault Of(Guid dossierId, byte[]? wrapped, JournalKeys keys) =>
        new(dossierId, wrapped is null ? null : keys.Unwrap(dossierId, wrapped), newlyWrapped: null);

    /// <summary>The same vault once its key is stored.</summary>
    public DossierVault Stored() => new(_dossierId, _key, newlyWrapped: null);

    /// <summary>What is stored beside an event; null when there is nothing, or nothing may be kept any more.</summary>
    public byte[]? Seal(long sequence, PersonalValues values) =>
        _key is null || values.IsEmpty ? null : Sealing.Seal(_key, values.Pack(), Context(sequence));

    /// <summary>What was stored beside an event.</summary>
    public PersonalValues Open(long sequence, byte[]? payload) =>
        _key is null || payload is null ? new() : PersonalValues.Unpack(Sealing.Open(_key, payload, Context(sequence)));

    /// <summary>
    /// Keyed digest of a command: two are compared by it, nothing can be guessed from it, and it means nothing once the
    /// dossier is erased. Null after erasure.
    /// </summary>
    public string? Digest(ReadOnlySpan<byte> command)
    {
        if (_key is null)
            return null;
        Span<byte> key = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, key, salt: [], "longan commands"u8);
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, command));
    }

    private byte[] Context(long sequence)
    {
        var context = new byte[24];
        _dossierId.TryWriteBytes(context);
        BinaryPrimitives.WriteInt64LittleEndian(context.AsSpan(16), sequence);
        return context;
    }
}
