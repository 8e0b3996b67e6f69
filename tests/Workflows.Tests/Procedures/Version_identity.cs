using System.Text;
using LongAn.Workflows.Procedures;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

public sealed class Version_identity
{
    private static readonly PackageFile A = new("a.txt", "một"u8.ToArray());
    private static readonly PackageFile B = new("b.txt", "hai"u8.ToArray());

    [Fact]
    public void It_is_the_hash_that_the_documentation_describes()
    {
        // 8 bytes length, path, 8 bytes length, content: worked out by hand for one file "a" holding "b".
        byte[] framed = [0, 0, 0, 0, 0, 0, 0, 1, (byte)'a', 0, 0, 0, 0, 0, 0, 0, 1, (byte)'b'];
        var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(framed));
        Assert.Equal(expected, PackageHash.Of([new("a", "b"u8.ToArray())]).Hash);
    }

    [Fact]
    public void The_order_of_the_files_does_not_count() => Assert.Equal(PackageHash.Of([A, B]), PackageHash.Of([B, A]));

    [Fact]
    public void Scenarios_do_not_count() =>
        Assert.Equal(PackageHash.Of([A]), PackageHash.Of([A, new("scenarios/x.json", "{}"u8.ToArray())]));

    [Fact]
    public void Decomposed_paths_are_the_same_paths()
    {
        var name = "templates/phiếu.html";
        var decomposed = "templates/phie\u0302\u0301u.html";
        Assert.NotEqual(name, decomposed);
        Assert.Equal(PackageHash.Of([new(name, A.Content)]), PackageHash.Of([new(decomposed, A.Content)]));
    }

    [Fact]
    public void A_byte_a_name_and_a_border_between_files_count()
    {
        var one = PackageHash.Of([new("a", "bc"u8.ToArray())]);
        Assert.NotEqual(one, PackageHash.Of([new("a", "bd"u8.ToArray())]));
        Assert.NotEqual(one, PackageHash.Of([new("ab", "c"u8.ToArray())]));
    }

    [Fact]
    public void An_imported_file_counts_with_its_bytes()
    {
        var draft = new PackageDraft().Replacing("\"form\": \"application\"", "\"form\": \"application\", \"imports\": [\"templates/slip.html\"]");
        var first = draft.Read(Shared("<p>1</p>")).Package!;
        var second = draft.Read(Shared("<p>2</p>")).Package!;
        Assert.NotNull(first.Find("templates/slip.html"));
        Assert.NotEqual(first.VersionId, second.VersionId);
    }

    [Fact]
    public void What_is_imported_cannot_also_be_there() =>
        new PackageDraft()
            .Replacing("\"form\": \"application\"", "\"form\": \"application\", \"imports\": [\"templates/slip.html\"]")
            .With("templates/slip.html", "<p>0</p>")
            .Refused("package.import-conflict", Shared("<p>1</p>"));

    private static SharedDefinitions Shared(string slip) =>
        SharedDefinitions.Read([new PackageFile("templates/slip.html", Encoding.UTF8.GetBytes(slip))]).Shared!;
}
