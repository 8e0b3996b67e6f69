using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Dossiers;

/// <summary>The dossiers that a dossier is linked with by calls, as its reader may see them: everybody their status, the way to them who may see them.</summary>
public sealed class LinkedDossiers(IGrainFactory grains, ProcedureCatalogue catalogue)
{
    private static readonly Text NotFiledYet = new("Đang chuyển đi", "On its way");

    /// <summary>The dossier that called for this one; null when a person filed it.</summary>
    public async Task<LinkedDossier?> Caller(SeenDossier seen) =>
        seen.Dossier.Caller is { } caller && await Read(caller.DossierId) is { } found ? await ToView(found, seen, end: null) : null;

    /// <summary>Those that this one called for, in the order of the calls.</summary>
    public async Task<IReadOnlyList<LinkedDossier>> Calls(SeenDossier seen)
    {
        var views = new List<LinkedDossier>();
        foreach (var call in seen.Dossier.Calls)
        {
            views.Add(await Read(call.DossierId) is { Caller: not null } found
                ? await ToView(found, seen, call.End)
                : new(null, null, call.ProcedureCode, catalogue.Find(call.ProcedureCode)?.Procedure.Name ?? new(call.ProcedureCode, call.ProcedureCode), null, call.End is { } end ? Wording.Of(end) : NotFiledYet, call.End));
        }

        return views;
    }

    private async Task<Dossier?> Read(DossierId id) => (await grains.GetGrain<IDossierGrain>(id.Value).Read())?.Dossier;

    private async Task<LinkedDossier> ToView(Dossier dossier, SeenDossier seen, CallEnd? end) => new(
        seen.Reader.MaySee(dossier) ? dossier.Id.Value : null,
        dossier.Receipt?.Code.ToString() ?? DossierReference.Of(dossier.Id),
        dossier.ProcedureCode,
        (await catalogue.Runnable(dossier.VersionId))?.Procedure.Name ?? new(dossier.ProcedureCode, dossier.ProcedureCode),
        (int)dossier.Status,
        Wording.Of(dossier.Status),
        end);
}
