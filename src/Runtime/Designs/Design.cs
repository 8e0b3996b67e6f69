using LongAn.Workflows.Procedures.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Designs;

/// <summary>A draft of a procedure on its way to a version.</summary>
public sealed class Design
{
    public Guid Id { get; init; }

    public string ProcedureCode { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string SectorVi { get; set; } = "";

    public string SectorEn { get; set; } = "";

    public string Level { get; set; } = "";

    public DesignState State { get; set; }

    /// <summary>Account that began it; null when it was made from a changed folder.</summary>
    public string? Author { get; init; }

    /// <summary>Version it began from; null for a new procedure.</summary>
    public string? BaseVersionId { get; init; }

    /// <summary>Account that saved last; null for the folder.</summary>
    public string? SavedBy { get; set; }

    public Instant SavedAt { get; set; }

    /// <summary>Grows with every change, so that of two at once one is told to look again.</summary>
    public int Revision { get; set; }

    public string? ReviewBy { get; set; }

    public Instant? ReviewAt { get; set; }

    public string? ReviewNote { get; set; }

    public string? ReturnedBy { get; set; }

    public Instant? ReturnedAt { get; set; }

    public string? ReturnReason { get; set; }

    /// <summary>Version that it became.</summary>
    public string? PublishedVersionId { get; set; }

    public List<DesignEditor> Editors { get; init; } = [];

    public DesignStanding Standing => new(State, Author, [.. Editors.Select(e => e.AccountId)]);
}

/// <summary>Somebody who saved in a draft.</summary>
public sealed class DesignEditor
{
    public Guid DesignId { get; init; }

    public string AccountId { get; init; } = "";
}

/// <summary>A file of a draft.</summary>
public sealed class DesignFile
{
    public Guid DesignId { get; init; }

    public string Path { get; init; } = "";

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Bytes.</summary>
    public int Size { get; set; }

    public string? SavedBy { get; set; }

    public Instant SavedAt { get; set; }

    public byte[] Content { get; set; } = [];

    /// <summary>What a client sends back with its next change.</summary>
    public string ETag => ToETag(Hash);

    public static string ToETag(string hash) => $"\"{hash}\"";
}

/// <summary>The content of a folder that became a draft once: it does not again, though the draft was thrown away.</summary>
public sealed class DesignImport
{
    /// <summary>Identity of the content (<see cref="Workflows.Procedures.PackageHash"/>).</summary>
    public string Hash { get; init; } = "";

    public Instant ImportedAt { get; init; }
}

internal sealed class DesignTable : IEntityTypeConfiguration<Design>
{
    public void Configure(EntityTypeBuilder<Design> builder)
    {
        builder.ToTable("designs");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.ProcedureCode).HasMaxLength(40);
        builder.Property(d => d.NameVi).HasMaxLength(500);
        builder.Property(d => d.NameEn).HasMaxLength(500);
        builder.Property(d => d.SectorVi).HasMaxLength(500);
        builder.Property(d => d.SectorEn).HasMaxLength(500);
        builder.Property(d => d.Level).HasMaxLength(20);
        builder.Property(d => d.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.Author).HasMaxLength(36);
        builder.Property(d => d.BaseVersionId).HasMaxLength(64);
        builder.Property(d => d.SavedBy).HasMaxLength(36);
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.Property(d => d.ReviewBy).HasMaxLength(36);
        builder.Property(d => d.ReviewNote).HasMaxLength(2000);
        builder.Property(d => d.ReturnedBy).HasMaxLength(36);
        builder.Property(d => d.ReturnReason).HasMaxLength(2000);
        builder.Property(d => d.PublishedVersionId).HasMaxLength(64);
        builder.Ignore(d => d.Standing);
        builder.HasMany(d => d.Editors).WithOne().HasForeignKey(e => e.DesignId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany<DesignFile>().WithOne().HasForeignKey(f => f.DesignId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.State, d.SavedAt });
    }
}

internal sealed class DesignEditorTable : IEntityTypeConfiguration<DesignEditor>
{
    public void Configure(EntityTypeBuilder<DesignEditor> builder)
    {
        builder.ToTable("design_editors");
        builder.HasKey(e => new { e.DesignId, e.AccountId });
        builder.Property(e => e.AccountId).HasMaxLength(36);
    }
}

internal sealed class DesignFileTable : IEntityTypeConfiguration<DesignFile>
{
    public void Configure(EntityTypeBuilder<DesignFile> builder)
    {
        builder.ToTable("design_files");
        builder.HasKey(f => new { f.DesignId, f.Path });
        builder.Property(f => f.Path).HasMaxLength(200);
        builder.Property(f => f.Hash).HasMaxLength(64);
        builder.Property(f => f.SavedBy).HasMaxLength(36);
        builder.Ignore(f => f.ETag);
    }
}

internal sealed class DesignImportTable : IEntityTypeConfiguration<DesignImport>
{
    public void Configure(EntityTypeBuilder<DesignImport> builder)
    {
        builder.ToTable("design_imports");
        builder.HasKey(i => i.Hash);
        builder.Property(i => i.Hash).HasMaxLength(64);
    }
}
