using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LongAn.Runtime.Journal;

/// <summary>An event as stored. Never changed, never deleted.</summary>
internal sealed class StoredEvent
{
    public required Guid DossierId { get; init; }

    public required long Sequence { get; init; }

    /// <summary>The batch it was committed with.</summary>
    public required long Batch { get; init; }

    /// <summary>Place within the batch, from 0.</summary>
    public required int Place { get; init; }

    public required string ActorId { get; init; }

    /// <summary>The command, on its first event.</summary>
    public Guid? CommandId { get; init; }

    /// <summary>The event in its storage form, UTF-8.</summary>
    public required byte[] Body { get; init; }

    /// <summary>SHA-256 over the chain hash of the event before and this event's bytes.</summary>
    public required byte[] Chain { get; init; }
}

internal sealed class StoredEventTable : IEntityTypeConfiguration<StoredEvent>
{
    public void Configure(EntityTypeBuilder<StoredEvent> builder)
    {
        builder.ToTable("events");
        builder.HasKey(e => new { e.DossierId, e.Sequence });
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.HasIndex(e => new { e.Batch, e.Place }).IsUnique();
        // By the command first: so the dossier that obeyed one is found, too.
        builder.HasIndex(e => new { e.CommandId, e.ActorId, e.DossierId }).IsUnique().HasFilter("\"CommandId\" IS NOT NULL");
    }
}
