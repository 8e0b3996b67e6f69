using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution.Repair;

namespace LongAn.Runtime.Operations;

/// <summary>Running dossiers of one version that shall go on in another.</summary>
/// <param name="CommandId">Identity of the whole; each dossier gets its own command from it, so that repeating does nothing twice.</param>
/// <param name="From">The version they run in.</param>
/// <param name="To">The version they shall go on in.</param>
/// <param name="Reason">Why; it stands in the journal of each. A trial needs none.</param>
/// <param name="Elements">Elements that have another identifier there; the others are matched by theirs.</param>
/// <param name="Dossiers">The dossiers, at most 50; a trial without any takes those filed first.</param>
public sealed record MigrationBody(
    Guid CommandId,
    string From,
    string To,
    string? Reason = null,
    IReadOnlyList<ElementPair>? Elements = null,
    IReadOnlyList<Guid>? Dossiers = null)
{
    private const int MaxIdentifier = 200;

    internal Refusal? Malformed(bool asTrial) => CommandFindings.Refuse(
    [
        CommandFindings.Text("/from", From, MaxIdentifier),
        CommandFindings.Text("/to", To, MaxIdentifier),
        asTrial ? CommandFindings.Text("/reason", Reason, CommandFindings.MaxReason) : CommandFindings.Given("/reason", Reason ?? "", CommandFindings.MaxReason),
        CommandFindings.Entries("/elements", Elements),
        .. (Elements ?? []).SelectMany((pair, i) => new[] { CommandFindings.Text($"/elements/{i}/from", pair?.From, MaxIdentifier), CommandFindings.Text($"/elements/{i}/to", pair?.To, MaxIdentifier) }),
        MigrationBodies.Many(Dossiers, asTrial),
    ]);

    internal MigrateDossier ToCommand(Guid dossier) =>
        new(CommandPart.Of(CommandId, dossier), new(To), (Elements ?? []).Select(pair => new Counterpart(pair.From, pair.To)).ToSequence(), Reason ?? "");
}

/// <summary>An element of the old version and the one that takes its place.</summary>
public sealed record ElementPair(string From, string To);

/// <summary>Migrations that are taken back.</summary>
public sealed record MigrationUndoBody(Guid CommandId, string Reason, IReadOnlyList<Guid> Dossiers)
{
    internal Refusal? Malformed() => CommandFindings.Refuse(CommandFindings.Given("/reason", Reason, CommandFindings.MaxReason), MigrationBodies.Many(Dossiers, asTrial: false));

    internal TakeMigrationBack ToCommand(Guid dossier) => new(CommandPart.Of(CommandId, dossier), Reason);
}

/// <summary>What becomes of one dossier.</summary>
/// <param name="Done">Whether it goes, or of a trial would go, on in the other version.</param>
/// <param name="Obstacles">Why not.</param>
/// <param name="Steps">Steps of persons that are open, or would be, afterwards.</param>
public sealed record MigratedView(Guid DossierId, string? Code, string Reference, bool Done, IReadOnlyList<ObstacleView> Obstacles, IReadOnlyList<Text> Steps);

/// <summary>Why a dossier cannot go on in the other version.</summary>
public sealed record ObstacleView(string ElementId, string Reason, Text Message);

/// <summary>What the bodies of migrations share.</summary>
internal static class MigrationBodies
{
    public static Finding? Many(IReadOnlyList<Guid>? dossiers, bool asTrial) => dossiers switch
    {
        null or { Count: 0 } when !asTrial => new("/dossiers", "missing", new("Cần ít nhất một hồ sơ, nhưng danh sách trống.", "Expected at least one dossier, but the list is empty.")),
        { Count: > CommandFindings.MaxEntries } => new("/dossiers", "too-many", new($"Cần không quá {CommandFindings.MaxEntries} hồ sơ một lần, nhưng có {dossiers.Count}.", $"Expected at most {CommandFindings.MaxEntries} dossiers at once, but found {dossiers.Count}.")),
        _ => null,
    };
}
