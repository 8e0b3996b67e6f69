using System.IO.Compression;
using LongAn.Workflows.Procedures;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

public sealed class Zip_packages
{
    [Fact]
    public void A_zip_reads_like_its_folder()
    {
        var draft = new PackageDraft();
        var zipped = ZipPackage.Files(Zip([.. draft.Files]));
        Assert.Empty(zipped.Diagnostics);
        Assert.Equal(draft.Read().Package!.VersionId, ProcedurePackage.Read(zipped.Files, SharedDefinitions.Empty).Package!.VersionId);
    }

    [Fact]
    public void A_folder_around_everything_is_taken_off()
    {
        var draft = new PackageDraft();
        var zipped = ZipPackage.Files(Zip([.. draft.Files.Select(file => file with { Path = "2.000908/" + file.Path })]));
        Assert.Equal(draft.Read().Package!.VersionId, ProcedurePackage.Read(zipped.Files, SharedDefinitions.Empty).Package!.VersionId);
    }

    [Fact]
    public void A_bomb_is_refused_by_what_comes_out_not_by_what_it_says()
    {
        var bomb = Zip([new("procedure.json", new byte[4 * 1024 * 1024])]);
        Assert.Equal("package.too-large", Assert.Single(ZipPackage.Files(bomb).Diagnostics).Code);
        Assert.Empty(ZipPackage.Files(bomb).Files);
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        Assert.Equal("package.too-large", Assert.Single(ZipPackage.Files(Zip([.. Enumerable.Range(0, 11).Select(i => new PackageFile($"{i}.txt", new byte[1]))]), new(MaxFiles: 10)).Diagnostics).Code);

    [Fact]
    public void An_entry_that_climbs_out_is_refused_when_the_package_is_read()
    {
        var zipped = ZipPackage.Files(Zip([.. new PackageDraft().Files, new("../../evil.txt", new byte[1])]));
        Assert.Contains(ProcedurePackage.Read(zipped.Files, SharedDefinitions.Empty).Diagnostics, d => d.Code == "package.path");
    }

    [Fact]
    public void What_is_no_zip_is_refused()
    {
        using var noise = new MemoryStream("not a zip at all"u8.ToArray());
        Assert.Equal("package.zip", Assert.Single(ZipPackage.Files(noise).Diagnostics).Code);
    }

    private static MemoryStream Zip(params ReadOnlySpan<PackageFile> files)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var entry = archive.CreateEntry(file.Path).Open();
                entry.Write(file.Content.Span);
            }
        }

        stream.Position = 0;
        return stream;
    }
}
