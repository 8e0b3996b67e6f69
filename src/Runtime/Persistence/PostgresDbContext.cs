using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Persistence;

/// <summary>The same tables on PostgreSQL, with migrations of their own.</summary>
public sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options, WriteGate gate) : LongAnDbContext(options, gate)
{
    /// <summary>Numbers of batches, in the order in which one can follow from another.</summary>
    public const string BatchNumbers = "batch_numbers";

    // Writers of the first versions took as many at a time: what is given now lies behind all of those.
    private const int Step = 1000;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasSequence<long>(BatchNumbers).IncrementsBy(Step);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Bytes decide, as in SQLite: the order of texts is the same everywhere, and no language of the server's changes it.
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}
