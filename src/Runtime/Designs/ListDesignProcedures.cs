using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Designs;

/// <summary>A procedure as designers see it: what holds, what comes, what is being written.</summary>
public sealed record DesignProcedure(
    string Code,
    Text Name,
    Text Sector,
    OnlineLevel? Level,
    VersionLine? Current,
    VersionLine? Next,
    RepealLine? Repeal,
    IReadOnlyList<DraftLine> Drafts);

/// <summary>Procedures found.</summary>
public sealed record DesignProcedureList(IReadOnlyList<DesignProcedure> Items);

/// <summary>Every procedure with a version or a draft, in order of the codes. Every word of the search must occur, with or without accents.</summary>
public sealed record ListDesignProcedures(string? Words) : IQuery<DesignProcedureList>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/procedures", async (string? q, ISender sender, CancellationToken cancellation) =>
            TypedResults.Ok(await sender.Send(new ListDesignProcedures(q), cancellation)))
        .RequireAuthorization(Policies.Designers)
        .WithName("listDesignProcedures")
        .WithTags("Designer");
}

internal sealed class ListDesignProceduresHandler(LongAnDbContext db, VersionLines versions, RepealLines repeals, ProcedureCatalogue catalogue, DesignNames names)
    : IQueryHandler<ListDesignProcedures, DesignProcedureList>
{
    public async ValueTask<DesignProcedureList> Handle(ListDesignProcedures query, CancellationToken cancellationToken)
    {
        var histories = await versions.Read(procedureCode: null, cancellationToken);
        var ends = (await repeals.Read(procedureCode: null, cancellationToken)).Where(r => r.State is RepealState.Scheduled or RepealState.InForce).ToLookup(r => r.ProcedureCode, StringComparer.Ordinal);
        var designs = await db.Set<Design>().AsNoTracking().Where(d => d.State != DesignState.Published).OrderByDescending(d => d.SavedAt).ToListAsync(cancellationToken);
        var lines = (await names.Lines(designs, cancellationToken)).ToLookup(d => d.ProcedureCode, StringComparer.Ordinal);
        var drafts = designs.ToLookup(d => d.ProcedureCode, StringComparer.Ordinal);
        var items = new List<DesignProcedure>();
        foreach (var code in histories.Keys.Union(drafts.Select(d => d.Key)).Order(StringComparer.Ordinal))
        {
            var history = histories.GetValueOrDefault(code) ?? [];
            var item = history is [var newest, ..]
                ? await OfVersions(code, history, newest)
                : OfDraft(drafts[code].First());
            items.Add(item with { Repeal = ends[code].FirstOrDefault(), Drafts = [.. lines[code]] });
        }

        var words = SearchText.Fold(query.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new([.. items.Where(i => words.All(w => SearchText.Fold($"{i.Code} {i.Name.Vi} {i.Name.En} {i.Sector.Vi} {i.Sector.En}").Contains(w, StringComparison.Ordinal)))]);
    }

    private async Task<DesignProcedure> OfVersions(string code, IReadOnlyList<VersionLine> history, VersionLine newest)
    {
        var procedure = (catalogue.Find(code) ?? await catalogue.Runnable(new(newest.VersionId)))?.Procedure;
        return new(
            code,
            procedure?.Name ?? new(code, code),
            procedure?.Sector.Name ?? new("", ""),
            procedure?.Level,
            history.FirstOrDefault(v => v.State == VersionState.Current),
            history.LastOrDefault(v => v.State == VersionState.Scheduled),
            null,
            []);
    }

    private static DesignProcedure OfDraft(Design d) =>
        new(d.ProcedureCode, new(d.NameVi, d.NameEn), new(d.SectorVi, d.SectorEn), Words.Parse<OnlineLevel>(d.Level), null, null, null, []);
}
