using LongAn.Runtime.Identity;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Persistence;

/// <summary>
/// The database. Each slice configures its own tables by an <see cref="IEntityTypeConfiguration{TEntity}"/> beside them and reads
/// them with <see cref="DbContext.Set{TEntity}()"/>. Dossier tables are written by the journal alone.
/// </summary>
/// <remarks>Roles are bound to agencies, so the role tables of ASP.NET Core Identity, which know no agency, are left out.</remarks>
public sealed class LongAnDbContext(DbContextOptions<LongAnDbContext> options, WriteGate gate)
    : IdentityUserContext<Account>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        gate.Run(() => Task.FromResult(base.SaveChanges(acceptAllChangesOnSuccess))).GetAwaiter().GetResult();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        gate.Run(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LongAnDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Instant>().HaveConversion<InstantToTicks>();
}
