namespace LongAn.Workflows.Procedures;

/// <summary>How far a statement of a procedure can be trusted. An unverified fact is never shown as law.</summary>
public enum Mark
{
    /// <summary>Found in the source named with it.</summary>
    Found,

    /// <summary>Inferred, assumed or proposed: somebody has to check it.</summary>
    ToVerify,
}

/// <summary>A statement of the package with its trustworthiness.</summary>
/// <param name="Name">What is stated.</param>
/// <param name="Mark">How far it can be trusted.</param>
/// <param name="Source">Where it was found, or what it was inferred from.</param>
/// <param name="About">The member of <c>procedure.json</c> it speaks about (<c>channels</c>, <c>result.code</c>); null for the whole.</param>
public sealed record Fact(Text Name, Mark Mark, string Source, string? About = null);

/// <summary>A law, decree, circular or decision that a procedure rests on.</summary>
/// <param name="Number">Number of the document (<c>23/2015/NĐ-CP</c>).</param>
/// <param name="Name">Its name.</param>
/// <param name="Mark">Whether it was found.</param>
/// <param name="Source">Where it was found.</param>
public sealed record LegalBasis(string Number, Text Name, Mark Mark, string Source);
