using LongAn.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>An open work item: the inbox reads nothing else.</summary>
public sealed class StoredWorkItem
{
    public required Guid DossierId { get; init; }

    public required long Key { get; init; }

    public required string ElementId { get; init; }

    public required Role Role { get; init; }

    public required string AgencyCode { get; init; }

    public required Instant OpenedAt { get; init; }

    public Instant? DueAt { get; init; }

    public string? ClaimedBy { get; init; }

    /// <summary>Account that filed the dossier: work of the applicant is theirs.</summary>
    public required string ApplicantAccount { get; init; }
}

internal sealed class StoredWorkItemTable : IEntityTypeConfiguration<StoredWorkItem>
{
    public void Configure(EntityTypeBuilder<StoredWorkItem> builder)
    {
        builder.ToTable("work_items");
        builder.HasKey(w => new { w.DossierId, w.Key });
        builder.Property(w => w.Key).ValueGeneratedNever();
        builder.HasIndex(w => new { w.AgencyCode, w.Role, w.OpenedAt });
        builder.HasIndex(w => w.ClaimedBy);
        builder.HasIndex(w => w.ApplicantAccount);
    }
}
