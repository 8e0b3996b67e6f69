using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Orleans.Concurrency;

namespace LongAn.Runtime.Dossiers;

/// <summary>The one writer of a dossier. Its key is the <see cref="DossierId"/>.</summary>
public interface IDossierGrain : IGrainWithGuidKey
{
    /// <summary>Files the dossier under the current version of a procedure.</summary>
    Task<DossierAnswer> Submit(string procedureCode, SubmitDossier command, Actor actor);

    /// <summary>Asks anything else of a dossier.</summary>
    Task<DossierAnswer> Ask(DossierCommand command, Actor actor);

    /// <summary>What a command would lead to: <see cref="DossierForeseen"/> or a refusal. Nothing happens.</summary>
    Task<DossierAnswer> Foresee(DossierCommand command, Actor actor);

    /// <summary>The dossier as it stands on disk; null when nothing was ever filed under this identity. Waits for no command.</summary>
    [AlwaysInterleave]
    Task<DossierView?> Read();

    /// <summary>Deletes the key of the dossier's personal data for good; everything else stays and still replays.</summary>
    Task Erase();
}

/// <summary>A dossier as it stands.</summary>
[GenerateSerializer]
public sealed record DossierView([property: Id(0)] Dossier Dossier);
