using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>A transaction of the journal.</summary>
internal sealed class StoredBatch
{
    public required long Id { get; init; }

    /// <summary>Order in which readers see batches, given after the commit; null until then.</summary>
    public long? Stamp { get; init; }

    public required Instant CommittedAt { get; init; }

    public required int Events { get; init; }

    /// <summary>HMAC over the root of the batch before and the chain hashes of this one.</summary>
    public required byte[] Root { get; init; }
}

internal sealed class StoredBatchTable : IEntityTypeConfiguration<StoredBatch>
{
    public void Configure(EntityTypeBuilder<StoredBatch> builder)
    {
        builder.ToTable("batches");
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasIndex(b => b.Stamp).IsUnique();
    }
}
