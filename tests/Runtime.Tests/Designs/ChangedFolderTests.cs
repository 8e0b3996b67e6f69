using LongAn.Runtime.Designs;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Runtime.Tests.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.Designs;

/// <summary>A changed folder becomes a draft, never a publication.</summary>
public sealed class ChangedFolderTests : IDisposable
{
    private readonly OwnDefinitions _own = new();

    private string Process => Path.Combine(_own.CopyFolder, "process.bpmn");

    public void Dispose() => _own.Dispose();

    [Fact]
    public async Task A_changed_folder_becomes_a_draft_once_and_publishes_nothing()
    {
        var (published, drafts) = await Start();
        Assert.Empty(drafts);

        OwnDefinitions.Edit(Process, "isExecutable=\"true\"", "isExecutable=\"true\" ");
        var (then, changed) = await Start();
        Assert.Equal(published, then);
        var draft = Assert.Single(changed);
        Assert.Equal((Samples.Copy, null, null), (draft.ProcedureCode, draft.Author, draft.SavedBy));

        var (_, again) = await Start();
        Assert.Equal(draft.Id, Assert.Single(again).Id);
    }

    [Fact]
    public async Task A_draft_that_nobody_touched_takes_over_what_the_folder_says_later()
    {
        await Start();
        OwnDefinitions.Edit(Process, "isExecutable=\"true\"", "isExecutable=\"true\" ");
        var (_, first) = await Start();
        OwnDefinitions.Edit(Process, "isExecutable=\"true\" ", "isExecutable=\"true\"  ");
        var (_, second) = await Start();
        Assert.Equal(first[0].Id, Assert.Single(second).Id);
        var stored = await _own.Ask(services => Read(services, db => db.Set<DesignFile>().SingleAsync(f => f.Path == "process.bpmn")));
        Assert.Equal(await File.ReadAllBytesAsync(Process), stored.Content);
    }

    [Fact]
    public async Task A_draft_that_was_thrown_away_does_not_come_back_and_scenarios_make_none()
    {
        await Start();
        await File.WriteAllTextAsync(Path.Combine(_own.CopyFolder, "scenarios", "ghi-chu.txt"), "không tính");
        var (_, none) = await Start();
        Assert.Empty(none);

        OwnDefinitions.Edit(Process, "isExecutable=\"true\"", "isExecutable=\"true\" ");
        await Start();
        await _own.Ask(services => Read(services, db => db.Set<Design>().ExecuteDeleteAsync()));
        var (_, after) = await Start();
        Assert.Empty(after);
    }

    [Fact]
    public async Task A_folder_that_is_broken_later_stops_no_start()
    {
        await Start();
        await File.WriteAllTextAsync(Path.Combine(_own.CopyFolder, "procedure.json"), "{ \"code\": \"2.000908\" }");
        var (published, drafts) = await Start();
        Assert.NotEmpty(published);
        Assert.Empty(drafts);
    }

    private static async Task<T> Read<T>(IServiceProvider services, Func<LongAnDbContext, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<LongAnDbContext>());
    }

    private Task<(IReadOnlyList<string> Published, IReadOnlyList<Design> Drafts)> Start() => _own.Ask(services => Read(services, async db =>
    {
        IReadOnlyList<string> published = await db.Set<PublishedVersion>().Select(v => v.VersionId).Order().ToListAsync();
        IReadOnlyList<Design> drafts = await db.Set<Design>().ToListAsync();
        return (published, drafts);
    }));
}
