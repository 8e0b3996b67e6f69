namespace LongAn.Workflows.Dossiers;

/// <summary>Issues the slips that the law prescribes; their numbers are the legal profile's.</summary>
internal static class Slips
{
    public static void Issue(Turn turn, SlipKey key, string? reason, Sequence<Defect> defects = default)
    {
        var word = Words.Of(key);
        if (turn.At.Profile.Slips.FirstOrDefault(form => form.Key == word) is not { } form)
            return;
        var number = turn.Dossier.Slips.Count + 1;
        turn.Emit(new SlipIssued(form.Number, key, number, SlipFields.Of(turn.Plan, turn.Dossier, turn.At.Data, key, form.Number, number, turn.Now, reason, defects)));
    }
}
