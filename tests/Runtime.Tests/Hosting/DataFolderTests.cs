using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Grains;
using Xunit;

namespace LongAn.Runtime.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly ServerOptions _options = new() { DataFolder = Directory.CreateTempSubdirectory("longan-").FullName };

    public void Dispose() => Directory.Delete(_options.DataFolder, recursive: true);

    [Fact]
    public void A_second_server_on_the_same_folder_is_refused_in_one_sentence()
    {
        using var first = DataFolder.Hold(_options);
        var refused = Assert.Throws<StartRefused>(() => DataFolder.Hold(_options));
        Assert.Contains("another server uses it", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void A_folder_is_free_again_when_its_server_has_ended()
    {
        DataFolder.Hold(_options).Dispose();
        using var second = DataFolder.Hold(_options);
        Assert.True(File.Exists(_options.LockFile));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused()
    {
        File.WriteAllText(Path.Combine(_options.DataFolder, "file"), "");
        var beneath = _options with { DataFolder = Path.Combine(_options.DataFolder, "file", "data") };
        var refused = Assert.Throws<StartRefused>(() => DataFolder.Hold(beneath));
        Assert.Contains("can be written", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_without_its_key_is_refused_rather_than_given_a_new_one()
    {
        await using var host = new RuntimeHost();
        await host.InitializeAsync();
        await host.Submitted();
        File.Delete(host.Options.KeyFile);
        Assert.Contains("restore it from the backup", Assert.Throws<StartRefused>(() => JournalKeys.Open(host.Options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_key_is_refused()
    {
        File.WriteAllBytes(_options.KeyFile, new byte[7]);
        Assert.Contains("found 7", Assert.Throws<StartRefused>(() => JournalKeys.Open(_options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_stays_the_same_and_only_its_owner_may_read_it()
    {
        var first = JournalKeys.Open(_options).IdentityHash("1");
        Assert.Equal(first, JournalKeys.Open(_options).IdentityHash("1"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_options.KeyFile));
    }
}
