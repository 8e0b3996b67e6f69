using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using LongAn.Runtime.Hosting;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace LongAn.Runtime.Tests.Architecture;

/// <summary>The arrows between the slices of ARCHITECTURE.md. A failing test says what to do instead.</summary>
public sealed class SliceTests
{
    private const string Server = "LongAn.Runtime";

    /// <summary>What each slice may know, from the ground up: a slice knows only slices that stand before it, so there is no circle.</summary>
    private static readonly (string Slice, string[] Knows)[] Slices =
    [
        ("Hosting", []),
        ("Http", []),
        ("Persistence", ["Hosting"]),
        ("Journal", ["Persistence", "Hosting"]),
        ("Readers", ["Journal", "Persistence", "Hosting"]),
        ("Definitions", ["Persistence", "Http", "Hosting"]),
        ("Identity", ["Definitions", "Persistence", "Http", "Hosting"]),
        ("Files", ["Identity", "Persistence", "Http"]),
        ("Procedures", ["Identity", "Definitions", "Journal", "Persistence", "Http", "Hosting"]),
        ("Designs", ["Procedures", "Identity", "Definitions", "Journal", "Persistence", "Http", "Hosting"]),
        ("Drafts", ["Procedures", "Files", "Identity", "Journal", "Persistence", "Http"]),
        ("Dossiers", ["Procedures", "Files", "Identity", "Definitions", "Journal", "Persistence", "Http"]),
        ("Documents", ["Dossiers", "Designs", "Procedures", "Files", "Identity", "Definitions", "Http", "Hosting"]),
        ("Register", ["Documents", "Dossiers", "Procedures", "Identity", "Definitions", "Journal", "Persistence", "Http"]),
        ("WorkItems", ["Dossiers", "Procedures", "Files", "Identity", "Definitions", "Journal", "Persistence", "Http"]),
        ("Payments", ["Dossiers", "Procedures", "Identity", "Journal", "Persistence", "Http", "Hosting"]),
        ("Operations", ["Dossiers", "Procedures", "Identity", "Definitions", "Journal", "Persistence", "Http"]),
        ("Calendars", ["Dossiers", "Procedures", "Identity", "Definitions", "Journal", "Persistence", "Http"]),
        ("Messages", ["Dossiers", "Procedures", "Identity", "Journal", "Persistence", "Http"]),
        ("Calls", ["Readers", "Dossiers", "Procedures", "Journal", "Persistence"]),
        ("Notifications", ["Procedures", "Readers", "Journal", "Persistence", "Hosting"]),
        ("Jobs", ["Dossiers", "Procedures", "Identity", "Readers", "Journal", "Persistence", "Http", "Hosting"]),
        ("CompiledModel", ["Jobs", "Calendars", "Payments", "Notifications", "Drafts", "Designs", "Procedures", "Files", "Identity", "Definitions", "Readers", "Journal", "Persistence", "Hosting"]),
        ("CommandLine", ["Procedures", "Identity", "Definitions", "Journal", "Persistence", "Http", "Hosting"]),
    ];

    private static readonly ArchUnitNET.Domain.Architecture Program = new ArchLoader().LoadAssemblies(typeof(ServerOptions).Assembly).Build();

    [Theory]
    [MemberData(nameof(SliceNames))]
    public void A_slice_knows_only_the_slices_below_it(string slice)
    {
        var knows = Slices.Single(s => s.Slice == slice).Knows;
        var others = Slices.Select(s => s.Slice).Except([slice, .. knows]).ToList();
        Types().That().ResideInNamespaceMatching($@"^{Server}\.{slice}(\.|$)").Should()
            .NotDependOnAnyTypesThat().ResideInNamespaceMatching($@"^{Server}\.({string.Join('|', others)})(\.|$)")
            .Because($"{slice} may know {(knows is [] ? "no other slice" : string.Join(", ", knows))}: move the shared type down to where both may reach it, or let Program.cs put the two together")
            .Check(Program);
    }

    [Fact]
    public void No_two_slices_know_each_other()
    {
        var ground = new List<string>();
        foreach (var (slice, knows) in Slices)
        {
            Assert.Empty(knows.Except(ground));
            ground.Add(slice);
        }
    }

    [Fact]
    public void Every_slice_stands_in_the_list()
    {
        var found = typeof(ServerOptions).Assembly.GetTypes()
            .Select(type => type.Namespace ?? "")
            .Where(name => name.StartsWith(Server + ".", StringComparison.Ordinal))
            .Select(name => name[(Server.Length + 1)..].Split('.')[0])
            .Distinct();
        Assert.Empty(found.Except(Slices.Select(s => s.Slice)));
    }

    public static TheoryData<string> SliceNames() => [.. Slices.Select(s => s.Slice)];
}
