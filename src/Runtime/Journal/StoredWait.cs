using LongAn.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LongAn.Runtime.Journal;

/// <summary>A message or a signal that a dossier waits for: those who receive are found by it. What no longer waits is gone.</summary>
public sealed class StoredWait
{
    public required Guid DossierId { get; init; }

    public required long Key { get; init; }

    public required SubscriptionKind Kind { get; init; }

    public required string Name { get; init; }

    public required string AgencyCode { get; init; }

    /// <summary>Keyed hash of what a message must bear; null for anything.</summary>
    public byte[]? CorrelationHash { get; init; }
}

internal sealed class StoredWaitTable : IEntityTypeConfiguration<StoredWait>
{
    public void Configure(EntityTypeBuilder<StoredWait> builder)
    {
        builder.ToTable("waits");
        builder.HasKey(w => new { w.DossierId, w.Key });
        builder.Property(w => w.Key).ValueGeneratedNever();
        builder.HasIndex(w => new { w.Kind, w.Name, w.CorrelationHash });
    }
}
