using LongAn.Runtime.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LongAn.Runtime.Persistence;

/// <summary>The database of the product and its migrations: a SQLite file, or PostgreSQL where a connection string is set.</summary>
internal static class PersistenceSlice
{
    public static void AddPersistence(this WebApplicationBuilder builder, ServerOptions options)
    {
        builder.Services.AddSingleton(_ => new WriteGate(oneWriter: options.Database is null));
        if (options.Database is { } postgres)
        {
            builder.Services.AddDbContextFactory<PostgresDbContext>(context => context
                .UseNpgsql(DatabaseSetting.ForPostgres(postgres))
                // Whoever asked is told by the exception; a new database answers so to the first question after its migrations.
                .ConfigureWarnings(told => told.Log((RelationalEventId.CommandError, LogLevel.Debug))));
            builder.Services.AddSingleton<IDbContextFactory<LongAnDbContext>, PostgresContexts>();
            builder.Services.AddScoped<LongAnDbContext>(services => services.GetRequiredService<PostgresDbContext>());
        }
        else
        {
            builder.Services.AddSingleton<SqliteSettings>();
            builder.Services.AddDbContextFactory<LongAnDbContext>((services, context) =>
                context.UseSqlite(ConnectionString(options)).AddInterceptors(services.GetRequiredService<SqliteSettings>()));
        }

        builder.Services.AddSingleton<DatabaseStart>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DatabaseStart>());
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        builder.Services.AddDataProtection().SetApplicationName("longan").PersistKeysToDbContext<LongAnDbContext>();
    }

    /// <summary>How the SQLite file is reached.</summary>
    public static string ConnectionString(ServerOptions options) =>
        new SqliteConnectionStringBuilder { DataSource = options.DatabaseFile, ForeignKeys = true }.ToString();
}
