using LongAn.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace LongAn.Runtime.Tests.Persistence;

/// <summary>The model that is compiled beforehand, so that the server starts sooner, is the one that the tables are configured by.</summary>
public sealed class CompiledModelTests
{
    [Fact]
    public void The_compiled_model_is_the_configured_one()
    {
        using var gate = new WriteGate();
        using var database = new LongAnDbContext(new DbContextOptionsBuilder<LongAnDbContext>().UseSqlite("Data Source=:memory:").Options, gate);
        var configured = Told(database.GetService<IDesignTimeModel>().Model);
        Assert.Contains("incidents", configured, StringComparison.Ordinal);
        Assert.True(
            configured == Told(database.Model),
            "Expected the compiled model to be the configured one, but a table was changed since: run `dotnet ef dbcontext optimize --context LongAnDbContext -o CompiledModel -n LongAn.Runtime.CompiledModel` in src/Runtime.");
    }

    [Fact]
    public void Both_databases_have_migrations_for_every_table()
    {
        using var gate = new WriteGate();
        using var sqlite = new LongAnDbContext(new DbContextOptionsBuilder<LongAnDbContext>().UseSqlite("Data Source=:memory:").Options, gate);
        using var postgres = new PostgresDbContext(new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql("Host=none;Database=none").Options, gate);
        foreach (var database in (LongAnDbContext[])[sqlite, postgres])
            Assert.False(database.Database.HasPendingModelChanges(), $"Expected migrations for every table, but a table was changed since: run `dotnet ef migrations add <Name> --context {database.GetType().Name} -o Persistence/Migrations/…` in src/Runtime, once a database.");
    }

    private static string Told(IModel model) => string.Join('\n', model.GetEntityTypes().OrderBy(type => type.Name, StringComparer.Ordinal).Select(Told));

    private static string Told(IEntityType type) => string.Join(
        '\n',
        [
            $"{type.Name} is {type.GetTableName()}",
            .. type.GetProperties().Select(p => $"  {p.Name} {p.GetColumnName()} {p.GetColumnType()} {p.ClrType} {p.IsNullable} {p.ValueGenerated} {p.IsConcurrencyToken} {p.GetMaxLength()} {(p.GetValueConverter() ?? p.GetTypeMapping().Converter)?.GetType()}"),
            .. type.GetKeys().Select(k => $"  key {string.Join(',', k.Properties.Select(p => p.Name))} {k.IsPrimaryKey()}"),
            .. type.GetForeignKeys().Select(f => $"  to {f.PrincipalEntityType.Name} by {string.Join(',', f.Properties.Select(p => p.Name))} {f.IsUnique} {f.IsRequired} {f.DeleteBehavior} {f.IsOwnership}"),
            .. type.GetIndexes().Select(i => $"  index {string.Join(',', i.Properties.Select(p => p.Name))} {i.IsUnique}"),
            .. type.GetNavigations().Select(n => $"  {n.Name} leads to {n.TargetEntityType.Name}"),
        ]);
}
