using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Scenarios;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Designs;

/// <summary>What came of the scenarios of a draft.</summary>
public sealed record ScenarioRuns(IReadOnlyList<ScenarioRun> Scenarios);

/// <summary>A scenario that was played.</summary>
/// <param name="Name">Its file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Failures">What did not go as expected.</param>
/// <param name="Path">Elements in the order in which they were reached.</param>
public sealed record ScenarioRun(string Name, Text? Title, bool Passed, IReadOnlyList<Text> Failures, IReadOnlyList<string> Path);

/// <summary>Plays the scenarios of a draft on the engine that runs dossiers.</summary>
public sealed record RunScenarios(Guid Id) : ICommand<Reply<ScenarioRuns>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/designer/drafts/{id:guid}/scenario-runs", async Task<Results<Ok<ScenarioRuns>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new RunScenarios(id), cancellation) switch
            {
                Given<ScenarioRuns> runs => TypedResults.Ok(runs.Value),
                Refused<ScenarioRuns> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Designers)
        .WithName("runScenarios")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 422);
}

internal sealed class RunScenariosHandler(DesignStore store) : ICommandHandler<RunScenarios, Reply<ScenarioRuns>>
{
    public async ValueTask<Reply<ScenarioRuns>> Handle(RunScenarios command, CancellationToken cancellationToken)
    {
        if (await store.FindOpen(command.Id, cancellationToken) is null)
            return new Refused<ScenarioRuns>(Refusal.Of(EdgeRefusal.NotFound));
        var analysis = await store.Analyse(command.Id, cancellationToken);
        return analysis is { Package: { } package, Compilation.Plan: { } plan }
            ? new Given<ScenarioRuns>(new(await Task.Run(() => Play(package, plan, cancellationToken), cancellationToken)))
            : new Refused<ScenarioRuns>(Refusal.Of(EdgeRefusal.DraftHasErrors) with { Findings = VersionPublisher.ToFindings(analysis.Findings) });
    }

    private List<ScenarioRun> Play(ProcedurePackage package, DossierPlan plan, CancellationToken cancellation)
    {
        var runs = new List<ScenarioRun>();
        foreach (var (reading, file) in ScenarioReader.ReadAll(package).Zip(ScenarioReader.FilesOf(package)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (reading.Scenario is not { } scenario)
            {
                runs.Add(new(file.Path, null, Passed: false, [.. reading.Diagnostics.Select(d => d.Message)], []));
                continue;
            }

            var result = ScenarioRunner.Run(plan, scenario, store.Shared);
            runs.Add(new(file.Path, scenario.Name, result.Holds, [.. result.Mismatches.Select(m => m.Message)], [.. result.Path]));
        }

        return runs;
    }
}
