using LongAn.Harness;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Faults;
using LongAn.Runtime.Tests.Grains;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Xunit;
using DossierRefused = LongAn.Runtime.Dossiers.DossierRefused;

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

        var record = new ClientRecord();
        var (done, unsure) = (0, 0);
        var people = Enumerable.Range(0, People).Select(_ => Task.Run(async () =>
        {
            var ids = new List<DossierId>();
            for (var i = 0; i < Each; i++)
            {
                var id = new DossierId(Guid.CreateVersion7());
                var filing = new SubmitDossier(RuntimeHost.NewCommand(), id, CertificateProcedure.Filing());
                await Insist(id, filing, () => host.Dossier(id).Submit(CertificateProcedure.Code, filing, CertificateProcedure.Citizen));
                var intake = RuntimeHost.Completion(await State(id), "intake", "accept");
                // Two want it; one gets it.
                var second = CertificateProcedure.Intake with { Id = "intake2" };
                Actor[] both = [CertificateProcedure.Intake, second];
                var claims = await Task.WhenAll(both.Select(async officer =>
                {
                    var claim = new ClaimWorkItem(RuntimeHost.NewCommand(), intake.Key);
                    return (Officer: officer, Answer: await Insist(id, claim, () => host.Dossier(id).Ask(claim, officer)));
                }));
                var holder = Assert.Single(claims, claim => claim.Answer is DossierDone).Officer;
                Assert.IsType<DossierDone>(await Insist(id, intake, () => host.Dossier(id).Ask(intake, holder)));
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
        host.Connections.Store.Stamp(host.Keys);
        var journal = HistoryChecker.Read(host.Reader);
        Assert.Empty(HistoryChecker.Anomalies(record, journal));
        Assert.Equal(all.Count, journal.Count(entry => entry.Event is DossierAccepted));
        Assert.Equal(all.Count, host.Count("dossiers"));
        Assert.Null(new Verification(host.Connections, host.Keys).Walk(null, CancellationToken.None).Difference);
        TestContext.Current.TestOutputHelper?.WriteLine($"{all.Count} dossiers, {unsure} answers that were not known at first");

        async Task<DossierAnswer> Insist(DossierId id, DossierCommand command, Func<Task<DossierAnswer>> ask)
        {
            record.Sent(id, command.CommandId!.Value);
            while (true)
            {
                try
                {
                    var answer = await ask();
                    if (answer is DossierDone or DossierRefused)
                    {
                        record.Answered(id, command.CommandId.Value, answer is DossierDone ? Told.Done : Told.Refused);
                        return answer;
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
