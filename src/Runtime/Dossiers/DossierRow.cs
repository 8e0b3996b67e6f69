using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>A dossier in a list.</summary>
public sealed record DossierRow(
    Guid Id,
    string? Code,
    string Reference,
    string ProcedureCode,
    Text ProcedureName,
    string AgencyCode,
    string ApplicantName,
    int Status,
    Text StatusName,
    Instant SubmittedAt,
    Instant? DueAt,
    bool Overdue,
    bool ClockStopped,
    Channel Channel);
