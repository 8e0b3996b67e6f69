using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Procedures.Manifest;

/// <summary>Reads <c>definitions/shared/organisation.json</c>.</summary>
internal static class OrganisationReader
{
    public const string FileName = "organisation.json";

    public static Organisation Read(ReadOnlySpan<byte> bytes, Findings findings)
    {
        if (ObjectReader.Root(bytes, findings) is not { } root)
            return Organisation.Empty;
        var organisation = new Organisation(root.List("agencies", required: true, ReadAgency));
        root.End();
        foreach (var agency in organisation.Agencies)
            CheckReferences(agency, organisation, root.Part["agencies"]!, findings);
        return organisation;
    }

    private static Agency ReadAgency(ObjectReader item) => new(
        AgencyCode(item, "code") ?? "",
        item.OptionalText("legacyCode", Shapes.AgencyCode(), "organisation.code-shape", Shapes.AgencyCodeWords),
        item.Bilingual("name"),
        item.Choice("level", Provenance.AgencyLevels),
        item.OptionalText("parent"),
        item.OptionalBilingual("oneStop"),
        item.OptionalText("calendar"),
        ReadDate(item, "effectiveFrom"),
        ReadDate(item, "effectiveTo"),
        item.OptionalText("successor", Shapes.AgencyCode(), "organisation.code-shape", Shapes.AgencyCodeWords),
        Provenance.ReadMark(item),
        item.Text("source"))
    {
        AppointmentsPerSlot = item.Count("appointmentsPerSlot") is var places and > 0 ? places : null,
    };

    private static string? AgencyCode(ObjectReader item, string name) =>
        item.Text(name, Shapes.AgencyCode(), "organisation.code-shape", Shapes.AgencyCodeWords);

    private static LocalDate? ReadDate(ObjectReader item, string name) =>
        item.OptionalText(name, Shapes.Date(), "organisation.date-shape", Shapes.DateWords) is { Length: > 0 } text && LocalDatePattern.Iso.Parse(text) is { Success: true } date
            ? date.Value
            : null;

    private static void CheckReferences(Agency agency, Organisation organisation, JsonPart agencies, Findings findings)
    {
        if (organisation.Agencies.Count(other => other.Code == agency.Code) > 1)
        {
            findings.ErrorAt(
                agencies,
                "organisation.duplicate-code",
                $"Mỗi mã cơ quan chỉ được dùng một lần, nhưng “{agency.Code}” được dùng nhiều lần. Hãy đổi mã.",
                $"Expected each agency code once, but \"{agency.Code}\" is used again. Change the code.");
        }

        if (agency.Parent is { } parent && (parent == agency.Code || organisation.Find(parent) is null))
        {
            findings.ErrorAt(
                agencies,
                "organisation.unknown-parent",
                $"Cơ quan cấp trên của “{agency.Code}” phải là một cơ quan khác trong danh sách, nhưng tìm thấy “{parent}”. Hãy sửa mã.",
                $"Expected the parent of \"{agency.Code}\" to be another agency of the list, but found \"{parent}\". Correct the code.");
        }
    }
}
