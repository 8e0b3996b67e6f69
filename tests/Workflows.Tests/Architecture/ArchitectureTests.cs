using System.Runtime.CompilerServices;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace LongAn.Workflows.Tests.Architecture;

/// <summary>The arrows of ARCHITECTURE.md. A failing test says what to do instead.</summary>
public sealed class ArchitectureTests
{
    private const string Core = "LongAn.Workflows";

    /// <summary>What each room may know, beside the base library, NodaTime and the root's value types.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Feel"] = [],
        ["Decisions"] = ["Feel"],
        ["Calendars"] = [],
        ["Forms"] = ["Feel"],
        ["Templates"] = ["Feel", "Calendars"],
        ["Bpmn"] = ["Calendars"],
        ["Execution"] = ["Bpmn", "Calendars", "Feel"],
        ["Dossiers"] = ["Execution", "Bpmn", "Calendars", "Forms", "Feel"],
        ["Verification"] = ["Dossiers", "Bpmn", "Calendars", "Feel"],
        ["Procedures"] = ["Verification", "Dossiers", "Execution", "Bpmn", "Calendars", "Forms", "Templates", "Decisions", "Feel"],
    };

    private static readonly ArchUnitNET.Domain.Architecture Library = new ArchLoader()
        .LoadAssembliesIncludingDependencies(typeof(Sequence).Assembly).Build();

    [Fact]
    public void The_library_is_pure() =>
        Types().That().ResideInNamespaceMatching($@"^{Core}(\.|$)").Should()
            .NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^(Microsoft\.(AspNetCore|Extensions|EntityFrameworkCore)|Orleans|System\.(Net(\.|$)|Data(\.|$)|IO\.Pipes))")
            .Because("the library is pure: pass time and outside answers in with the command, and bytes as streams")
            .Check(Library);

    [Fact]
    public void The_library_touches_no_file_and_no_clock() =>
        Types().That().ResideInNamespaceMatching($@"^{Core}(\.|$)").Should()
            .NotDependOnAnyTypesThat().HaveFullNameMatching(@"^System\.(IO\.(File|FileInfo|FileStream|Directory|DirectoryInfo)|TimeProvider|Diagnostics\.Stopwatch|Environment|Console)$")
            .Because("the library is pure: streams and times come in with the call")
            .Check(Library);

    [Fact]
    public void Only_the_room_Templates_knows_the_template_language() =>
        Types().That().ResideInNamespaceMatching($@"^{Core}(\.|$)").And().DoNotResideInNamespaceMatching($@"^{Core}\.Templates(\.|$)").Should()
            .NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^Scriban")
            .Because("templates are sandboxed in one place: use TemplateReader and Template.Render")
            .Check(Library);

    [Theory]
    [MemberData(nameof(RoomNames))]
    public void A_room_knows_only_the_rooms_below_it(string room)
    {
        var others = Rooms.Keys.Except([room, .. Rooms[room]]).ToList();
        Types().That().ResideInNamespaceMatching($@"^{Core}\.{room}(\.|$)").Should()
            .NotDependOnAnyTypesThat().ResideInNamespaceMatching($@"^{Core}\.({string.Join('|', others)})(\.|$)")
            .Because($"{room} may know {(Rooms[room] is [] ? "no other room" : string.Join(", ", Rooms[room]))}: move the type down, or hand in what is needed as data or as a function")
            .WithoutRequiringPositiveResults()
            .Check(Library);
    }

    [Fact]
    public void Every_room_stands_in_the_list()
    {
        var found = Library.Types
            .Select(type => type.Namespace?.FullName ?? "")
            .Where(name => name.StartsWith(Core + ".", StringComparison.Ordinal))
            .Select(name => name[(Core.Length + 1)..].Split('.')[0])
            .Where(name => name.Length > 0)
            .Distinct();
        Assert.Empty(found.Except(Rooms.Keys));
    }

    [Fact]
    public void Every_test_project_is_in_the_solution()
    {
        var root = Root();
        var solution = File.ReadAllText(Path.Combine(root, "LongAn.Workflow.sln"));
        var projects = Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories)
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal))
            .Select(Path.GetFileName)
            .ToList();
        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.Contains(project!, solution, StringComparison.Ordinal));
    }

    public static TheoryData<string> RoomNames() => [.. Rooms.Keys];

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
