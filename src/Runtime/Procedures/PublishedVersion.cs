using LongAn.Workflows.Procedures.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>A published procedure version. Its content is never changed and never deleted: dossiers are pinned to it.</summary>
internal sealed class PublishedVersion
{
    /// <summary>SHA-256 of the package's content.</summary>
    public required string VersionId { get; init; }

    public required string ProcedureCode { get; init; }

    /// <summary>From when new dossiers are filed under it.</summary>
    public required Instant EffectiveFrom { get; init; }

    public required Instant PublishedAt { get; init; }

    /// <summary>Account that published it; null for what was imported from the definitions, and for what an operator published.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>Account that wrote the draft; null for what came from a folder.</summary>
    public string? Author { get; init; }

    /// <summary>Steps of persons in it.</summary>
    public required int Steps { get; init; }

    /// <summary>The decision it was published by; null for what was imported.</summary>
    public StoredDecision? Decision { get; init; }

    public Instant? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public string? WithdrawalReason { get; set; }

    public List<PublishedFile> Files { get; init; } = [];
}

/// <summary>The decision that published a version, or repealed a procedure.</summary>
internal sealed class StoredDecision
{
    public required string Number { get; init; }

    public required LocalDate SignedOn { get; init; }

    public required string SignerTitle { get; init; }

    public required DecisionKind Kind { get; init; }
}

/// <summary>A file of a published version, as it was handed in.</summary>
internal sealed class PublishedFile
{
    public required string VersionId { get; init; }

    public required string Path { get; init; }

    /// <summary>Whether the package imports it from the shared definitions.</summary>
    public required bool Imported { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class PublishedVersionTable : IEntityTypeConfiguration<PublishedVersion>
{
    public void Configure(EntityTypeBuilder<PublishedVersion> builder)
    {
        builder.ToTable("procedure_versions");
        builder.HasKey(v => v.VersionId);
        builder.Property(v => v.VersionId).HasMaxLength(64);
        builder.Property(v => v.ProcedureCode).HasMaxLength(40);
        builder.HasIndex(v => new { v.ProcedureCode, v.EffectiveFrom });
        builder.Property(v => v.PublishedBy).HasMaxLength(36);
        builder.Property(v => v.Author).HasMaxLength(36);
        builder.Property(v => v.WithdrawnBy).HasMaxLength(36);
        builder.Property(v => v.WithdrawalReason).HasMaxLength(2000);
        builder.OwnsOne(v => v.Decision, decision =>
        {
            decision.Property(d => d.Number).HasMaxLength(60);
            decision.Property(d => d.SignerTitle).HasMaxLength(200);
            decision.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
        });
        builder.HasMany(v => v.Files).WithOne().HasForeignKey(f => f.VersionId);
    }
}

internal sealed class PublishedFileTable : IEntityTypeConfiguration<PublishedFile>
{
    public void Configure(EntityTypeBuilder<PublishedFile> builder)
    {
        builder.ToTable("procedure_files");
        builder.HasKey(f => new { f.VersionId, f.Path });
        builder.Property(f => f.VersionId).HasMaxLength(64);
        builder.Property(f => f.Path).HasMaxLength(200);
    }
}
