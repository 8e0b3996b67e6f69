namespace LongAn.Runtime.Drafts;

/// <summary>Applications that were not filed yet.</summary>
internal static class DraftSlice
{
    public static void MapDrafts(this IEndpointRouteBuilder api)
    {
        ListDrafts.Map(api);
        GetDraft.Map(api);
        SaveDraft.Map(api);
        DeleteDraft.Map(api);
    }
}
