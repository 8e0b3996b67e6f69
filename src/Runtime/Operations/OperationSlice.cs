namespace LongAn.Runtime.Operations;

/// <summary>What keeps dossiers going: the list of those that are stuck, and their repair.</summary>
internal static class OperationSlice
{
    public static void MapOperations(this IEndpointRouteBuilder api)
    {
        ListIncidents.Map(api);
        GetRepair.Map(api);
        TryRepair.Map(api);
        Repair.Map(api);
    }
}
