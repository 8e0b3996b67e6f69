using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Procedures;

/// <summary>
/// What the catalogue says of a procedure (Decree 63/2010 Art. 8(2)): the content of <c>procedure.json</c>.
/// </summary>
/// <param name="Code">National code (<c>2.000908</c>), with the agency's tail for a local one (<c>2.000815.000.00.00.H55</c>).</param>
/// <param name="Name">Name (tên thủ tục).</param>
/// <param name="Sector">Sector (lĩnh vực).</param>
/// <param name="Level">How much of it is on the network.</param>
/// <param name="PartialReason">Why it is not wholly on the network; present exactly when <paramref name="Level"/> is partial.</param>
/// <param name="Decision">Decision that published it.</param>
/// <param name="Applicants">Who may ask for it (đối tượng thực hiện).</param>
/// <param name="CompetentAgency">Who settles it, in the words of the record (cơ quan thực hiện).</param>
/// <param name="AgencyLevels">Levels of agencies that offer it.</param>
/// <param name="Agencies">Codes of the agencies that offer it; empty for every agency of those levels.</param>
/// <param name="Cases">Cases (trường hợp); at least one.</param>
/// <param name="Channels">Channels with limit and fee (cách thức thực hiện).</param>
/// <param name="Components">Papers (thành phần hồ sơ).</param>
/// <param name="ComponentNotes">What the record lists among the papers although it is a note.</param>
/// <param name="Result">What comes out (kết quả).</param>
/// <param name="Guide">The order of doing it in the words of the record (trình tự thực hiện).</param>
/// <param name="Conditions">Conditions (yêu cầu, điều kiện); null for none.</param>
/// <param name="LegalBases">Legal bases (căn cứ pháp lý).</param>
/// <param name="Facts">What is found and what is to be verified.</param>
/// <param name="ApplicationForm">Name of the e-form of the application (<c>forms/NAME.form.json</c>).</param>
/// <param name="Slips">Template of each slip, by what it is for.</param>
/// <param name="Imports">Files of <c>definitions/shared</c> that belong to the package, by their path within it.</param>
public sealed record Procedure(
    string Code,
    Text Name,
    Sector Sector,
    OnlineLevel Level,
    PartialReason? PartialReason,
    PublicationDecision Decision,
    Sequence<Text> Applicants,
    Text CompetentAgency,
    Sequence<AgencyLevel> AgencyLevels,
    Sequence<string> Agencies,
    Sequence<ProcedureCase> Cases,
    Sequence<ChannelOffer> Channels,
    Sequence<ProcedureComponent> Components,
    Sequence<Text> ComponentNotes,
    ResultKind Result,
    Sequence<Text> Guide,
    Text? Conditions,
    Sequence<LegalBasis> LegalBases,
    Sequence<Fact> Facts,
    string ApplicationForm,
    Sequence<SlipTemplate> Slips,
    Sequence<string> Imports)
{
    /// <summary>What the law of its sector says of its clock.</summary>
    public ClockRules Clock { get; init; } = ClockRules.Default;

    /// <summary>Whether an agency offers the procedure.</summary>
    public bool IsOfferedBy(Agency agency) =>
        AgencyLevels.Contains(agency.Level) && (Agencies.Count == 0 || Agencies.Contains(agency.Code));
}

/// <summary>A paper of the dossier as the catalogue lists it (thành phần hồ sơ).</summary>
/// <param name="Code">Code within the procedure.</param>
/// <param name="Name">Its name as the record has it.</param>
/// <param name="Required">Whether filing on the network without it is refused.</param>
/// <param name="When">FEEL condition on the application's data (<c>form</c>) under which it is required; null for always.</param>
/// <param name="Originals">Originals asked for.</param>
/// <param name="Copies">Copies asked for.</param>
/// <param name="Replaceable">Whether data of a state database replaces it.</param>
/// <param name="Note">What the record says about it; null for nothing.</param>
public sealed record ProcedureComponent(string Code, Text Name, bool Required, string? When, int Originals, int Copies, bool Replaceable, Text? Note);

/// <summary>A sector (lĩnh vực).</summary>
/// <param name="Code">The folder it has in <c>definitions</c> (<c>chung-thuc</c>).</param>
/// <param name="Name">Its name.</param>
public sealed record Sector(string Code, Text Name);

/// <summary>The decision that published a procedure (Decree 63/2010 Art. 13).</summary>
/// <param name="Number">Its number (<c>858/QĐ-BTP</c>).</param>
/// <param name="Mark">Whether it was found.</param>
/// <param name="Source">Where.</param>
public sealed record PublicationDecision(string Number, Mark Mark, string Source);

/// <summary>Which template makes a slip. The number of the form is the legal profile's: it changes with the law, the purpose does not.</summary>
/// <param name="Key">What the slip is for: <c>receipt</c>, <c>supplement</c>, <c>refusal</c>, <c>apology</c>, <c>stop</c>, <c>control</c>, <c>register</c> or <c>obligation</c>.</param>
/// <param name="Template">Name of the template (<c>templates/NAME.html</c>).</param>
/// <param name="Form">The form that the law of the sector prescribes in place of the legal profile's; null for that of the profile.</param>
public sealed record SlipTemplate(string Key, string Template, SectorForm? Form = null);

/// <summary>Why a procedure is not wholly on the network, as it must be stated publicly (Decree 224/2026 Art. 14).</summary>
/// <param name="Kind">One of the four reasons the decree allows.</param>
/// <param name="Explanation">In words.</param>
/// <param name="LegalBasis">The rule of the sector's law.</param>
/// <param name="Mark">Whether that rule was found.</param>
/// <param name="Source">Where.</param>
public sealed record PartialReason(PartialReasonKind Kind, Text Explanation, string LegalBasis, Mark Mark, string Source);

/// <summary>The four reasons for partial-online (Decree 224/2026 Art. 14).</summary>
public enum PartialReasonKind
{
    /// <summary>The law requires presence at the agency.</summary>
    Presence,

    /// <summary>The agency must verify on site.</summary>
    OnSiteVerification,

    /// <summary>A technical incident that cannot be repaired yet.</summary>
    TechnicalIncident,

    /// <summary>Other technical issues that cannot be resolved yet.</summary>
    OtherTechnicalIssue,
}
