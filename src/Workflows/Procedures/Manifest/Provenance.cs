namespace LongAn.Workflows.Procedures.Manifest;

/// <summary>Words that several documents share.</summary>
internal static class Provenance
{
    public static readonly (string Word, AgencyLevel Value)[] AgencyLevels =
    [
        ("province", AgencyLevel.Province),
        ("department", AgencyLevel.Department),
        ("district", AgencyLevel.District),
        ("commune", AgencyLevel.Commune),
    ];

    public static Mark ReadMark(ObjectReader reader) => reader.Choice("mark", ("found", Mark.Found), ("toVerify", Mark.ToVerify));
}
