using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Procedures;

/// <summary>What a dossier asks of the catalogue.</summary>
public interface IProcedureVersions
{
    /// <summary>The version in force now, read from the database; null when the procedure is not offered.</summary>
    Task<ProcedureVersionId?> Current(string procedureCode);

    /// <summary>A published version, compiled; null when there is none.</summary>
    ValueTask<DossierPlan?> Plan(ProcedureVersionId versionId);
}
