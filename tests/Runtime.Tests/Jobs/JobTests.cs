using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LongAn.Harness;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Jobs;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Xunit;

namespace LongAn.Runtime.Tests.Jobs;

/// <summary>Systems outside that a process asks and tells, on a real HTTP server.</summary>
public sealed class JobTests : IAsyncLifetime
{
    private readonly string _definitions = ServiceProcedure.WriteDefinitions(Directory.CreateTempSubdirectory("longan-").FullName);
    private TargetServer? _target;
    private ApiHost? _api;

    private ApiHost Api => _api!;

    private TargetServer Target => _target!;

    public async ValueTask InitializeAsync()
    {
        _target = await TargetServer.Start();
        _api = new(builder => builder.Services.Replace(ServiceDescriptor.Singleton(Targets(_target.Address)))) { Definitions = _definitions };
        await _api.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await Target.DisposeAsync();
        Directory.Delete(_definitions, recursive: true);
    }

    [Fact]
    public async Task The_answer_of_a_service_comes_back_to_the_dossier_and_a_message_goes_out()
    {
        var dossier = await Asked();
        var asked = await Target.Next();
        Assert.Equal(("/lookup", "Bearer bi-mat"), (asked.Path, asked.Authorization));
        Assert.Equal((dossier.Id, ServiceProcedure.Operation, "lookUp"), (asked.Body["dossier"]!.GetValue<string>(), asked.Body["operation"]!.GetValue<string>(), asked.Body["element"]!.GetValue<string>()));
        Assert.NotEmpty(asked.Body["input"]!.AsObject());
        var told = await Target.Next();
        Assert.Equal(("/messages", ServiceProcedure.Message), (told.Path, told.Body["operation"]!.GetValue<string>()));
        Assert.NotEqual(asked.Key, told.Key);
        Assert.NotEqual(Guid.Empty, Guid.Parse(asked.Key));
        (await dossier.When("lanhdao", "sign", "approve")).Given();
        await Until(job => job.All(j => j is { NextAttemptAt: null, GivenUpAt: null, Failure: null, Attempts: 1 }));
    }

    [Fact]
    public async Task A_call_that_fails_twice_is_made_again_after_a_pause_under_the_same_key_and_answered_once()
    {
        Target.Answers = Status(503);
        var dossier = await Asked();
        var first = await Target.Next();
        await Until(jobs => jobs.Single() is { Attempts: 1, Failure: "status503", GivenUpAt: null, NextAttemptAt: not null });
        Assert.False(Target.WasToldMore);
        Advance(dossier, attempts: 1);
        Assert.Equal(first.Key, (await Target.Next()).Key);
        await Until(jobs => jobs.Single().Attempts == 2);
        Target.Answers = _ => Task.CompletedTask;
        Advance(dossier, attempts: 2);
        Assert.Equal(first.Key, (await Target.Next()).Key);
        Assert.Equal("/messages", (await Target.Next()).Path);
        Assert.Equal(1, await Answers(dossier));
    }

    [Fact]
    public async Task A_call_that_a_restart_cut_off_is_made_again_under_the_same_key_and_answered_once()
    {
        Target.Answers = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        var dossier = await Asked();
        var first = await Target.Next();
        Target.Answers = _ => Task.CompletedTask;
        await Api.Restart();
        Assert.Equal(("/lookup", first.Key), await Target.Next() is var again ? (again.Path, again.Key) : default);
        Assert.Equal("/messages", (await Target.Next()).Path);
        Assert.Equal(1, await Answers(dossier));
        (await dossier.When("lanhdao", "sign", "approve")).Given();
    }

    [Fact]
    public void A_procedure_that_asks_whom_nobody_named_is_not_published()
    {
        var folder = PackageFolder.Find(_definitions).Single(found => PackageFolder.Read(found).Any(file => file.Path == "process.bpmn" && Encoding.UTF8.GetString(file.Content.Span).Contains(ServiceProcedure.Operation, StringComparison.Ordinal)));
        var (shared, now) = (SharedFolder.Read(Path.Combine(_definitions, "shared")).Definitions, Instant.FromDateTimeOffset(Api.Clock.GetUtcNow()));
        Assert.DoesNotContain(PackageExamination.Of(PackageFolder.Read(folder), shared, Targets(Target.Address), now).Findings, finding => finding.Severity == Severity.Error);
        var finding = Assert.Single(PackageExamination.Of(PackageFolder.Read(folder), shared, ServiceTargets.Of(new ConfigurationBuilder().Build()), now).Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("procedure.operation-unknown", finding.Code);
        Assert.Contains(ServiceProcedure.Operation, finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status503")]
    [InlineData("status302")]
    [InlineData("answerNotJson")]
    [InlineData("configurationLimitExceeded")]
    [InlineData("timeOut")]
    public async Task What_is_no_answer_is_given_up_after_the_last_attempt_and_an_operator_sends_it_again(string failure)
    {
        Target.Answers = failure switch
        {
            "status302" => http => Redirect(http, "/elsewhere"),
            "answerNotJson" => http => http.Response.WriteAsync("<html>", http.RequestAborted),
            "configurationLimitExceeded" => http => http.Response.WriteAsync($"\"{new string('x', ServiceCaller.LongestAnswer)}\"", http.RequestAborted),
            "timeOut" => http => Task.Delay(Timeout.Infinite, http.RequestAborted),
            _ => Status(503),
        };
        var dossier = await Asked();
        var first = await Target.Next();
        for (var attempt = 1; attempt < Attempts; attempt++)
        {
            if (failure == "timeOut")
                Api.Clock.Advance(TimeSpan.FromSeconds(30));
            await Until(jobs => jobs.Single().Attempts == attempt);
            Advance(dossier, attempt);
            Assert.Equal(("/lookup", first.Key), await Target.Next() is var next ? (next.Path, next.Key) : default);
        }

        if (failure == "timeOut")
            Api.Clock.Advance(TimeSpan.FromSeconds(30));
        await Until(jobs => jobs.Single() is { Attempts: Attempts, GivenUpAt: not null, NextAttemptAt: null });
        var row = Assert.Single(await Listed())!;
        Assert.Equal((failure, dossier.Id, Attempts, true), (row["failure"]!.GetValue<string>(), row["dossierId"]!.GetValue<string>(), row["attempts"]!.GetValue<int>(), row["isAwaited"]!.GetValue<bool>()));

        Target.Answers = _ => Task.CompletedTask;
        var again = new { target = ServiceProcedure.Operation };
        Assert.Equal(HttpStatusCode.NotFound, (await (await Api.Signed("lanhdao")).Post("jobs/resending", again)).Status);
        Assert.Equal(1, (await (await Api.Signed("quantri")).Post("jobs/resending", again)).Given()["jobs"]!.GetValue<int>());
        Assert.Equal(first.Key, (await Target.Next()).Key);
        Assert.Equal("/messages", (await Target.Next()).Path);
        Assert.Empty(await Listed());
        (await dossier.When("lanhdao", "sign", "approve")).Given();
    }

    [Fact]
    public async Task A_service_that_says_no_for_good_leaves_the_dossier_to_an_operator()
    {
        Target.Answers = async http =>
        {
            http.Response.StatusCode = 422;
            await http.Response.WriteAsJsonAsync(new { message = "không có trong sổ" }, http.RequestAborted);
        };
        await Asked();
        await Until(jobs => jobs.Single() is { NextAttemptAt: null, GivenUpAt: null, Attempts: 1 });
        var stuck = Assert.Single((await (await Api.Signed("quantri")).Get("incidents")).Given()["items"]!.AsArray())!;
        Assert.Equal("serviceFailed", stuck["kind"]!.GetValue<string>());
        Assert.Contains("không có trong sổ", stuck["message"]!["vi"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private const int Attempts = 3;

    private static ServiceTargets Targets(Uri address) => ServiceTargets.Of(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        [$"Services:Targets:{ServiceProcedure.Operation}:Url"] = new Uri(address, "lookup").ToString(),
        [$"Services:Targets:{ServiceProcedure.Operation}:Token"] = "bi-mat",
        [$"Services:Targets:{ServiceProcedure.Operation}:Attempts"] = $"{Attempts}",
        [$"Services:Targets:{ServiceProcedure.Message}:Url"] = new Uri(address, "messages").ToString(),
    }).Build());

    private void Advance(Case dossier, int attempts) => Api.Clock.Advance(JobRoom.PauseAfter(attempts, Guid.Parse(dossier.Id)).ToTimeSpan());

    // How often the dossier went on from the service.
    private async Task<int> Answers(Case dossier) => await Task.Run(() => Api.Services.GetRequiredService<JournalReader>().Dossier(new(Guid.Parse(dossier.Id)))
        .Count(entry => entry.Event is ProcessAdvanced { Event: FlowTaken { FlowId: "lookUpToTell" } }));

    private static Func<HttpContext, Task> Status(int status) => http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private static Task Redirect(HttpContext http, string to)
    {
        http.Response.Redirect(to);
        return Task.CompletedTask;
    }

    // A dossier that was appraised: the service is asked.
    private async Task<Case> Asked()
    {
        var (citizen, id) = (await Api.Signed("congdan"), Case.NewId());
        (await citizen.Post("dossiers", Case.Filing(id, ServiceProcedure.Code, Samples.CopyData(), upload: await citizen.Uploaded()))).Given();
        var dossier = new Case(Api, id);
        await dossier.Received();
        (await dossier.When("chuyenvien", "appraise", "pass", new { data = new { book = "Sổ gốc 2010", entry = "12", content = "Bằng tốt nghiệp số 12" } })).Given();
        return dossier;
    }

    private async Task<JsonArray> Listed() => (await (await Api.Signed("quantri")).Get("jobs")).Given()["items"]!.AsArray();

    private async Task Until(Predicate<List<StoredJob>> expected)
    {
        while (true)
        {
            await using var db = await Api.Services.GetRequiredService<IDbContextFactory<LongAnDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
            var jobs = await db.Set<StoredJob>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
            if (jobs.Count > 0 && expected(jobs))
                return;
            await Task.Yield();
        }
    }
}
