using System.Security.Cryptography;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Dossiers;

/// <summary>The command of one dossier within a command about many: repeated, it is the same.</summary>
internal static class CommandPart
{
    public static CommandId Of(Guid whole, Guid dossier)
    {
        Span<byte> both = stackalloc byte[32];
        whole.TryWriteBytes(both);
        dossier.TryWriteBytes(both[16..]);
        return new(new Guid(SHA256.HashData(both).AsSpan(0, 16)));
    }
}
