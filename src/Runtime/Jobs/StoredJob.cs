using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Jobs;

/// <summary>A call of a system outside that an event asked for. It holds no personal data: what is said is read from the journal when it is called.</summary>
internal sealed class StoredJob
{
    public required Guid DossierId { get; init; }

    /// <summary>Sequence of the event that asked for it.</summary>
    public required long Sequence { get; init; }

    /// <summary>Name of the target.</summary>
    public required string Target { get; init; }

    /// <summary>The activity that waits for the answer; null for a message, which nobody waits for.</summary>
    public long? ElementKey { get; init; }

    public required Instant AskedAt { get; init; }

    public int Attempts { get; set; }

    /// <summary>When it is tried (again); null when it is done or given up.</summary>
    public Instant? NextAttemptAt { get; set; }

    /// <summary>When it was given up; an operator may send it again.</summary>
    public Instant? GivenUpAt { get; set; }

    /// <summary>Why the last attempt failed, without anything of the content; null when none did.</summary>
    public string? Failure { get; set; }
}

internal sealed class StoredJobTable : IEntityTypeConfiguration<StoredJob>
{
    public void Configure(EntityTypeBuilder<StoredJob> builder)
    {
        builder.ToTable("jobs");
        builder.HasKey(j => new { j.DossierId, j.Sequence });
        builder.Property(j => j.Sequence).ValueGeneratedNever();
        builder.Property(j => j.Target).HasMaxLength(200);
        builder.Property(j => j.Failure).HasMaxLength(100);
        builder.HasIndex(j => new { j.NextAttemptAt, j.Target });
        builder.HasIndex(j => j.GivenUpAt);
    }
}
