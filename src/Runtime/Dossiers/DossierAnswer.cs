using LongAn.Workflows;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Dossiers;

/// <summary>What a dossier answers to a command.</summary>
[GenerateSerializer]
public abstract record DossierAnswer;

/// <summary>It is done and on disk. A repeated command gets the same answer as the first time.</summary>
/// <param name="Sequence">Sequence of the last event of the command.</param>
/// <param name="Status">Status after the command.</param>
/// <param name="Code">Code of the dossier; null before receipt.</param>
/// <param name="Slips">Numbers of the slips that the command issued.</param>
[GenerateSerializer]
public sealed record DossierDone(
    [property: Id(0)] long Sequence,
    [property: Id(1)] NationalStatus Status,
    [property: Id(2)] string? Code,
    [property: Id(3)] Sequence<int> Slips) : DossierAnswer;

/// <summary>It was refused; nothing happened.</summary>
[GenerateSerializer]
public sealed record DossierRefused([property: Id(0)] RejectionCode Code, [property: Id(1)] Sequence<Argument> Arguments) : DossierAnswer;

/// <summary>What would happen; nothing has.</summary>
/// <param name="Events">The events.</param>
/// <param name="After">The dossier after them.</param>
[GenerateSerializer]
public sealed record DossierForeseen([property: Id(0)] Sequence<DossierEvent> Events, [property: Id(1)] Dossier After) : DossierAnswer;

/// <summary>The queue to the disk is full; nothing happened. Repeat later (503, Retry-After).</summary>
[GenerateSerializer]
public sealed record DossierBusy : DossierAnswer;

/// <summary>Whether it happened is not known. Repeat with the same command id: it takes effect once.</summary>
[GenerateSerializer]
public sealed record DossierUnknown : DossierAnswer;
