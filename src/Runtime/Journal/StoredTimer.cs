using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>A timer that is set. Read by due time; a fired or cancelled one is gone.</summary>
internal sealed class StoredTimer
{
    public required Guid DossierId { get; init; }

    public required long Key { get; init; }

    public required Instant DueAt { get; init; }
}

internal sealed class StoredTimerTable : IEntityTypeConfiguration<StoredTimer>
{
    public void Configure(EntityTypeBuilder<StoredTimer> builder)
    {
        builder.ToTable("timers");
        builder.HasKey(t => new { t.DossierId, t.Key });
        builder.Property(t => t.Key).ValueGeneratedNever();
        builder.HasIndex(t => t.DueAt);
    }
}
