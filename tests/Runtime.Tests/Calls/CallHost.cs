using System.Text.Json.Nodes;
using LongAn.Harness;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Readers;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.Calls;

/// <summary>The server with a procedure that calls another one, and the people of the ward where that is settled.</summary>
public sealed class CallHost : IAsyncLifetime
{
    private readonly string _definitions = CallingProcedure.WriteDefinitions(Directory.CreateTempSubdirectory("longan-").FullName);

    public CallHost() => Api = new() { Definitions = _definitions };

    internal CallHost(Action<WebApplicationBuilder> adjust) => Api = new(adjust) { Definitions = _definitions };

    public ApiHost Api { get; }

    public async ValueTask InitializeAsync()
    {
        await Api.InitializeAsync();
        await Api.Make("chuyenvien-noikhac", Role.Specialist, ApiHost.OtherWard);
        await Api.Make("lanhdao-noikhac", Role.Leader, ApiHost.OtherWard);
        await Api.Make("vanthu-noikhac", Role.Clerk, ApiHost.OtherWard);
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        Directory.Delete(_definitions, recursive: true);
    }

    /// <summary>A dossier that has just called another procedure.</summary>
    public async Task<Case> Calling(string code = CallingProcedure.Code)
    {
        var (citizen, id) = (await Api.Signed("congdan"), Case.NewId());
        (await citizen.Post("dossiers", Case.Filing(id, code, Samples.CopyData(), upload: await citizen.Uploaded()))).Given();
        var dossier = new Case(Api, id);
        await dossier.Received();
        await Appraise(dossier, "chuyenvien");
        return dossier;
    }

    public static async Task Appraise(Case dossier, string specialist) =>
        (await dossier.When(specialist, "appraise", "pass", new { data = new { book = "Sổ gốc 2010", entry = "12", content = "Bằng tốt nghiệp số 12" } })).Given();

    /// <summary>The dossier that was called for, once it is filed.</summary>
    public async Task<Case> Called(Case caller)
    {
        var seen = await Until(caller, "congdan", dossier => dossier["calls"]!.AsArray() is [.., var call] && call!["id"] is not null);
        return new(Api, seen["calls"]!.AsArray()[^1]!["id"]!.GetValue<string>());
    }

    /// <summary>A dossier as somebody sees it, once it is as expected.</summary>
    public static async Task<JsonNode> Until(Case dossier, string who, Func<JsonNode, bool> expected)
    {
        while (true)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (await dossier.SeenBy(who) is var seen && expected(seen))
                return seen;
        }
    }

    public static bool IsOpen(JsonNode dossier, string step) => dossier["todo"]!.AsArray().Any(item => item!["elementId"]!.GetValue<string>() == step);

    public async Task<IReadOnlyList<string>> Journal(Case dossier) =>
        [.. (await (await Api.Signed("quantri")).Get($"dossiers/{dossier.Id}/journal")).Given().AsArray().Select(line => line!["type"]!.GetValue<string>())];

    /// <summary>As after a power cut in which the position of the reader was lost: it takes every event a second time.</summary>
    public async Task ReadEverythingAgain()
    {
        await Api.Restart(async services =>
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<LongAnDbContext>>().CreateDbContextAsync();
            await db.Set<StoredReader>().Where(reader => reader.Name == "calls").ExecuteUpdateAsync(set => set.SetProperty(r => r.Stamp, 0).SetProperty(r => r.Place, 0));
        });
        while ((await Api.Services.GetRequiredService<ReaderProgress>().All(TestContext.Current.CancellationToken)).Single(r => r.Name == "calls") is { } reader && reader.Read < reader.Written)
            await Task.Yield();
    }

    /// <summary>What a walk along the journal finds; null for nothing.</summary>
    public string? Difference() =>
        new Verification(Api.Services.GetRequiredService<JournalConnections>(), Api.Services.GetRequiredService<JournalKeys>()).Walk(expectedRoot: null, CancellationToken.None).Difference;
}

[CollectionDefinition(Name)]
public sealed class CallingTests : ICollectionFixture<CallHost>
{
    public const string Name = "calls";
}
