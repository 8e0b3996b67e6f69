using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Persistence;

/// <summary>
/// The database. Each slice configures its own tables by an <see cref="IEntityTypeConfiguration{TEntity}"/> beside them and reads
/// them with <see cref="DbContext.Set{TEntity}()"/>. Dossier tables are written by the journal alone.
/// </summary>
public class LongAnDbContext : DbContext, IDataProtectionKeyContext
{
    private readonly WriteGate _gate;

    public LongAnDbContext(DbContextOptions<LongAnDbContext> options, WriteGate gate)
        : base(options) => _gate = gate;

    /// <summary>For a database that has tables of its own.</summary>
    protected LongAnDbContext(DbContextOptions options, WriteGate gate)
        : base(options) => _gate = gate;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        _gate.Run(() => Task.FromResult(base.SaveChanges(acceptAllChangesOnSuccess))).GetAwaiter().GetResult();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        _gate.Run(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LongAnDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<InstantToTicks>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<DateToText>().HaveMaxLength(10);
    }
}
