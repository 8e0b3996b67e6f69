using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Readers;

/// <summary>How far a reader has read the journal.</summary>
internal sealed class StoredReader
{
    public required string Name { get; init; }

    public required long Stamp { get; set; }

    public required int Place { get; set; }
}

/// <summary>An event that a reader passed over: it could not be read, or not be taken.</summary>
internal sealed class StoredGap
{
    public required string Reader { get; init; }

    public required Guid DossierId { get; init; }

    public required long Sequence { get; init; }

    /// <summary>Kind of the failure, without anything of the content.</summary>
    public required string Reason { get; init; }

    public required Instant At { get; init; }
}

internal sealed class StoredReaderTable : IEntityTypeConfiguration<StoredReader>
{
    public void Configure(EntityTypeBuilder<StoredReader> builder)
    {
        builder.ToTable("journal_readers");
        builder.HasKey(r => r.Name);
        builder.Property(r => r.Name).HasMaxLength(40);
        // Whoever moved a position in the meantime is not overwritten.
        builder.Property(r => r.Stamp).IsConcurrencyToken();
        builder.Property(r => r.Place).IsConcurrencyToken();
    }
}

internal sealed class StoredGapTable : IEntityTypeConfiguration<StoredGap>
{
    public void Configure(EntityTypeBuilder<StoredGap> builder)
    {
        builder.ToTable("reader_gaps");
        builder.HasKey(g => new { g.Reader, g.DossierId, g.Sequence });
        builder.Property(g => g.Reader).HasMaxLength(40);
        builder.Property(g => g.Sequence).ValueGeneratedNever();
        builder.Property(g => g.Reason).HasMaxLength(100);
    }
}
