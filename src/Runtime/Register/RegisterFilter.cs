using LongAn.Runtime.Journal;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Runtime.Register;

/// <summary>Which entries of the register are asked for. List, count, print and exports use this one filter over the dossiers the reader may see.</summary>
/// <param name="From">First day of receipt.</param>
/// <param name="To">Last day of receipt.</param>
/// <param name="Result">How it was settled; or <c>open</c>, <c>overdue</c> for what is not.</param>
public sealed record RegisterFilter(string? Agency, string? Procedure, LocalDate? From, LocalDate? To, int? Status, string? Result)
{
    internal static RegisterFilter Of(string? agency, string? procedure, string? from, string? to, int? status, string? result) =>
        new(Given(agency), Given(procedure), DateOf(from), DateOf(to), status, Given(result));

    internal IQueryable<StoredDossier> Apply(IQueryable<StoredDossier> seen, Instant now)
    {
        // The register is of what was received.
        var entries = seen.Where(d => d.ReceivedAt != null);
        if (Agency is { } agency)
            entries = entries.Where(d => d.AgencyCode == agency);
        if (Procedure is { } procedure)
            entries = entries.Where(d => d.ProcedureCode == procedure);
        if (From is { } from)
        {
            var begin = LegalZone.ToInstant(from.AtMidnight());
            entries = entries.Where(d => d.ReceivedAt >= begin);
        }

        if (To is { } to)
        {
            var end = LegalZone.ToInstant(to.PlusDays(1).AtMidnight());
            entries = entries.Where(d => d.ReceivedAt < end);
        }

        if (Status is { } status)
            entries = entries.Where(d => d.Status == (NationalStatus)status);
        if (Words.Parse<Punctuality>(Result) is { } punctuality)
            return entries.Where(d => d.Punctuality == punctuality);
        return Result switch
        {
            "open" => entries.Where(d => d.CompletedAt == null && d.ClosedAt == null),
            "overdue" => entries.Where(d => d.CompletedAt == null && d.ClosedAt == null && d.ClockRuns && d.DueAt < now),
            _ => entries,
        };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static LocalDate? DateOf(string? text) => text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true } date
        ? LocalDate.Max(new(1, 1, 1), LocalDate.Min(date.Value, new(9998, 12, 31)))
        : null;
}
