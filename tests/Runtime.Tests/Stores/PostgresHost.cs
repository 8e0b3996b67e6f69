using LongAn.Harness;
using LongAn.Runtime.Tests.Grains;
using Xunit;

namespace LongAn.Runtime.Tests.Stores;

/// <summary>The real server on PostgreSQL. Where there is none, it stays away and its tests are skipped by name.</summary>
public sealed class PostgresHost : RuntimeHost
{
    protected override bool OnPostgres => true;

    public override ValueTask InitializeAsync() => PostgresServer.IsInstalled ? base.InitializeAsync() : ValueTask.CompletedTask;

    public override ValueTask DisposeAsync() => PostgresServer.IsInstalled ? base.DisposeAsync() : ValueTask.CompletedTask;

    public override void Demand() => Assert.SkipUnless(PostgresServer.IsInstalled, PostgresServer.Missing);
}
