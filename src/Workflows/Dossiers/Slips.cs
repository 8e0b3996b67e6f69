namespace LongAn.Workflows.Dossiers;

/// <summary>Issues the slips that the law prescribes; their numbers are the legal profile's.</summary>
internal static class Slips
{
    public static void Issue(Turn turn, SlipKey key, string? reason, Sequence<Defect> defects = default)
    {
        var word = Words.Of(key);
        if (turn.At.Profile.Slips.FirstOrDefault(form => form.Key == word)?.Number is { } form)
            Issue(turn, key, form, reason, defects);
    }

    /// <summary>Issues a notice that is none of the numbered forms.</summary>
    public static void IssueUnnumbered(Turn turn, SlipKey key) => Issue(turn, key, "", reason: null, []);

    private static void Issue(Turn turn, SlipKey key, string form, string? reason, Sequence<Defect> defects)
    {
        var number = turn.Dossier.Slips.Count + 1;
        turn.Emit(new SlipIssued(form, key, number, SlipFields.Of(turn.Plan, turn.Dossier, turn.At.Data, key, form, number, turn.Now, reason, defects)));
    }
}
