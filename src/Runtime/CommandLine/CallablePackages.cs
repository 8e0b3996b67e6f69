using LongAn.Runtime.Definitions;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;

namespace LongAn.Runtime.CommandLine;

/// <summary>Packages on disk that calls of others are held against, the first of a code counts; read when one is first asked for.</summary>
internal sealed class CallablePackages(IEnumerable<string> folders, SharedDefinitions shared)
{
    private readonly Lazy<Dictionary<string, DossierPlan>> _plans = new(() => Read(folders, shared));

    public DossierPlan? Find(string procedureCode) => _plans.Value.GetValueOrDefault(procedureCode);

    private static Dictionary<string, DossierPlan> Read(IEnumerable<string> folders, SharedDefinitions shared)
    {
        var plans = new Dictionary<string, DossierPlan>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            var package = ProcedurePackage.Read(PackageFolder.Read(folder), shared).Package;
            if (package is not null && !plans.ContainsKey(package.Procedure.Code) && PlanCompiler.Compile(package, hoursPerDay: null).Plan is { } plan)
                plans.Add(package.Procedure.Code, plan);
        }

        return plans;
    }
}
