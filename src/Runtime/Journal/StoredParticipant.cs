using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LongAn.Runtime.Journal;

/// <summary>An agency, other than the one that settles a dossier, that has or had a step of it: it finds the dossier in its lists.</summary>
public sealed class StoredParticipant
{
    public required Guid DossierId { get; init; }

    public required string AgencyCode { get; init; }
}

internal sealed class StoredParticipantTable : IEntityTypeConfiguration<StoredParticipant>
{
    public void Configure(EntityTypeBuilder<StoredParticipant> builder)
    {
        builder.ToTable("participants");
        builder.HasKey(p => new { p.AgencyCode, p.DossierId });
        builder.HasIndex(p => p.DossierId);
    }
}
