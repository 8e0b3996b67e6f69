using Mediator;

namespace LongAn.Runtime.Procedures;

/// <summary>Procedures on offer. Every word of the search must occur, with or without accents.</summary>
public sealed record SearchProcedures(string? Words, string? Sector) : IQuery<ProcedureList>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/procedures", async (string? q, string? sector, ISender sender, CancellationToken cancellation) =>
            TypedResults.Ok(await sender.Send(new SearchProcedures(q, sector), cancellation)))
        .AllowAnonymous()
        .WithName("searchProcedures")
        .WithTags("Catalogue");
}

internal sealed class SearchProceduresHandler(ProcedureCatalogue catalogue) : IQueryHandler<SearchProcedures, ProcedureList>
{
    public ValueTask<ProcedureList> Handle(SearchProcedures query, CancellationToken cancellationToken)
    {
        var words = Journal.SearchText.Fold(query.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(new ProcedureList(
        [
            .. catalogue.Current
                .Where(e => string.IsNullOrEmpty(query.Sector) || e.Procedure.Sector.Code == query.Sector)
                .Where(e => words.All(w => e.SearchText.Contains(w, StringComparison.Ordinal)))
                .Select(ToRow),
        ]));
    }

    private static ProcedureRow ToRow(ProcedureEntry entry)
    {
        var (procedure, first) = (entry.Procedure, entry.Plan.Offers[0]);
        return new(
            procedure.Code,
            procedure.Name,
            procedure.Sector.Code,
            procedure.Sector.Name,
            procedure.Level,
            first.Limit is { } limit ? Wording.Of(limit) : null,
            Wording.Of(first.Fee));
    }
}
