using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>A published version, read and compiled.</summary>
public sealed record ProcedureEntry(ProcedurePackage Package, DossierPlan Plan, BpmnDocument Process, Instant EffectiveFrom)
{
    public Procedure Procedure => Package.Procedure;

    public ProcedureVersionId VersionId => Package.VersionId;

    /// <summary>What searching looks at.</summary>
    public string SearchText { get; } = Journal.SearchText.Fold($"{Package.Procedure.Code} {Package.Procedure.Name.Vi} {Package.Procedure.Name.En} {Package.Procedure.Sector.Name.Vi} {Package.Procedure.Sector.Name.En}");

    /// <summary>The text of a file of the package; null when it has none of this path.</summary>
    public string? Text(string path) => Package.Find(path) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes.Span) : null;
}
