using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Procedures.Manifest;

/// <summary>Reads the member <c>clock</c> of <c>procedure.json</c>.</summary>
internal static class ClockReader
{
    public static ClockRules Read(ObjectReader? clock)
    {
        if (clock is null)
            return ClockRules.Default;
        var start = clock.Has("start")
            ? clock.Choice("start", ("acceptance", ClockStart.Acceptance), ("agencyReceipt", ClockStart.AgencyReceipt), ("obligationMet", ClockStart.ObligationMet))
            : ClockStart.Acceptance;
        bool? excluded = clock.Has("forceMajeure") ? clock.Choice("forceMajeure", ("excluded", true), ("counted", false)) : null;
        var rules = clock.Object("supplement") is { } supplement ? ReadSupplement(supplement, start) : ClockRules.Default with { Start = start };
        clock.End();
        return rules with { ForceMajeureExcluded = excluded };
    }

    private static ClockRules ReadSupplement(ObjectReader supplement, ClockStart start)
    {
        ClockEffect? effect = supplement.Has("effect")
            ? supplement.Choice("effect", ("none", ClockEffect.None), ("restart", ClockEffect.Restart), ("pause", ClockEffect.Pause), ("newLimit", ClockEffect.NewLimit))
            : null;
        var rules = new ClockRules(start, effect, ProcedureReader.ReadLimit(supplement.Object("limit")), ProcedureReader.ReadLimit(supplement.Object("noticeWithin")));
        if (effect == ClockEffect.NewLimit != rules.LimitAfterSupplement is not null)
        {
            supplement.Findings.ErrorAt(
                supplement.Part,
                "procedure.supplement-limit",
                "“limit” của “supplement” chỉ có và phải có khi “effect” là newLimit. Hãy thêm hoặc xoá thời hạn này.",
                "Expected \"limit\" of \"supplement\" exactly when \"effect\" is newLimit. Add it or remove it.");
        }

        supplement.End();
        return rules;
    }
}
