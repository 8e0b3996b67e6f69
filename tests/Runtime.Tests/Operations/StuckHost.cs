using LongAn.Harness;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Designs;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows.Execution;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.Operations;

/// <summary>The server with a procedure that gets stuck, and those who publish its cure.</summary>
public sealed class StuckHost : IAsyncLifetime
{
    private readonly string _definitions = BrittleProcedure.WriteDefinitions(Directory.CreateTempSubdirectory("longan-").FullName);

    private (string From, string To)? _mended;

    public StuckHost() => Api = new() { Definitions = _definitions };

    public ApiHost Api { get; }

    public async ValueTask InitializeAsync()
    {
        await Api.InitializeAsync();
        await Api.Make("phantich", Role.Analyst, "H39");
        await Api.Make("congbo", Role.Publisher, "H39");
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        Directory.Delete(_definitions, recursive: true);
    }

    /// <summary>A dossier that was received, appraised, and is stuck.</summary>
    public async Task<StuckCase> Stuck()
    {
        var (citizen, id) = (await Api.Signed("congdan"), Case.NewId());
        (await citizen.Post("dossiers", Case.Filing(id, BrittleProcedure.Code, Samples.CopyData(), upload: await citizen.Uploaded()))).Given();
        var dossier = new Case(Api, id);
        await dossier.Received();
        (await dossier.When("chuyenvien", "appraise", "pass", new { data = new { book = "Sổ gốc 2010", entry = "12", content = "Bằng tốt nghiệp số 12" } })).Given();
        return new(Api, dossier);
    }

    /// <summary>The version in force, and one that takes effect later, in which the decision is mended.</summary>
    public async Task<(string From, string To)> Mended()
    {
        if (_mended is { } known)
            return known;
        var versions = (await (await Api.Signed("congbo")).Get($"designer/procedures/{BrittleProcedure.Code}/versions")).Given()["versions"]!.AsArray();
        var drawing = await Drawing.From(Api, BrittleProcedure.Code);
        (await drawing.Save(Drawing.Process, BrittleProcedure.Mended(await drawing.Text()))).Given();
        _mended = (versions.Single()!["versionId"]!.GetValue<string>(), await drawing.Published(Api.Clock.GetUtcNow().AddDays(30)));
        return _mended.Value;
    }

    /// <summary>What a walk along the journal finds; null for nothing.</summary>
    public string? Difference() =>
        new Verification(Api.Services.GetRequiredService<JournalConnections>(), Api.Services.GetRequiredService<JournalKeys>()).Walk(expectedRoot: null, CancellationToken.None).Difference;

    /// <summary>Changes the database past the server.</summary>
    public void Tamper(string sql)
    {
        using var connection = Api.Services.GetRequiredService<JournalConnections>().Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}

[CollectionDefinition(Name)]
public sealed class StuckTests : ICollectionFixture<StuckHost>
{
    public const string Name = "stuck";
}
