using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LongAn.Runtime.Journal;

/// <summary>Personal data of an event, encrypted under the key of its dossier.</summary>
internal sealed class StoredPayload
{
    public required Guid DossierId { get; init; }

    public required long Sequence { get; init; }

    public required byte[] Content { get; init; }
}

/// <summary>Key of a dossier, wrapped by the key of the data folder. Deleting it is erasure.</summary>
internal sealed class StoredKey
{
    public required Guid DossierId { get; init; }

    public required byte[] Wrapped { get; init; }
}

internal sealed class StoredPayloadTable : IEntityTypeConfiguration<StoredPayload>
{
    public void Configure(EntityTypeBuilder<StoredPayload> builder)
    {
        builder.ToTable("payloads");
        builder.HasKey(p => new { p.DossierId, p.Sequence });
        builder.Property(p => p.Sequence).ValueGeneratedNever();
    }
}

internal sealed class StoredKeyTable : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> builder)
    {
        builder.ToTable("dossier_keys");
        builder.HasKey(k => k.DossierId);
        builder.Property(k => k.DossierId).ValueGeneratedNever();
    }
}
