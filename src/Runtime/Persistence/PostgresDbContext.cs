using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Persistence;

/// <summary>The same tables on PostgreSQL, with migrations of their own.</summary>
public sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options, WriteGate gate) : LongAnDbContext(options, gate)
{
    /// <summary>Numbers of batches, taken by the thousand: nodes need not ask each other.</summary>
    public const string BatchNumbers = "batch_numbers";

    /// <summary>How many numbers are taken at once.</summary>
    public const int NumbersAtOnce = 1000;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasSequence<long>(BatchNumbers).IncrementsBy(NumbersAtOnce);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Bytes decide, as in SQLite: the order of texts is the same everywhere, and no language of the server's changes it.
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}
