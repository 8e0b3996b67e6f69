using LongAn.Runtime.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LongAn.Runtime.Persistence;

/// <summary>Ready means that the database can be written: a commit that changes no row is put on the disk.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<LongAnDbContext> contexts, WriteGate gate, ServerOptions options, TimeProvider time) : IHealthCheck
{
    // Sets a number that nobody reads; says something to nobody. Both are commits like any other, and fail like any other.
    private const string OnSqlite = "PRAGMA user_version = 1";
    private const string OnPostgres = """DELETE FROM "DataProtectionKeys" WHERE false; SELECT pg_logical_emit_message(true, 'longan', 'ready')""";

    // A database that lets us wait longer does not write for people either.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private volatile Answer? _answer;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Anybody may ask, as often as they like; the disk is asked now and then.
        var now = time.GetUtcNow();
        if (_answer is not { } known || now - known.At >= Fresh || now < known.At)
            _answer = known = new(await Write(cancellationToken), now);
        return known.Result;
    }

    private async Task<HealthCheckResult> Write(CancellationToken cancellation)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            db.Database.SetCommandTimeout(LongestWait);
            await gate.Run(() => db.Database.ExecuteSqlRawAsync(options.Database is null ? OnSqlite : OnPostgres, cancellation), cancellation);
            return HealthCheckResult.Healthy();
        }
        catch (System.Data.Common.DbException e)
        {
            return HealthCheckResult.Unhealthy("Expected a database that can be written, but it cannot.", e);
        }
    }

    private sealed record Answer(HealthCheckResult Result, DateTimeOffset At);
}
