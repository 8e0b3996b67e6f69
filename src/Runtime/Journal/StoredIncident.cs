using LongAn.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>An incident that is open: the list of stuck dossiers reads nothing else. A resolved one is gone.</summary>
internal sealed class StoredIncident
{
    public required Guid DossierId { get; init; }

    public required long Key { get; init; }

    public required string ElementId { get; init; }

    public required IncidentCode Code { get; init; }

    /// <summary>The facts for its sentence, as JSON; never personal data.</summary>
    public required string Facts { get; init; }

    public required Instant RaisedAt { get; init; }
}

internal sealed class StoredIncidentTable : IEntityTypeConfiguration<StoredIncident>
{
    public void Configure(EntityTypeBuilder<StoredIncident> builder)
    {
        builder.ToTable("incidents");
        builder.HasKey(i => new { i.DossierId, i.Key });
        builder.Property(i => i.Key).ValueGeneratedNever();
        builder.Property(i => i.Code).HasConversion<string>().HasMaxLength(40);
        builder.HasIndex(i => i.RaisedAt);
    }
}
