using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Dossiers;

/// <summary>How the dossier came (Decree 61/2018 Art. 16; national codes 1, 2, 3).</summary>
public enum Channel
{
    /// <summary>At the one-stop counter (trực tiếp).</summary>
    Direct = 1,

    /// <summary>On the network (trực tuyến).</summary>
    Online = 2,

    /// <summary>By public post (bưu chính công ích).</summary>
    Post = 3,
}

/// <summary>Who did the filing. Independent of the channel: target K2 of Plan 1473 counts only filing without coming to the counter.</summary>
public enum FilingMode
{
    /// <summary>The person, from anywhere.</summary>
    SelfRemote,

    /// <summary>The person, with help at the counter.</summary>
    AssistedAtCounter,

    /// <summary>The person, with help of a community digital team.</summary>
    AssistedByCommunityTeam,

    /// <summary>An officer for the person.</summary>
    OnBehalfByOfficial,

    /// <summary>The post for the person.</summary>
    PostalAgent,
}

/// <summary>How the person who filed was known (target K6).</summary>
/// <param name="Method">How: <c>password</c>, <c>vneid</c>, <c>dvcqg</c>, <c>in-person</c>.</param>
/// <param name="Level">Level of assurance as the provider states it, 0 when unknown.</param>
/// <param name="AccountSource">Whose account it is: <c>local</c>, <c>vneid</c>, <c>dvcqg</c>, <c>none</c>.</param>
public sealed record SignIn(string Method, int Level, string AccountSource);

/// <summary>Whose dossier it is (chủ hồ sơ).</summary>
/// <param name="Kind">1 citizen, 2 enterprise, 3 state agency, 4 other organisation (national code LoaiDoiTuong).</param>
/// <param name="Name">Full name.</param>
/// <param name="IdentityNumber">Twelve digits (CCCD), nine digits (CMND) or a registration number.</param>
/// <param name="Phone">Telephone, null when none was given.</param>
/// <param name="Email">E-mail address, null when none was given.</param>
/// <param name="Address">Address, null when none was given.</param>
public sealed record Applicant(int Kind, string Name, string IdentityNumber, string? Phone, string? Email, string? Address)
{
    /// <summary>Shows no value: it is personal, and requests are printed in logs.</summary>
    public override string ToString() => nameof(Applicant);
}

/// <summary>A file handed in as a component of the dossier, or made in its course.</summary>
/// <param name="Component">Code of the component in the procedure; null for a paper nobody asked for.</param>
/// <param name="Content">SHA-256 of the bytes, 64 hexadecimal digits in lower case.</param>
/// <param name="Size">Number of bytes.</param>
/// <param name="MediaType">Media type as found from the bytes.</param>
/// <param name="Source">Where it came from (national fields DuocSoHoa, DuocTaiSuDung, DuocLayTuKhoDMQG).</param>
/// <param name="FileName">Name given by the person: personal.</param>
public sealed record Paper(string? Component, string Content, long Size, string MediaType, PaperSource Source, Personal<FileName> FileName);

/// <summary>A file's name.</summary>
public sealed record FileName(string Value)
{
    /// <summary>Shows no value: it is personal, and requests are printed in logs.</summary>
    public override string ToString() => nameof(FileName);
}

/// <summary>Where a component came from (measures of Decision 766/QĐ-TTg).</summary>
public enum PaperSource
{
    /// <summary>Uploaded as a file by the person.</summary>
    Upload,

    /// <summary>Paper, scanned at the counter.</summary>
    Scanned,

    /// <summary>Reused from the person's electronic data store.</summary>
    DataStore,

    /// <summary>Drawn from a national database.</summary>
    NationalDatabase,

    /// <summary>Made by an officer in the course of the dossier.</summary>
    Officer,
}

/// <summary>How the result is to be had.</summary>
public enum ReturnMode
{
    /// <summary>On the network.</summary>
    Online,

    /// <summary>By public post.</summary>
    Post,

    /// <summary>At the counter.</summary>
    Counter,
}

/// <summary>What a person files.</summary>
/// <param name="OnBehalf">Whether an officer files it for somebody at the counter.</param>
public sealed record Application(
    string CaseCode,
    string AgencyCode,
    Channel Channel,
    FilingMode FilingMode,
    SignIn SignIn,
    bool OnBehalf,
    Applicant Applicant,
    ContextValue Data,
    Sequence<Paper> Papers,
    ReturnMode ReturnMode)
{
    /// <summary>The dossier whose process files it, with the account of the person whose that is; null where a person files.</summary>
    public CallingDossier? CalledBy { get; init; }

    /// <summary>Shows no value: it is personal, and requests are printed in logs.</summary>
    public override string ToString() => nameof(Application);
}

/// <summary>A defect listed in a notice of supplement.</summary>
/// <param name="Component">The component it concerns, null for the data of the form.</param>
/// <param name="Description">What is missing or wrong and what to do.</param>
public sealed record Defect(string? Component, string Description)
{
    /// <summary>Shows no value: it is personal, and requests are printed in logs.</summary>
    public override string ToString() => nameof(Defect);
}

/// <summary>A person whose presence is recorded.</summary>
public sealed record PresentPerson(string Name, string IdentityNumber)
{
    /// <summary>Shows no value: it is personal, and requests are printed in logs.</summary>
    public override string ToString() => nameof(PresentPerson);
}

/// <summary>An appointment at the counter.</summary>
public sealed record Appointment(Instant At, Instant BookedAt);
