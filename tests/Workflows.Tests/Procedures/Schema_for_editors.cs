using System.Text;
using System.Text.Json;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

public sealed class Schema_for_editors
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Definitions.Folder, "schema", "procedure.schema.json"))).RootElement;

    [Fact]
    public void It_names_the_members_that_the_reader_knows()
    {
        var error = new PackageDraft().Replacing("\"form\": \"application\"", "\"form\": \"application\", \"zzz\": 1").Refused("json.member-unknown");
        var known = error.Message.En.Split('(')[1].Split(')')[0].Split(", ");
        var named = Schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Where(name => name != "$schema");
        Assert.Equal(known.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_it_requires_the_reader_requires()
    {
        foreach (var required in Schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!))
        {
            using var manifest = JsonDocument.Parse(PackageDraft.Manifest);
            var without = manifest.RootElement.EnumerateObject().Where(member => member.Name != required).ToDictionary(member => member.Name, member => member.Value);
            var reading = new PackageDraft().With("procedure.json", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(without))).Read();
            Assert.Contains(reading.Diagnostics, d => d.Code == "json.member-missing" && d.Message.En.Contains($"\"{required}\"", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("chung-thuc/2.000908")]
    [InlineData("ho-tich/1.000894")]
    public void Packages_point_to_it(string folder)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Definitions.Folder, folder, "procedure.json")));
        var pointer = manifest.RootElement.GetProperty("$schema").GetString()!;
        Assert.True(File.Exists(Path.Combine(Definitions.Folder, folder, pointer)));
    }
}
