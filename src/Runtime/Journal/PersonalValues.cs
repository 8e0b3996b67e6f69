using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace LongAn.Runtime.Journal;

/// <summary>The personal values of one event: each with a random salt, found by the hash that stands in the event.</summary>
internal sealed class PersonalValues
{
    private const int SaltSize = 16;

    private readonly Dictionary<string, byte[]> _byHash = new(StringComparer.Ordinal);
    private readonly List<byte[]> _salted = [];

    public bool IsEmpty => _salted.Count == 0;

    /// <summary>Takes a value in; the result is the salted hash that stands for it.</summary>
    public string Add(ReadOnlySpan<byte> plain)
    {
        var salted = new byte[SaltSize + plain.Length];
        RandomNumberGenerator.Fill(salted.AsSpan(0, SaltSize));
        plain.CopyTo(salted.AsSpan(SaltSize));
        return AddSalted(salted);
    }

    /// <summary>The value that a hash stands for; null when it is not there.</summary>
    public byte[]? Find(string hash) => _byHash.TryGetValue(hash, out var salted) ? salted[SaltSize..] : null;

    /// <summary>All values as one text of bytes, to be sealed.</summary>
    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var salted in _salted)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, salted.Length);
            packed.Write(length);
            packed.Write(salted);
        }

        return packed.ToArray();
    }

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    public static PersonalValues Unpack(ReadOnlySpan<byte> packed)
    {
        var values = new PersonalValues();
        while (!packed.IsEmpty)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(packed);
            values.AddSalted(packed.Slice(sizeof(int), length).ToArray());
            packed = packed[(sizeof(int) + length)..];
        }

        return values;
    }

    private string AddSalted(byte[] salted)
    {
        var hash = Base64Url.EncodeToString(SHA256.HashData(salted));
        _byHash[hash] = salted;
        _salted.Add(salted);
        return hash;
    }
}
