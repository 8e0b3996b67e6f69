using NodaTime;

namespace LongAn.Workflows.Procedures;

/// <summary>The agencies of a province.</summary>
public sealed record Organisation(Sequence<Agency> Agencies)
{
    /// <summary>An organisation without agencies.</summary>
    public static Organisation Empty { get; } = new([]);

    /// <summary>Looks an agency up by its code; null when there is none.</summary>
    public Agency? Find(string code)
    {
        foreach (var agency in Agencies)
        {
            if (string.Equals(agency.Code, code, StringComparison.Ordinal))
                return agency;
        }

        return null;
    }
}

/// <summary>An agency (Decision 20/2020/QĐ-TTg on electronic identifiers).</summary>
/// <param name="Code">Its identifier, groups from the highest level (<c>H39.12</c>).</param>
/// <param name="LegacyCode">Its identifier of the older form (<c>000.00.12.H39</c>); null when unknown.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">Code of the agency above; null for the highest.</param>
/// <param name="OneStop">Name of its one-stop unit; null when it has none.</param>
/// <param name="Calendar">Identifier of its calendar; null for that of the agency above.</param>
/// <param name="EffectiveFrom">First day of its existence; null when unknown.</param>
/// <param name="EffectiveTo">Last day of its existence; null while it exists.</param>
/// <param name="Successor">Code of the agency that took its work over; null for none.</param>
/// <param name="Mark">Whether the entry was found.</param>
/// <param name="Source">Where.</param>
public sealed record Agency(
    string Code,
    string? LegacyCode,
    Text Name,
    AgencyLevel Level,
    string? Parent,
    Text? OneStop,
    string? Calendar,
    LocalDate? EffectiveFrom,
    LocalDate? EffectiveTo,
    string? Successor,
    Mark Mark,
    string Source)
{
    /// <summary>Appointments that can be kept at the same time, 1 to 1,000; null where they are not counted.</summary>
    public int? AppointmentsPerSlot { get; init; }
}

/// <summary>Level of an agency.</summary>
public enum AgencyLevel
{
    /// <summary>The province's People's Committee (UBND cấp tỉnh).</summary>
    Province,

    /// <summary>A department of the province (sở, ban, ngành).</summary>
    Department,

    /// <summary>The district's People's Committee (UBND cấp huyện), until 30 June 2025.</summary>
    District,

    /// <summary>The commune's People's Committee (UBND cấp xã).</summary>
    Commune,
}
