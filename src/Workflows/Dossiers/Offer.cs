using LongAn.Workflows.Calendars;

namespace LongAn.Workflows.Dossiers;

/// <summary>A case of a procedure (trường hợp).</summary>
public sealed record ProcedureCase(string Code, Text Name);

/// <summary>A channel of a procedure, with time and fee (national CACHTHUCTHUCHIEN).</summary>
/// <param name="Channel">The channel.</param>
/// <param name="CaseCode">The case it is for, null for every one.</param>
/// <param name="Limit">The legal limit; null where the record states none.</param>
/// <param name="Fee">What it costs.</param>
public sealed record ChannelOffer(Channel Channel, string? CaseCode, TimeLimit? Limit, Fee Fee);

/// <summary>What a procedure costs. Never guessed: a missing amount is not zero.</summary>
/// <param name="Kind">Free, an amount, or set by an authority.</param>
/// <param name="Amount">Whole đồng; null unless <see cref="FeeKind.Amount"/>.</param>
/// <param name="Note">Basis and exceptions, in words.</param>
public sealed record Fee(FeeKind Kind, long? Amount, Text? Note);

/// <summary>The three states of a fee.</summary>
public enum FeeKind
{
    /// <summary>Nothing is charged.</summary>
    Free,

    /// <summary>A known amount.</summary>
    Amount,

    /// <summary>An authority sets it.</summary>
    SetByAuthority,
}

/// <summary>The kind of result.</summary>
/// <param name="Code">National code (<c>KQ.G15.000020</c>); null where the record has none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Template">Template it is made from; null where an officer uploads it.</param>
public sealed record ResultKind(string? Code, Text Name, string? Template);

/// <summary>How much of a procedure is on the network (Decree 42/2022 Art. 11; Decree 224/2026 Art. 14).</summary>
public enum OnlineLevel
{
    /// <summary>Everything (toàn trình).</summary>
    Full,

    /// <summary>Not everything (một phần).</summary>
    Partial,

    /// <summary>Information only.</summary>
    InformationOnly,
}
