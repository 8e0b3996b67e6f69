using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>A procedure in a list.</summary>
public sealed record ProcedureRow(string Code, Text Name, string SectorCode, Text Sector, OnlineLevel Level, Text? Limit, Text Fee);

/// <summary>Procedures found.</summary>
public sealed record ProcedureList(IReadOnlyList<ProcedureRow> Items);

/// <summary>The sheet of a procedure, generated from its package.</summary>
public sealed record ProcedureSheet(
    string Code,
    Text Name,
    string SectorCode,
    Text Sector,
    OnlineLevel Level,
    Text? PartialReason,
    string? PartialLegalBasis,
    string Decision,
    Mark DecisionMark,
    IReadOnlyList<Text> Applicants,
    Text CompetentAgency,
    IReadOnlyList<CodeName> Agencies,
    IReadOnlyList<CodeName> Cases,
    IReadOnlyList<ChannelView> Channels,
    IReadOnlyList<SheetStep> Steps,
    IReadOnlyList<ReturnMode> ReturnModes,
    IReadOnlyList<ComponentView> Components,
    IReadOnlyList<Text> ComponentNotes,
    ResultView Result,
    IReadOnlyList<Text> Guide,
    Text? Conditions,
    IReadOnlyList<LegalBasisView> LegalBases,
    IReadOnlyList<FactView> Facts,
    string VersionId,
    Instant EffectiveFrom,
    RepealNotice? Repeal);

/// <summary>From when nothing is filed any more, and by which decision.</summary>
public sealed record RepealNotice(string Decision, Instant EffectiveFrom);

/// <summary>A code with its name.</summary>
public sealed record CodeName(string Code, Text Name);

/// <summary>A channel with time and fee.</summary>
public sealed record ChannelView(Channel Channel, string? CaseCode, Text? Limit, Text Fee);

/// <summary>A step in the order of the flow: who does it and in what time.</summary>
public sealed record SheetStep(string ElementId, Text Name, Text Who, Text? Limit, bool ByCitizen, int Presence, bool WhenNeeded);

/// <summary>A paper of the dossier.</summary>
public sealed record ComponentView(string Code, Text Name, bool Required, bool Conditional, int Originals, int Copies, Text? Note, bool Replaceable);

/// <summary>What comes out.</summary>
public sealed record ResultView(string? Code, Text Name);

/// <summary>A legal basis.</summary>
public sealed record LegalBasisView(string Number, Text Name, Mark Mark);

/// <summary>A statement with its trustworthiness.</summary>
public sealed record FactView(Text Name, Mark Mark, string Source, string? About);
