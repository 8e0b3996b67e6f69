using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Dossiers;

/// <summary>Identity of a dossier: a UUID version 7 chosen by the client; the grain key.</summary>
public readonly record struct DossierId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>Identity of a command: chosen by the client, unique per dossier and actor; the same identity again gets the first answer.</summary>
public readonly record struct CommandId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>Identity of a published procedure version: the SHA-256 of its package, 64 hexadecimal digits in lower case.</summary>
public readonly record struct ProcedureVersionId(string Hash)
{
    /// <inheritdoc/>
    public override string ToString() => Hash;
}

/// <summary>
/// The code a dossier is given when it is received: agency, date of receipt (UTC+7), number of that day
/// (<c>H39.12-261123-0007</c>; Circular 01/2018/TT-VPCP Art. 19 and current practice). Gaps are allowed, never twice.
/// </summary>
/// <param name="AgencyCode">Identifier of the receiving agency.</param>
/// <param name="Date">Date of receipt.</param>
/// <param name="Number">Number of that agency on that day, from 1; four digits, more when needed.</param>
public sealed partial record DossierCode(string AgencyCode, LocalDate Date, int Number)
{
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("yyMMdd");

    /// <summary>Reads a code; null when the text is not one.</summary>
    public static DossierCode? Parse(string text)
    {
        var match = Shape().Match(text);
        return match.Success && DatePattern.Parse(match.Groups[2].Value) is { Success: true } date
            ? new DossierCode(match.Groups[1].Value, date.Value, int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>The code as it is printed.</summary>
    public override string ToString() => $"{AgencyCode}-{DatePattern.Format(Date)}-{Number.ToString("0000", CultureInfo.InvariantCulture)}";

    [GeneratedRegex(@"^([A-Z0-9.]{3,35})-(\d{6})-(\d{4,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
