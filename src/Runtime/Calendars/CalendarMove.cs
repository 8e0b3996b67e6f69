using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Calendars;

/// <summary>What a change of a calendar does to one open dossier.</summary>
internal sealed class CalendarMove
{
    public required Guid ChangeId { get; init; }

    public required Guid DossierId { get; init; }

    public required string Code { get; init; }

    public required string AgencyCode { get; init; }

    /// <summary>The date on the receipt slip.</summary>
    public Instant? PromisedAt { get; init; }

    public Instant? OldDueAt { get; init; }

    /// <summary>Foreseen at first; once the dossier has followed, the date that holds.</summary>
    public Instant? NewDueAt { get; set; }

    public bool Provisional { get; set; }

    /// <summary>When the dossier followed, or had ended before; null while it waits.</summary>
    public Instant? FollowedAt { get; set; }
}

internal sealed class CalendarMoveTable : IEntityTypeConfiguration<CalendarMove>
{
    public void Configure(EntityTypeBuilder<CalendarMove> builder)
    {
        builder.ToTable("calendar_moves");
        builder.HasKey(m => new { m.ChangeId, m.DossierId });
        builder.Property(m => m.Code).HasMaxLength(64);
        builder.Property(m => m.AgencyCode).HasMaxLength(64);
    }
}
