using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using Mediator;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Runtime.Dossiers;

/// <summary>Dossiers of the agencies I work at, and those in which they take part. Words match code, reference and name, with or without accents; an identity number matches whole.</summary>
public sealed record SearchDossiers(string? Words, int? Status, string? Procedure, string? Agency, LocalDate? From, LocalDate? To, string? Cursor) : IQuery<Page<DossierRow>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/search", async (string? q, int? status, string? procedure, string? agency, string? from, string? to, string? cursor, ISender sender, CancellationToken cancellation) =>
            TypedResults.Ok(await sender.Send(new SearchDossiers(q, status, procedure, agency, DateOf(from), DateOf(to), cursor), cancellation)))
        .RequireAuthorization(Policies.Staff)
        .WithName("searchDossiers")
        .WithTags("Dossiers")
        .Refuses(401, 404);

    // Within a calendar that has a day before and after: beyond it nothing was ever filed.
    private static LocalDate? DateOf(string? text) => text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true } date
        ? LocalDate.Max(new(1, 1, 1), LocalDate.Min(date.Value, new(9998, 12, 31)))
        : null;
}

internal sealed class SearchDossiersHandler(LongAnDbContext db, CurrentActor actor, DossierRows rows, JournalKeys keys) : IQueryHandler<SearchDossiers, Page<DossierRow>>
{
    public async ValueTask<Page<DossierRow>> Handle(SearchDossiers query, CancellationToken cancellationToken)
    {
        var found = db.SeenAsOfficial(actor.Get());
        if (query.Words is { Length: > 0 } words)
            found = Matching(found, words);
        if (query.Status is { } status)
            found = found.Where(d => d.Status == (NationalStatus)status);
        if (query.Procedure is { Length: > 0 } procedure)
            found = found.Where(d => d.ProcedureCode == procedure);
        if (query.Agency is { Length: > 0 } agency)
            found = found.Where(d => d.AgencyCode == agency);
        if (query.From is { } from)
        {
            var begin = LegalZone.ToInstant(from.AtMidnight());
            found = found.Where(d => d.SubmittedAt >= begin);
        }

        if (query.To is { } to)
        {
            var end = LegalZone.ToInstant(to.PlusDays(1).AtMidnight());
            found = found.Where(d => d.SubmittedAt < end);
        }

        return await rows.Read(found, query.Cursor, cancellationToken);
    }

    private IQueryable<StoredDossier> Matching(IQueryable<StoredDossier> dossiers, string words)
    {
        var text = words.Trim();
        if (text.Length is 9 or 12 && text.All(char.IsAsciiDigit))
        {
            var hash = keys.IdentityHash(text);
            return dossiers.Where(d => d.IdentityHash == hash);
        }

        foreach (var word in SearchText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10))
            dossiers = dossiers.Where(d => d.SearchText.Contains(word));
        return dossiers;
    }
}
