using LongAn.Workflows.Procedures;

namespace LongAn.Runtime.Definitions;

/// <summary>The organisation as it stands in the shared definitions now.</summary>
public sealed class AgencyDirectory
{
    public Organisation Organisation { get; private set; } = Organisation.Empty;

    internal void Use(Organisation organisation) => Organisation = organisation;
}
