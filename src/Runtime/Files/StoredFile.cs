using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Files;

/// <summary>Bytes by their SHA-256: the same content is stored once.</summary>
public sealed class StoredFile
{
    /// <summary>64 hexadecimal digits in lower case.</summary>
    public string Content { get; set; } = "";

    public string MediaType { get; set; } = "";

    public long Size { get; set; }

    public byte[] Bytes { get; set; } = [];
}

/// <summary>That an account uploaded a content under a name; only it may put the upload into a dossier.</summary>
public sealed class Upload
{
    public Guid Id { get; set; }

    public string AccountId { get; set; } = "";

    public string Content { get; set; } = "";

    public string FileName { get; set; } = "";

    public string MediaType { get; set; } = "";

    public long Size { get; set; }

    public Instant UploadedAt { get; set; }

    /// <summary>When it became a paper of a dossier; null before. What is not filed counts against the account's quota.</summary>
    public Instant? FiledAt { get; set; }
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("files");
        builder.HasKey(f => f.Content);
        builder.Property(f => f.Content).HasMaxLength(64);
        builder.Property(f => f.MediaType).HasMaxLength(100);
    }
}

internal sealed class UploadConfiguration : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.ToTable("uploads");
        builder.Property(u => u.AccountId).HasMaxLength(36);
        builder.Property(u => u.Content).HasMaxLength(64);
        builder.Property(u => u.FileName).HasMaxLength(255);
        builder.Property(u => u.MediaType).HasMaxLength(100);
        builder.HasIndex(u => u.AccountId);
    }
}
