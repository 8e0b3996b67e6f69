using LongAn.Workflows.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Drafts;

/// <summary>An application that was not filed yet. It is nobody's business but the person's, and stands in no journal.</summary>
public sealed class Draft
{
    public Guid Id { get; set; }

    public string AccountId { get; set; } = "";

    public string ProcedureCode { get; set; } = "";

    public string? CaseCode { get; set; }

    public string? AgencyCode { get; set; }

    /// <summary>Data of the form, JSON, as far as it was filled in: it need not be valid.</summary>
    public string Data { get; set; } = "{}";

    /// <summary>The papers chosen so far, JSON.</summary>
    public string Papers { get; set; } = "[]";

    public ReturnMode? ReturnMode { get; set; }

    public Instant SavedAt { get; set; }
}

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("drafts");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.AccountId).HasMaxLength(36);
        builder.Property(d => d.ProcedureCode).HasMaxLength(40);
        builder.Property(d => d.CaseCode).HasMaxLength(50);
        builder.Property(d => d.AgencyCode).HasMaxLength(35);
        builder.Property(d => d.ReturnMode).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(d => new { d.AccountId, d.SavedAt });
    }
}
