using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LongAn.Runtime.Definitions;

/// <summary>A calendar that dossiers may be pinned to, by its content hash.</summary>
internal sealed class PublishedCalendar
{
    public required string Hash { get; init; }

    public required string Content { get; init; }
}

/// <summary>A legal profile that dossiers may be pinned to, by its content hash.</summary>
internal sealed class PublishedProfile
{
    public required string Hash { get; init; }

    public required string Content { get; init; }
}

internal sealed class PublishedCalendarTable : IEntityTypeConfiguration<PublishedCalendar>
{
    public void Configure(EntityTypeBuilder<PublishedCalendar> builder)
    {
        builder.ToTable("calendars");
        builder.HasKey(c => c.Hash);
        builder.Property(c => c.Hash).HasMaxLength(64);
    }
}

internal sealed class PublishedProfileTable : IEntityTypeConfiguration<PublishedProfile>
{
    public void Configure(EntityTypeBuilder<PublishedProfile> builder)
    {
        builder.ToTable("legal_profiles");
        builder.HasKey(p => p.Hash);
        builder.Property(p => p.Hash).HasMaxLength(64);
    }
}
