using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>A repeal of a procedure: a decision and the moment from which nothing is filed.</summary>
internal sealed class StoredRepeal
{
    public required Guid Id { get; init; }

    public required string ProcedureCode { get; init; }

    public required Instant EffectiveFrom { get; init; }

    public required Instant PublishedAt { get; init; }

    /// <summary>Account that made it known; null for an operator at the command line.</summary>
    public string? PublishedBy { get; init; }

    public required StoredDecision Decision { get; init; }

    public Instant? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public string? WithdrawalReason { get; set; }
}

internal sealed class StoredRepealTable : IEntityTypeConfiguration<StoredRepeal>
{
    public void Configure(EntityTypeBuilder<StoredRepeal> builder)
    {
        builder.ToTable("procedure_repeals");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.ProcedureCode).HasMaxLength(40);
        builder.HasIndex(r => r.ProcedureCode);
        builder.Property(r => r.PublishedBy).HasMaxLength(36);
        builder.Property(r => r.WithdrawnBy).HasMaxLength(36);
        builder.Property(r => r.WithdrawalReason).HasMaxLength(2000);
        builder.OwnsOne(r => r.Decision, decision =>
        {
            decision.Property(d => d.Number).HasMaxLength(60);
            decision.Property(d => d.SignerTitle).HasMaxLength(200);
            decision.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
        });
    }
}
