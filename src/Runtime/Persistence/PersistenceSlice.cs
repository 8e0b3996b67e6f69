using LongAn.Runtime.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Persistence;

/// <summary>The database of the product and its migrations.</summary>
internal static class PersistenceSlice
{
    public static void AddPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WriteGate>();
        builder.Services.AddSingleton<SqliteSettings>();
        builder.Services.AddDbContextFactory<LongAnDbContext>((services, context) =>
            Configure(context, services.GetRequiredService<ServerOptions>(), services.GetRequiredService<SqliteSettings>()));
        builder.Services.AddSingleton<DatabaseStart>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DatabaseStart>());
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        builder.Services.AddDataProtection().SetApplicationName("longan").PersistKeysToDbContext<LongAnDbContext>();
    }

    public static void Configure(DbContextOptionsBuilder context, ServerOptions options, SqliteSettings settings) =>
        context.UseSqlite(ConnectionString(options)).AddInterceptors(settings);

    public static string ConnectionString(ServerOptions options) =>
        new SqliteConnectionStringBuilder { DataSource = options.DatabaseFile, ForeignKeys = true }.ToString();
}
