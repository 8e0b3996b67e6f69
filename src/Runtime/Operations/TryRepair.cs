using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Execution.Repair;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Operations;

/// <summary>What a repair would lead to. Nothing has happened.</summary>
/// <param name="Events">What would be written into the journal, in words.</param>
/// <param name="Incidents">Where the dossier would be stuck afterwards.</param>
/// <param name="Steps">Steps of persons that would be open afterwards.</param>
/// <param name="Ends">Whether the process would have come to its end.</param>
public sealed record RepairTrial(IReadOnlyList<Text> Events, IReadOnlyList<IncidentView> Incidents, IReadOnlyList<Text> Steps, bool Ends, int Status, Text StatusName);

/// <summary>Asks what a repair would lead to.</summary>
public sealed record TryRepair(Guid DossierId, RepairBody Body) : IQuery<Reply<RepairTrial>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/dossiers/{id:guid}/repair/trial", async Task<Results<Ok<RepairTrial>, ProblemResult>> (Guid id, RepairBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new TryRepair(id, body), cancellation) switch
            {
                Given<RepairTrial> trial => TypedResults.Ok(trial.Value),
                Refused<RepairTrial> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Operators)
        .WithName("tryRepair")
        .WithTags("Operations")
        .Refuses(401, 403, 404, 409, 422);
}

internal sealed class TryRepairHandler(DossierFinder dossiers, DossierDesk desk) : IQueryHandler<TryRepair, Reply<RepairTrial>>
{
    public async ValueTask<Reply<RepairTrial>> Handle(TryRepair query, CancellationToken cancellationToken)
    {
        if (query.Body.Malformed() is { } malformed)
            return new Refused<RepairTrial>(malformed);
        if (await dossiers.Find(query.DossierId) is not { } seen)
            return new Refused<RepairTrial>(Refusal.Of(RejectionCode.DossierNotFound, []));
        return await desk.Foresee(seen, query.Body.ToCommand(), cancellationToken) switch
        {
            Given<DossierForeseen> foreseen => new Given<RepairTrial>(Tell(foreseen.Value, seen)),
            Refused<DossierForeseen> refused => new Refused<RepairTrial>(refused.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static RepairTrial Tell(DossierForeseen foreseen, SeenDossier seen)
    {
        var (after, plan, names) = (foreseen.After, seen.Version.Plan, new ElementNames(seen.Version.Plan));
        return new(
            [.. foreseen.Events.Select(e => EventLines.Of(e, plan))],
            [.. RepairChoices.Of(plan.Process, after.Process).Incidents.Select(stuck => GetRepairHandler.ToView(stuck, after.IncidentMoments.First(m => m.Key == stuck.Incident.Key).RaisedAt, names))],
            [.. after.WorkItems.Select(item => names.Of(item.ElementId))],
            after.Process.Phase != Workflows.Execution.ProcessPhase.Active,
            (int)after.Status,
            Wording.Of(after.Status));
    }
}
