using LongAn.Runtime.Definitions;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>A dossier that the reader may see, with its pinned procedure version.</summary>
public sealed record SeenDossier(Dossier Dossier, ProcedureEntry Version, Actor Reader)
{
    /// <summary>Whether the reader sees names and inner steps.</summary>
    public bool AsOfficial => Reader.WorksOn(Dossier);

    /// <summary>The papers the reader may have: what officials put in is theirs, the result reaches the person by its own way.</summary>
    public IEnumerable<Paper> Papers => Dossier.Papers.Where(MayHave);

    /// <summary>Whether the reader may have a paper.</summary>
    public bool MayHave(Paper paper) => AsOfficial || paper.Source != PaperSource.Officer;

    /// <summary>
    /// Officials see a result as soon as it exists; the person when it has been handed over, or before that on the network unless a step of
    /// the procedure asks the person to come: then it counts from the hand-over alone.
    /// </summary>
    public bool MayHaveResult => AsOfficial
        || Dossier is { Closure.Kind: ClosureKind.Returned }
        || (Dossier is { CompletedAt: not null, ReturnMode: ReturnMode.Online } && Version.Plan.Steps.Values.All(s => s.Step.Presence == 0));
}

/// <summary>Finds dossiers for whoever asks. What one may not see is not there.</summary>
public sealed class DossierFinder(IGrainFactory grains, ProcedureCatalogue catalogue, LegalGrounds grounds, CurrentActor actor, TimeProvider time)
{
    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public IDossierGrain Grain(Guid id) => grains.GetGrain<IDossierGrain>(id);

    /// <summary>The dossier; null when there is none that the reader may see.</summary>
    public async Task<SeenDossier?> Find(Guid id)
    {
        var reader = actor.Get();
        if ((await Grain(id).Read())?.Dossier is not { } dossier || !reader.MaySee(dossier))
            return null;
        var version = await catalogue.Version(dossier.VersionId)
            ?? throw new InvalidOperationException($"Expected the version {dossier.VersionId}, which a dossier is pinned to, among the published ones.");
        return new(dossier, version, reader);
    }

    /// <summary>The calendar and the law of a dossier: pinned at receipt, before that those of today.</summary>
    public ValueTask<LegalGround> Ground(Dossier dossier) => dossier.Receipt is { } receipt
        ? grounds.Pinned(receipt.CalendarHash, receipt.LegalProfileHash)
        : grounds.At(dossier.AgencyCode, Now);
}
