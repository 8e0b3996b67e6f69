using System.Text.Json;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Tests.Stores;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using Xunit;
using DossierRefused = LongAn.Runtime.Dossiers.DossierRefused;

namespace LongAn.Runtime.Tests.Grains;

public abstract class DossierGrainTests
{
    private readonly RuntimeHost _host;

    protected DossierGrainTests(RuntimeHost host)
    {
        _host = host;
        host.Demand();
    }

    [Fact]
    public async Task A_dossier_travels_from_filing_to_the_result()
    {
        var id = await _host.Submitted();
        var accepted = Assert.IsType<DossierDone>(await _host.Complete(id, "intake", "accept", CertificateProcedure.Intake));
        Assert.Matches(@"^H39\.12-261123-\d{4}$", accepted.Code);
        Assert.Equal([1], accepted.Slips);
        Assert.IsType<DossierDone>(await _host.Complete(id, "confirm", "confirm", CertificateProcedure.Citizen));
        var done = Assert.IsType<DossierDone>(await _host.Complete(id, "sign", "approve", CertificateProcedure.Leader));
        Assert.Equal(NationalStatus.Returned, done.Status);
    }

    [Fact]
    public async Task What_is_on_disk_replays_to_what_is_in_memory()
    {
        var id = await _host.Submitted();
        await _host.Complete(id, "intake", "accept", CertificateProcedure.Intake);
        var live = JsonSerializer.Serialize(await _host.State(id), JournalFormat.Options);
        var replayed = DossierEngine.Replay(_host.Reader.Dossier(id).Select(entry => entry.Event));
        Assert.Equal(live, JsonSerializer.Serialize(replayed, JournalFormat.Options));
    }

    [Fact]
    public async Task A_command_sent_fifty_times_at_once_takes_effect_once()
    {
        var id = await _host.Submitted();
        var completion = RuntimeHost.Completion(await _host.State(id), "intake", "accept");
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _host.Dossier(id).Ask(completion, CertificateProcedure.Intake)));
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.IsType<DossierDone>(answers[0]);
        Assert.Single(_host.Reader.Dossier(id), entry => entry.Event is DossierAccepted);
    }

    [Fact]
    public async Task A_repeated_command_gets_its_first_answer_though_the_dossier_went_on()
    {
        var id = await _host.Submitted();
        var command = RuntimeHost.NewCommand();
        var completion = RuntimeHost.Completion(await _host.State(id), "intake", "accept", command);
        var first = await _host.Dossier(id).Ask(completion, CertificateProcedure.Intake);
        await _host.Complete(id, "confirm", "confirm", CertificateProcedure.Citizen);
        Assert.Equal(first, await _host.Dossier(id).Ask(completion, CertificateProcedure.Intake));
    }

    [Fact]
    public async Task A_used_command_id_with_other_content_is_refused()
    {
        var id = await _host.Submitted();
        var completion = RuntimeHost.Completion(await _host.State(id), "intake", "refuse") with { Reason = "Hồ sơ không thuộc thẩm quyền" };
        var first = Assert.IsType<DossierDone>(await _host.Dossier(id).Ask(completion, CertificateProcedure.Intake));
        var other = Assert.IsType<DossierRefused>(await _host.Dossier(id).Ask(completion with { Reason = "Lý do khác" }, CertificateProcedure.Intake));
        Assert.Equal(RejectionCode.CommandReused, other.Code);
        var claim = Assert.IsType<DossierRefused>(await _host.Dossier(id).Ask(new ClaimWorkItem(completion.Id, completion.Key), CertificateProcedure.Intake));
        Assert.Equal(RejectionCode.CommandReused, claim.Code);
        Assert.Equal(first, await _host.Dossier(id).Ask(completion, CertificateProcedure.Intake));
    }

    [Fact]
    public async Task A_filing_repeated_with_other_data_is_refused_and_the_same_filing_answered_again()
    {
        var id = new DossierId(Guid.CreateVersion7());
        var filing = new SubmitDossier(RuntimeHost.NewCommand(), id, CertificateProcedure.Filing());
        var first = Assert.IsType<DossierDone>(await _host.Dossier(id).Submit(CertificateProcedure.Code, filing, CertificateProcedure.Citizen));
        var other = filing with { Application = CertificateProcedure.Filing("Trần Văn Khác") };
        Assert.Equal(RejectionCode.CommandReused, Assert.IsType<DossierRefused>(await _host.Dossier(id).Submit(CertificateProcedure.Code, other, CertificateProcedure.Citizen)).Code);
        Assert.Equal(first, await _host.Dossier(id).Submit(CertificateProcedure.Code, filing with { Application = CertificateProcedure.Filing() }, CertificateProcedure.Citizen));
    }

    [Fact]
    public async Task The_digest_of_a_command_is_not_that_of_the_same_words_in_another_dossier()
    {
        var digests = new HashSet<string>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var id = await _host.Submitted();
            Assert.IsType<DossierDone>(await _host.Dossier(id).Ask(new WithdrawDossier(new(Guid.Empty), "Thôi"), CertificateProcedure.Citizen));
            Assert.True(digests.Add(_host.Reader.Dossier(id).Select(e => e.Event).Single(e => e.CommandId == new CommandId(Guid.Empty)).CommandDigest!));
        }
    }

    [Fact]
    public async Task The_same_command_id_of_another_person_is_another_command()
    {
        var id = await _host.Submitted();
        var completion = RuntimeHost.Completion(await _host.State(id), "intake", "accept");
        Assert.IsType<DossierDone>(await _host.Dossier(id).Ask(completion, CertificateProcedure.Intake));
        Assert.IsType<DossierRefused>(await _host.Dossier(id).Ask(completion, CertificateProcedure.Leader));
    }

    [Fact]
    public async Task A_refused_completion_takes_no_number()
    {
        var id = await _host.Submitted();
        var completion = RuntimeHost.Completion(await _host.State(id), "intake", "accept");
        var before = _host.Count("code_counters");
        Assert.IsType<DossierRefused>(await _host.Dossier(id).Ask(completion, CertificateProcedure.Leader));
        Assert.Equal(before, _host.Count("code_counters"));
    }

    [Fact]
    public async Task Codes_of_a_day_are_never_given_twice()
    {
        var codes = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var id = await _host.Submitted();
            return Assert.IsType<DossierDone>(await _host.Complete(id, "intake", "accept", CertificateProcedure.Intake)).Code;
        }));
        Assert.Equal(codes.Length, codes.Distinct().Count());
    }

    [Fact]
    public async Task A_dossier_that_was_never_filed_is_not_there()
    {
        var id = new DossierId(Guid.CreateVersion7());
        Assert.Null(await _host.Dossier(id).Read());
        var refused = Assert.IsType<DossierRefused>(await _host.Dossier(id).Ask(new WithdrawDossier(RuntimeHost.NewCommand(), "thôi"), CertificateProcedure.Citizen));
        Assert.Equal(RejectionCode.DossierNotFound, refused.Code);
    }

    [Fact]
    public async Task Lists_are_never_behind_what_was_answered()
    {
        var id = await _host.Submitted();
        Assert.Equal(1, _host.Count("work_items", $"\"DossierId\" = '{Text(id)}' AND \"ElementId\" = 'intake'"));
        await _host.Complete(id, "intake", "accept", CertificateProcedure.Intake);
        Assert.Equal(0, _host.Count("work_items", $"\"DossierId\" = '{Text(id)}' AND \"ElementId\" = 'intake'"));
        Assert.Equal(1, _host.Count("timers", $"\"DossierId\" = '{Text(id)}'"));
        Assert.Equal(1, _host.Count("dossiers", $"\"Id\" = '{Text(id)}' AND \"SearchText\" LIKE '%nguoi nop (thu nghiem)%'"));
        await _host.Complete(id, "confirm", "confirm", CertificateProcedure.Citizen);
        Assert.Equal(0, _host.Count("timers", $"\"DossierId\" = '{Text(id)}'"));
    }

    private static string Text(DossierId id) => id.ToString().ToUpperInvariant();
}

public sealed class DossierGrainOnSqliteTests(RuntimeHost host) : DossierGrainTests(host), IClassFixture<RuntimeHost>;

public sealed class DossierGrainOnPostgresTests(PostgresHost host) : DossierGrainTests(host), IClassFixture<PostgresHost>;
