using LongAn.Runtime.Hosting;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Scenarios;

namespace LongAn.Runtime.CommandLine;

/// <summary>Plays the scenarios of packages on the engine that runs dossiers.</summary>
internal static class TestCommand
{
    public static Task<int> Run(ServerOptions options, string folder, TextWriter output)
    {
        var shared = CheckedPackage.Shared(options);
        var failed = false;
        foreach (var package in CheckedPackage.Below(options, folder, shared))
        {
            package.Tell(output);
            failed |= package.Analysis.HasErrors;
            if (package.Analysis.Compilation is { Plan: { } plan, Process: { } process })
            {
                foreach (var scenario in package.Analysis.Scenarios)
                    failed |= !Play(package.Folder, plan, process, scenario, shared, output);
            }
        }

        return Task.FromResult(failed ? 1 : 0);
    }

    private static bool Play(string folder, DossierPlan plan, BpmnDocument process, Scenario scenario, SharedDefinitions shared, TextWriter output)
    {
        var result = ScenarioRunner.Run(plan, scenario, shared);
        var drawing = Path.Combine(folder, Path.ChangeExtension(scenario.File, ".path.svg"));
        output.WriteLine($"{(result.Holds ? "ok  " : "FAIL")}   {scenario.File}");
        if (result.Holds)
        {
            File.Delete(drawing);
            return true;
        }

        foreach (var mismatch in result.Mismatches)
            output.WriteLine($"         {mismatch.Message.En}");
        output.WriteLine($"         The way: {string.Join(" → ", result.Path)}; drawn in {drawing}");
        try
        {
            File.WriteAllText(drawing, BpmnDrawing.ToSvg(process, DossierMarks.Of(result.Dossier, result.Events)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"Expected to draw the way of a failing scenario in {drawing}, but it cannot be written: {e.Message}", e);
        }

        return false;
    }
}
