using LongAn.Workflows.Dossiers;
using Orleans.Serialization.Cloning;

namespace LongAn.Runtime.Hosting;

/// <summary>Values of the core are immutable: within a process the same value is handed on.</summary>
internal sealed class ImmutableCoreCopier : IGeneralizedCopier
{
    public bool IsSupportedType(Type type) => type.Assembly == typeof(DossierEvent).Assembly;

    public object? DeepCopy(object? input, CopyContext context) => input;
}
