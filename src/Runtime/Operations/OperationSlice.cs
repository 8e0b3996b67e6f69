namespace LongAn.Runtime.Operations;

/// <summary>What keeps dossiers going: the list of those that are stuck, their repair, and their way to another version.</summary>
internal static class OperationSlice
{
    public static void AddOperations(this WebApplicationBuilder builder) => builder.Services.AddScoped<MigrationRoom>();

    public static void MapOperations(this IEndpointRouteBuilder api)
    {
        ListIncidents.Map(api);
        GetRepair.Map(api);
        TryRepair.Map(api);
        Repair.Map(api);
        TryMigration.Map(api);
        Migrate.Map(api);
        TryUndo.Map(api);
        UndoMigration.Map(api);
    }
}
