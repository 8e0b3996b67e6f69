using LongAn.Workflows.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>The row of a dossier that lists and search read; written with the events it is derived from.</summary>
public sealed class StoredDossier
{
    public required Guid Id { get; init; }

    /// <summary>Sequence of the last event the row tells of.</summary>
    public required long Sequence { get; init; }

    /// <summary>Chain hash of that event.</summary>
    public required byte[] Head { get; init; }

    /// <summary>Code given at receipt; null before.</summary>
    public string? Code { get; init; }

    /// <summary>Short name until there is a code.</summary>
    public required string Reference { get; init; }

    public required string ProcedureCode { get; init; }

    public required string VersionId { get; init; }

    /// <summary>Version to which its last migration can still be taken back; null where there is nothing to take back.</summary>
    public string? MovedFrom { get; init; }

    public required string AgencyCode { get; init; }

    public required NationalStatus Status { get; init; }

    public required Channel Channel { get; init; }

    public required FilingMode FilingMode { get; init; }

    /// <summary>Account that filed.</summary>
    public required string SubmittedBy { get; init; }

    public required Instant SubmittedAt { get; init; }

    public Instant? ReceivedAt { get; init; }

    public Instant? DueAt { get; init; }

    public Instant? CompletedAt { get; init; }

    public Instant? ClosedAt { get; init; }

    /// <summary>How the result is to be had.</summary>
    public required ReturnMode ReturnMode { get; init; }

    /// <summary>When it was settled against its due date; null while it is open, and where none holds.</summary>
    public Punctuality? Punctuality { get; init; }

    /// <summary>What is owed.</summary>
    public required FinancialStatus Financial { get; init; }

    /// <summary>Where the result is.</summary>
    public required DeliveryStatus Delivery { get; init; }

    /// <summary>Whether time counts now.</summary>
    public required bool ClockRuns { get; init; }

    /// <summary>Name of the applicant: personal, emptied by erasure. Read through authorised lists alone.</summary>
    public required string ApplicantName { get; init; }

    /// <summary>Address and telephone of the applicant, as the register lists them: personal, emptied by erasure.</summary>
    public required string Contact { get; init; }

    /// <summary>Code, reference and name in folded form (<see cref="SearchText"/>).</summary>
    public required string SearchText { get; init; }

    /// <summary>Keyed hash of the identity number (<see cref="JournalKeys.IdentityHash"/>); null after erasure.</summary>
    public byte[]? IdentityHash { get; init; }
}

internal sealed class StoredDossierTable : IEntityTypeConfiguration<StoredDossier>
{
    public void Configure(EntityTypeBuilder<StoredDossier> builder)
    {
        builder.ToTable("dossiers");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => d.Code).IsUnique();
        builder.HasIndex(d => new { d.SubmittedBy, d.SubmittedAt });
        builder.HasIndex(d => new { d.AgencyCode, d.SubmittedAt });
        builder.HasIndex(d => new { d.AgencyCode, d.ReceivedAt });
        builder.HasIndex(d => d.IdentityHash);
    }
}
