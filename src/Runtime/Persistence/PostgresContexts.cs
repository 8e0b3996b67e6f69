using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Persistence;

/// <summary>Hands out contexts of PostgreSQL to those who ask for the database.</summary>
internal sealed class PostgresContexts(IDbContextFactory<PostgresDbContext> contexts) : IDbContextFactory<LongAnDbContext>
{
    public LongAnDbContext CreateDbContext() => contexts.CreateDbContext();
}
