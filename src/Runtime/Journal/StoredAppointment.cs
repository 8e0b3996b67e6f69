using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>A place at an agency that an open dossier has booked. No place is given twice: the database holds that.</summary>
internal sealed class StoredAppointment
{
    public required Guid DossierId { get; init; }

    public required string AgencyCode { get; init; }

    /// <summary>Beginning of its half hour.</summary>
    public required Instant Slot { get; init; }

    public required int Place { get; init; }
}

internal sealed class StoredAppointmentTable : IEntityTypeConfiguration<StoredAppointment>
{
    public void Configure(EntityTypeBuilder<StoredAppointment> builder)
    {
        builder.ToTable("appointments");
        builder.HasKey(a => a.DossierId);
        builder.HasIndex(a => new { a.AgencyCode, a.Slot, a.Place }).IsUnique();
    }
}
