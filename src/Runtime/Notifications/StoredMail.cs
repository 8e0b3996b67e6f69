using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Notifications;

/// <summary>An e-mail to be sent about an event. It holds no personal data: text and address are composed when it is sent.</summary>
internal sealed class StoredMail
{
    public required Guid DossierId { get; init; }

    public required long Sequence { get; init; }

    public int Attempts { get; set; }

    /// <summary>When it is tried (again); null when it is sent or given up.</summary>
    public Instant? NextAttemptAt { get; set; }

    public Instant? SentAt { get; set; }
}

internal sealed class StoredMailTable : IEntityTypeConfiguration<StoredMail>
{
    public void Configure(EntityTypeBuilder<StoredMail> builder)
    {
        builder.ToTable("mails");
        builder.HasKey(m => new { m.DossierId, m.Sequence });
        builder.Property(m => m.Sequence).ValueGeneratedNever();
        builder.HasIndex(m => m.NextAttemptAt);
    }
}
