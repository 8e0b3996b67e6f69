using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Procedures.Manifest;

/// <summary>What the members of <c>procedure.json</c> owe each other.</summary>
internal static class ProcedureRules
{
    public static void Check(Procedure procedure, JsonPart root, Findings findings)
    {
        if (procedure.Level != OnlineLevel.Partial && procedure.PartialReason is not null)
        {
            findings.ErrorAt(
                root["partialReason"]!,
                "procedure.reason-without-partial",
                "Chỉ dịch vụ công trực tuyến một phần mới nêu lý do “partialReason”. Hãy xoá mục này hoặc đặt “level” là partial.",
                "Expected \"partialReason\" for the level partial only. Remove it, or set \"level\" to partial.");
        }

        Unique(procedure.Cases.Select(item => item.Code), root, "cases", findings);
        Unique(procedure.Components.Select(item => item.Code), root, "components", findings);
        Unique(procedure.Slips.Select(item => item.Key), root, "slips", findings);
        Unique(procedure.Imports, root, "imports", findings);
        foreach (var offer in procedure.Channels)
        {
            if (offer.CaseCode is { } code && !procedure.Cases.Any(item => item.Code == code))
            {
                findings.ErrorAt(
                    root["channels"]!,
                    "procedure.unknown-case",
                    $"Kênh nộp hồ sơ nêu trường hợp “{code}”, nhưng “cases” không có trường hợp đó. Hãy sửa mã hoặc thêm trường hợp.",
                    $"Expected the case of a channel to be one of \"cases\", but found \"{code}\". Correct the code or add the case.");
            }
        }
    }

    private static void Unique(IEnumerable<string> codes, JsonPart root, string name, Findings findings)
    {
        foreach (var twice in codes.Where(code => code.Length > 0).GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            findings.ErrorAt(
                root[name]!,
                "procedure.duplicate-code",
                $"Mỗi mã trong “{name}” chỉ được dùng một lần, nhưng “{twice.Key}” được dùng {twice.Count()} lần. Hãy đổi mã.",
                $"Expected each code in \"{name}\" once, but \"{twice.Key}\" is used {twice.Count()} times. Change the code.");
        }
    }
}
