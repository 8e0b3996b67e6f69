using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LongAn.Runtime.Persistence;

/// <summary>The model for <c>dotnet ef migrations</c>: no server, no data.</summary>
internal sealed class DesignTimeDatabase : IDesignTimeDbContextFactory<LongAnDbContext>
{
    public LongAnDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<LongAnDbContext>().UseSqlite("Data Source=:memory:").Options, new WriteGate());
}

/// <summary>The same for PostgreSQL.</summary>
internal sealed class DesignTimePostgres : IDesignTimeDbContextFactory<PostgresDbContext>
{
    public PostgresDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql("Host=none;Database=none").Options, new WriteGate());
}
