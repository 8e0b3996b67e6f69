using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Definitions;

/// <summary>A calendar as an administrator changed it; the last one of each calendar holds, whatever the shared definitions say.</summary>
internal sealed class CalendarChange
{
    public required Guid Id { get; init; }

    /// <summary><c>national</c>, or the code of the agency whose calendar it is.</summary>
    public required string Owner { get; init; }

    public required string CalendarId { get; init; }

    /// <summary>The calendar of the owner alone, without what it inherits.</summary>
    public required string Content { get; init; }

    public required string ContentHash { get; init; }

    public required string Reason { get; init; }

    /// <summary>Account of the administrator.</summary>
    public required string ChangedBy { get; init; }

    public required Instant ChangedAt { get; init; }

    /// <summary>When every open dossier had followed; null while the batch runs.</summary>
    public Instant? FinishedAt { get; set; }
}

internal sealed class CalendarChangeTable : IEntityTypeConfiguration<CalendarChange>
{
    public void Configure(EntityTypeBuilder<CalendarChange> builder)
    {
        builder.ToTable("calendar_changes");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Owner).HasMaxLength(64);
        builder.Property(c => c.CalendarId).HasMaxLength(64);
        builder.Property(c => c.ContentHash).HasMaxLength(64);
        builder.Property(c => c.Reason).HasMaxLength(2_000);
        builder.Property(c => c.ChangedBy).HasMaxLength(64);
        builder.HasIndex(c => c.ChangedAt);
    }
}
