using LongAn.Runtime.CommandLine;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Grains;
using LongAn.Workflows.Dossiers;
using Xunit;

namespace LongAn.Runtime.Tests.Journal;

public sealed class ErasureTests : IAsyncLifetime
{
    private readonly RuntimeHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Files_and_uploads_that_are_the_dossiers_alone_go_with_it()
    {
        var content = await _host.Stored([1, 2, 3]);
        var id = await _host.Submitted(paper: content);
        await _host.Dossier(id).Erase();
        Assert.Equal((0, 0), (Files(content), Uploads(content)));
        Whole();
    }

    [Fact]
    public async Task A_file_of_another_dossier_stays_until_that_is_erased_too()
    {
        var content = await _host.Stored([1, 2, 3]);
        var first = await _host.Submitted(paper: content);
        var second = await _host.Submitted(paper: content);
        await _host.Dossier(first).Erase();
        Assert.Equal((1, 1), (Files(content), Uploads(content)));
        Whole();
        await _host.Dossier(second).Erase();
        Assert.Equal((0, 0), (Files(content), Uploads(content)));
        Whole();
    }

    [Fact]
    public async Task A_file_that_somebody_else_uploaded_too_stays_theirs()
    {
        var content = await _host.Stored([1, 2, 3]);
        await _host.Stored([1, 2, 3], "stranger");
        var id = await _host.Submitted(paper: content);
        await _host.Dossier(id).Erase();
        Assert.Equal((1, 1), (Files(content), Uploads(content)));
    }

    [Fact]
    public async Task What_lists_and_search_show_is_emptied_and_the_draft_deleted()
    {
        var id = await _host.Submitted();
        Draft(id, "citizen");
        await _host.Dossier(id).Erase();
        Assert.Equal(1, _host.Count("dossiers", $"\"Id\" = '{Text(id)}' AND \"ApplicantName\" = '' AND \"IdentityHash\" IS NULL AND \"SearchText\" NOT LIKE '%nguoi nop%'"));
        Assert.Equal(0, _host.Count("drafts"));
    }

    [Fact]
    public async Task Filing_deletes_the_draft_it_came_from_and_nobody_elses()
    {
        var mine = new DossierId(Guid.CreateVersion7());
        var theirs = new DossierId(Guid.CreateVersion7());
        Draft(mine, "citizen");
        Draft(theirs, "stranger");
        foreach (var id in (DossierId[])[mine, theirs])
            await _host.Dossier(id).Submit(CertificateProcedure.Code, new(RuntimeHost.NewCommand(), id, CertificateProcedure.Filing()), CertificateProcedure.Citizen);
        Assert.Equal((0, 1), (_host.Count("drafts", $"\"Id\" = '{Text(mine)}'"), _host.Count("drafts", $"\"Id\" = '{Text(theirs)}'")));
    }

    [Fact]
    public async Task An_administrator_erases_by_typing_the_code_again()
    {
        var id = await _host.Submitted();
        var code = Assert.IsType<Dossiers.DossierDone>(await _host.Complete(id, "intake", "accept", CertificateProcedure.Intake)).Code!;
        var mistyped = await Assert.ThrowsAsync<StartRefused>(() => Erase(code, "yes"));
        Assert.Contains("nothing was erased", mistyped.Message, StringComparison.Ordinal);
        Assert.Equal(1, _host.Count("dossier_keys"));

        Assert.Contains($"of {code} was erased", await Erase(code, code), StringComparison.Ordinal);
        Assert.Equal(0, _host.Count("dossier_keys"));
        Assert.Contains("erased before", (await Assert.ThrowsAsync<StartRefused>(() => Erase(id.ToString(), code))).Message, StringComparison.Ordinal);
        Assert.Contains("there is none named X", (await Assert.ThrowsAsync<StartRefused>(() => Erase("X", "X"))).Message, StringComparison.Ordinal);
        Whole();
    }

    [Fact]
    public async Task A_folder_that_a_server_holds_is_left_alone()
    {
        var id = await _host.Submitted();
        using var held = DataFolder.Hold(_host.Options);
        await Assert.ThrowsAsync<StartRefused>(() => Erase(id.ToString(), id.ToString()));
        Assert.Equal(1, _host.Count("dossier_keys"));
    }

    private async Task<string> Erase(string dossier, string typed)
    {
        using var output = new StringWriter();
        await EraseCommand.Run(_host.Options, dossier, new StringReader(typed), output);
        return output.ToString();
    }

    private long Files(string content) => _host.Count("files", $"\"Content\" = '{content}'");

    private long Uploads(string content) => _host.Count("uploads", $"\"Content\" = '{content}'");

    private void Draft(DossierId id, string account) => _host.Tamper(
        $"INSERT INTO \"drafts\" (\"Id\", \"AccountId\", \"ProcedureCode\", \"Data\", \"Papers\", \"SavedAt\") VALUES ('{Text(id)}', '{account}', '9.000001', '{{}}', '[]', 0)");

    private void Whole() => Assert.Null(new Verification(_host.Connections, _host.Keys).Walk(null, CancellationToken.None).Difference);

    private static string Text(DossierId id) => id.ToString().ToUpperInvariant();
}
