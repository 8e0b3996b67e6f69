namespace LongAn.Workflows.Dossiers;

/// <summary>Issues the slips that the law prescribes; their numbers and names are the legal profile's, or the sector's where its law has a form of its own.</summary>
internal static class Slips
{
    /// <summary>Issues a slip of the law; nothing where neither the profile nor the sector knows it.</summary>
    public static void Issue(Turn turn, SlipKey key, string? reason, Sequence<Defect> defects = default, Sequence<string> stage = default)
    {
        var word = Words.Of(key);
        if (turn.Plan.Forms.FirstOrDefault(form => form.Key == word) is { } own)
            Issue(turn, key, own.Number, own.Name.Vi, reason, defects, stage);
        else if (turn.At.Profile.Slips.FirstOrDefault(form => form.Key == word) is { } form)
            Issue(turn, key, form.Number, form.Name.Vi, reason, defects, stage);
    }

    /// <summary>Names of the steps that wait for a person now.</summary>
    public static Sequence<string> OpenSteps(Turn turn) => turn.Dossier.WorkItems.Select(item => turn.Plan.Steps[item.ElementId].Name.Vi).Distinct(StringComparer.Ordinal).ToSequence();

    /// <summary>Issues a notice that is none of the numbered forms.</summary>
    public static void IssueUnnumbered(Turn turn, SlipKey key) => Issue(turn, key, "", "Thông báo nghĩa vụ tài chính", reason: null, [], []);

    private static void Issue(Turn turn, SlipKey key, string form, string name, string? reason, Sequence<Defect> defects, Sequence<string> stage)
    {
        var number = turn.Dossier.Slips.Count + 1;
        var slip = new SlipFacts(Words.Of(key), form, name, number, reason, defects, stage);
        turn.Emit(new SlipIssued(form, key, number, SlipFields.Of(turn.Plan, turn.Dossier, turn.At.Data, turn.Now, slip)));
    }
}
