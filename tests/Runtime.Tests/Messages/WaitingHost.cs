using LongAn.Harness;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows.Execution;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.Messages;

/// <summary>The server with a procedure that waits for a message and a signal, and systems that deliver them.</summary>
public sealed class WaitingHost : IAsyncLifetime
{
    private readonly string _definitions = WaitingProcedure.WriteDefinitions(Directory.CreateTempSubdirectory("longan-").FullName);
    private int _filed;

    public WaitingHost() => Api = new() { Definitions = _definitions };

    public ApiHost Api { get; }

    public async ValueTask InitializeAsync()
    {
        await Api.InitializeAsync();
        await Api.Make("thue", Role.Integrator, ApiHost.Ward);
        await Api.Make("thue-noikhac", Role.Integrator, ApiHost.OtherWard);
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        Directory.Delete(_definitions, recursive: true);
    }

    /// <summary>A dossier that waits for the opinion on a citizen, with the number that the message must bear.</summary>
    public async Task<(Case Dossier, string Correlation)> Waiting(string? correlation = null)
    {
        var (citizen, id) = (await Api.Signed("congdan"), Case.NewId());
        var number = correlation ?? $"0791{Interlocked.Increment(ref _filed):D8}";
        var data = Samples.CopyData();
        data["requester"] = new { name = "Người nộp (thử nghiệm)", identityNumber = number, phone = "0912345678", email = "congdan@longan.example", address = "Phường 1, thành phố Tân An" };
        (await citizen.Post("dossiers", Case.Filing(id, WaitingProcedure.Code, data, upload: await citizen.Uploaded()))).Given();
        var dossier = new Case(Api, id);
        await dossier.Received();
        (await dossier.When("chuyenvien", "appraise", "pass", new { data = new { book = "Sổ gốc 2010", entry = "12", content = "Bằng tốt nghiệp số 12" } })).Given();
        return (dossier, number);
    }

    public async Task<Answer> Send(string who, string path, object body) => await (await Api.Signed(who)).Post(path, body);

    public async Task<IReadOnlyList<string>> Journal(Case dossier) =>
        [.. (await (await Api.Signed("quantri")).Get($"dossiers/{dossier.Id}/journal")).Given().AsArray().Select(line => line!["type"]!.GetValue<string>())];

    /// <summary>What a walk along the journal finds; null for nothing.</summary>
    public string? Difference() =>
        new Verification(Api.Services.GetRequiredService<JournalConnections>(), Api.Services.GetRequiredService<JournalKeys>()).Walk(expectedRoot: null, CancellationToken.None).Difference;
}

[CollectionDefinition(Name)]
public sealed class WaitingTests : ICollectionFixture<WaitingHost>
{
    public const string Name = "waiting";
}
