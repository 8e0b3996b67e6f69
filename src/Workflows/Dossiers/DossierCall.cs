using System.Buffers.Binary;
using System.Security.Cryptography;
using LongAn.Workflows.Execution;
using NodaTime;

namespace LongAn.Workflows.Dossiers;

/// <summary>A call of a published procedure: a dossier of its own, under an identity that follows from the call.</summary>
/// <param name="Key">Key of the call in the process.</param>
/// <param name="ElementKey">Instance of the call activity, which waits.</param>
/// <param name="ElementId">The call activity.</param>
/// <param name="ProcedureCode">The procedure that is called.</param>
/// <param name="DossierId">The dossier that is called for; it is there as soon as it was filed.</param>
/// <param name="CalledAt">When it was called.</param>
/// <param name="End">How it ended; null while it goes on.</param>
/// <param name="EndedAt">When it ended.</param>
public sealed record DossierCall(long Key, long ElementKey, string ElementId, string ProcedureCode, DossierId DossierId, Instant CalledAt, CallEnd? End = null, Instant? EndedAt = null)
{
    /// <summary>The identity of the dossier that a call files: the same each time it is asked, so that a call files once (UUID version 8, RFC 9562).</summary>
    /// <param name="caller">The dossier that calls.</param>
    /// <param name="key">The call.</param>
    public static DossierId IdentityOf(DossierId caller, long key)
    {
        Span<byte> source = stackalloc byte[24];
        caller.Value.TryWriteBytes(source, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(source[16..], key);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(source, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(new Guid(hash[..16], bigEndian: true));
    }

    internal static DossierCall Of(DossierId caller, ProcedureCalled called, Instant at) =>
        new(called.Key, called.ElementKey, called.ElementId, called.Procedure, IdentityOf(caller, called.Key), at);
}

/// <summary>How a call ends.</summary>
public enum CallEnd
{
    /// <summary>The called dossier is done: what it came to comes back.</summary>
    Completed,

    /// <summary>It was refused, at intake or after it: error <c>call.refused</c>.</summary>
    Refused,

    /// <summary>It was taken back: error <c>call.withdrawn</c>.</summary>
    Withdrawn,

    /// <summary>It has lost its validity: error <c>call.lapsed</c>.</summary>
    Lapsed,

    /// <summary>It could not be filed: an incident, for a person to resolve.</summary>
    NotFiled,

    /// <summary>The caller needs it no longer: it is withdrawn.</summary>
    Cancelled,
}

/// <summary>The call that a dossier was filed by.</summary>
/// <param name="DossierId">The dossier that called.</param>
/// <param name="Key">The call.</param>
/// <param name="Within">Codes of the procedures it lies within, outermost first; the caller's is the last.</param>
public sealed record Caller(DossierId DossierId, long Key, Sequence<string> Within);

/// <summary>The dossier that files another one.</summary>
/// <param name="Call">The call.</param>
/// <param name="OwnerAccountId">Account of the person whose dossiers both are; null where they filed at the counter.</param>
public sealed record CallingDossier(Caller Call, string? OwnerAccountId);
