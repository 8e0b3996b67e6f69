namespace LongAn.Workflows.Dossiers;

/// <summary>How a result is signed.</summary>
public enum SignatureKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The leader approved it in the system under their account.</summary>
    ApprovedInSystem,

    /// <summary>A digital signature under the law on electronic transactions.</summary>
    Digital,
}
