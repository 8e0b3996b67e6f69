using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LongAn.Runtime.Journal;

/// <summary>The last number given to a dossier of an agency on a day.</summary>
internal sealed class StoredCodeCounter
{
    public required string AgencyCode { get; init; }

    /// <summary>Date of receipt in the zone of the law, ISO 8601.</summary>
    public required string Date { get; init; }

    public required int Last { get; init; }
}

internal sealed class StoredCodeCounterTable : IEntityTypeConfiguration<StoredCodeCounter>
{
    public void Configure(EntityTypeBuilder<StoredCodeCounter> builder)
    {
        builder.ToTable("code_counters");
        builder.HasKey(c => new { c.AgencyCode, c.Date });
    }
}
