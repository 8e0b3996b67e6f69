using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Operations;

/// <summary>Asks dossiers, one after the other, to go on in another version; each answers for itself.</summary>
public sealed class MigrationRoom(LongAnDbContext db, IGrainFactory grains, ProcedureCatalogue catalogue, CurrentActor actor)
{
    /// <summary>Open dossiers of a procedure in a version, the first filed first; of those named where some are.</summary>
    internal async Task<IReadOnlyList<StoredDossier>> Find(string procedureCode, string? version, IReadOnlyList<Guid>? named, CancellationToken cancellation)
    {
        var open = Open(procedureCode, version);
        if (named is { Count: > 0 })
            open = open.Where(d => named.Contains(d.Id));
        return await open.OrderBy(d => d.SubmittedAt).ThenBy(d => d.Id).Take(CommandFindings.MaxEntries).ToListAsync(cancellation);
    }

    internal Task<int> Count(string procedureCode, string version, CancellationToken cancellation) => Open(procedureCode, version).CountAsync(cancellation);

    /// <summary>Open dossiers of a version whose last migration can still be taken back, the first filed first.</summary>
    internal async Task<IReadOnlyList<StoredDossier>> FindMoved(string procedureCode, string version, CancellationToken cancellation) =>
        await Moved(procedureCode, version).OrderBy(d => d.SubmittedAt).ThenBy(d => d.Id).Take(CommandFindings.MaxEntries).ToListAsync(cancellation);

    internal Task<int> CountMoved(string procedureCode, string version, CancellationToken cancellation) => Moved(procedureCode, version).CountAsync(cancellation);

    /// <summary>What would become of a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="target">The version it would go on in.</param>
    /// <param name="command">What would be asked of it.</param>
    internal async Task<MigratedView> Try(StoredDossier dossier, ProcedureVersionId target, DossierCommand command) =>
        await Tell(dossier, target, await grains.GetGrain<IDossierGrain>(dossier.Id).Foresee(command, actor.Get()));

    /// <summary>A dossier goes on in another version, or comes back from it.</summary>
    internal async Task<MigratedView> Ask(StoredDossier dossier, DossierCommand command)
    {
        var grain = grains.GetGrain<IDossierGrain>(dossier.Id);
        var answer = await grain.Ask(command, actor.Get());
        var now = (await grain.Read())!.Dossier;
        return await Tell(dossier, now.VersionId, answer is DossierDone ? new DossierForeseen([], now) : answer);
    }

    private IQueryable<StoredDossier> Open(string procedureCode, string? version) => db.Set<StoredDossier>().AsNoTracking()
        .Where(d => d.ProcedureCode == procedureCode && d.ClosedAt == null && (version == null || d.VersionId == version));

    private IQueryable<StoredDossier> Moved(string procedureCode, string version) => Open(procedureCode, version).Where(d => d.MovedFrom != null);

    private async Task<MigratedView> Tell(StoredDossier dossier, ProcedureVersionId target, DossierAnswer answer)
    {
        var (from, to) = (await Names(new(dossier.VersionId)), await Names(target));
        return answer switch
        {
            DossierForeseen foreseen => View(true, [], [.. foreseen.After.WorkItems.Select(item => (to ?? from)?.Of(item.ElementId) ?? new(item.ElementId, item.ElementId))]),
            Dossiers.DossierRefused { Code: RejectionCode.CannotMigrate } refused => View(false, [.. refused.Arguments.Select(a => new ObstacleView(a.Name, a.Value, from is null ? new(a.Value, a.Value) : MigrationWords.Of(a, from)))], []),
            Dossiers.DossierRefused refused => View(false, [new("", ProblemTexts.CodeOf(refused.Code), ProblemTexts.For(refused.Code).Sentence)], []),
            DossierBusy => View(false, [Edge(EdgeRefusal.Busy)], []),
            _ => View(false, [Edge(EdgeRefusal.AnswerUnknown)], []),
        };

        MigratedView View(bool done, IReadOnlyList<ObstacleView> obstacles, IReadOnlyList<Text> steps) => new(dossier.Id, dossier.Code, dossier.Reference, done, obstacles, steps);
    }

    private static ObstacleView Edge(EdgeRefusal code) => new("", ProblemTexts.CodeOf(code), ProblemTexts.For(code).Sentence);

    private async Task<ElementNames?> Names(ProcedureVersionId version) => await catalogue.Runnable(version) is { } entry ? new(entry.Plan) : null;
}
