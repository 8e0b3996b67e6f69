using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>A published procedure version. Never changed, never deleted: dossiers are pinned to it.</summary>
internal sealed class PublishedVersion
{
    /// <summary>SHA-256 of the package's content.</summary>
    public required string VersionId { get; init; }

    public required string ProcedureCode { get; init; }

    /// <summary>From when new dossiers are filed under it.</summary>
    public required Instant EffectiveFrom { get; init; }

    public List<PublishedFile> Files { get; init; } = [];
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
