using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using NodaTime;

namespace LongAn.Runtime.Register;

/// <summary>An entry of the register (sổ theo dõi hồ sơ; form 06 of Circular 01/2018, 07 of Circular 03/2025).</summary>
/// <param name="Contact">Address and telephone.</param>
/// <param name="SettledAt">When it was done; punctuality is measured there.</param>
/// <param name="ReturnedAt">When the person had the result.</param>
/// <param name="Punctuality">How it was settled; null while it is open, taken back or lapsed, and without a due date.</param>
public sealed record RegisterEntry(
    Guid Id,
    string Code,
    string ProcedureCode,
    Text ProcedureName,
    string Applicant,
    string Contact,
    Text Agency,
    Instant ReceivedAt,
    Instant? DueAt,
    Instant? SettledAt,
    Instant? ReturnedAt,
    ReturnMode ReturnMode,
    int Status,
    Text StatusName,
    Punctuality? Punctuality,
    bool Overdue,
    FinancialStatus Financial,
    DeliveryStatus Delivery);

/// <summary>A page of the register, with how many entries there are in all.</summary>
public sealed record RegisterPage(IReadOnlyList<RegisterEntry> Items, string? Next, int Count);
