using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Files;

/// <summary>Turns uploads into papers of a dossier; only those of the asker's own.</summary>
public sealed class PaperIntake(FileStore files, CurrentActor actor)
{
    /// <param name="chosen">Uploads with the component each is handed in as.</param>
    /// <param name="ofComponents">Source of what is a component.</param>
    /// <param name="ofOthers">Source of what is none.</param>
    public async Task<Reply<Sequence<Paper>>> Take(IEnumerable<(Guid UploadId, string? Component)> chosen, PaperSource ofComponents, PaperSource ofOthers, CancellationToken cancellation)
    {
        var wanted = chosen.ToList();
        var uploads = await files.Find(actor.Get().Id, wanted.Select(w => w.UploadId), cancellation);
        Sequence<Paper> papers = [];
        foreach (var (id, component) in wanted)
        {
            if (!uploads.TryGetValue(id, out var upload))
                return new Refused<Sequence<Paper>>(Refusal.Of(EdgeRefusal.UploadNotFound, ("upload", id.ToString("D"))));
            papers = papers.Add(new(component, upload.Content, upload.Size, upload.MediaType, component is null ? ofOthers : ofComponents, new FileName(upload.FileName)));
        }

        return new Given<Sequence<Paper>>(papers);
    }

    /// <summary>These uploads are papers now: they no longer count against the account's quota.</summary>
    public Task Filed(IEnumerable<Guid> uploads, CancellationToken cancellation) => files.Filed(actor.Get().Id, uploads, cancellation);
}
