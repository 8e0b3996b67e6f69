namespace LongAn.Runtime.WorkItems;

/// <summary>The inbox and what is done with a work item.</summary>
internal static class WorkItemSlice
{
    public static void MapWorkItems(this IEndpointRouteBuilder api)
    {
        ListWorkItems.Map(api);
        Claim.Map(api);
        Release.Map(api);
        Complete.Map(api);
    }
}
