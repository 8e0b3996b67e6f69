using LongAn.Harness;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Grains;
using LongAn.Workflows.Dossiers;
using Xunit;

namespace LongAn.Runtime.Tests.Stores;

/// <summary>The database goes away under load and comes back: whoever insists gets every step once.</summary>
public sealed class PostgresRestartTests
{
    private const int People = 8;
    private const int Each = 15;
    private const int Restarts = 3;

    [Fact]
    public async Task PostgreSQL_restarted_three_times_under_load_loses_and_doubles_nothing()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, PostgresServer.Missing);
        await using var server = await PostgresServer.StartNew();
        await using var host = new RuntimeHost { Database = server.ConnectionString("postgres") };
        await host.InitializeAsync();

        var (done, unsure) = (0, 0);
        var people = Enumerable.Range(0, People).Select(_ => Task.Run(async () =>
        {
            var ids = new List<DossierId>();
            for (var i = 0; i < Each; i++)
            {
                var id = new DossierId(Guid.CreateVersion7());
                var filing = new SubmitDossier(RuntimeHost.NewCommand(), id, CertificateProcedure.Filing());
                await Insist(() => host.Dossier(id).Submit(CertificateProcedure.Code, filing, CertificateProcedure.Citizen));
                var intake = RuntimeHost.Completion(await State(id), "intake", "accept");
                await Insist(() => host.Dossier(id).Ask(intake, CertificateProcedure.Intake));
                ids.Add(id);
                Interlocked.Increment(ref done);
            }

            return ids;
        })).ToList();

        for (var restart = 1; restart <= Restarts; restart++)
        {
            while (Volatile.Read(ref done) < People * Each * restart / (Restarts + 1))
                await Task.Delay(10);
            await server.Kill();
            await server.Start();
        }

        var all = (await Task.WhenAll(people)).SelectMany(ids => ids).ToList();
        Assert.Equal(People * Each, all.Count);
        foreach (var id in all)
        {
            var events = host.Reader.Dossier(id);
            Assert.Equal(Enumerable.Range(1, events.Count).Select(i => (long)i), events.Select(entry => entry.Sequence));
            Assert.Single(events, entry => entry.Event is DossierSubmitted);
            Assert.Single(events, entry => entry.Event is DossierAccepted);
        }

        Assert.Equal(all.Count, host.Count("dossiers"));
        Assert.Null(new Verification(host.Connections, host.Keys).Walk(null, CancellationToken.None).Difference);
        TestContext.Current.TestOutputHelper?.WriteLine($"{all.Count} dossiers, {unsure} answers that were not known at first");

        async Task Insist(Func<Task<DossierAnswer>> command)
        {
            while (true)
            {
                try
                {
                    switch (await command())
                    {
                        case DossierDone:
                            return;
                        case DossierUnknown or DossierBusy:
                            break;
                        case var other:
                            Assert.Fail($"Expected the step to be done or its outcome not to be known, but the answer is {other}.");
                            break;
                    }
                }
                catch (System.Data.Common.DbException)
                {
                    // The grain could not read; it is asked again.
                }

                Interlocked.Increment(ref unsure);
                await Task.Delay(20);
            }
        }

        async Task<Dossier> State(DossierId id)
        {
            while (true)
            {
                try
                {
                    return await host.State(id);
                }
                catch (System.Data.Common.DbException)
                {
                    await Task.Delay(20);
                }
            }
        }
    }
}
