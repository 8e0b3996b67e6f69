using LongAn.Runtime.Files;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Runtime.Drafts;

/// <summary>A draft in the list.</summary>
public sealed record DraftRow(Guid Id, string ProcedureCode, Text? Name, Instant SavedAt);

/// <summary>A draft.</summary>
public sealed record DraftView(
    Guid Id,
    string ProcedureCode,
    string? CaseCode,
    string? AgencyCode,
    ContextValue Data,
    IReadOnlyList<DraftPaper> Papers,
    ReturnMode? ReturnMode,
    Instant SavedAt);

/// <summary>A paper of a draft.</summary>
public sealed record DraftPaper(string? Component, UploadView Upload);
