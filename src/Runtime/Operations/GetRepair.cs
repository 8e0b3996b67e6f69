using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace LongAn.Runtime.Operations;

/// <summary>What can be repaired of a dossier, and what there is to choose from.</summary>
/// <param name="Incidents">Where it is stuck.</param>
/// <param name="Scopes">Variables that may be set.</param>
/// <param name="Instances">What is active and may be moved.</param>
public sealed record RepairView(IReadOnlyList<IncidentView> Incidents, IReadOnlyList<ScopeView> Scopes, IReadOnlyList<InstanceView> Instances);

/// <summary>Where a dossier is stuck.</summary>
/// <param name="Flows">Flows to choose from when it is skipped; empty where there is nothing to choose.</param>
public sealed record IncidentView(long Key, string ElementId, Text ElementName, IncidentCode Kind, Text Message, Instant Since, IReadOnlyList<ChoiceView> Flows);

/// <summary>The process (key 0) or a sub-process with its variables.</summary>
public sealed record ScopeView(long Key, Text Name, IReadOnlyList<VariableView> Variables);

/// <summary>A variable.</summary>
/// <param name="Value">What it holds now, by its name; nothing where it holds nothing.</param>
public sealed record VariableView(string Name, VariableType Type, bool IsList, ContextValue Value);

/// <summary>Something active, and where it may be moved.</summary>
public sealed record InstanceView(long Key, string ElementId, Text ElementName, IReadOnlyList<ChoiceView> Targets);

/// <summary>An element or a flow to choose.</summary>
public sealed record ChoiceView(string Id, Text Name);

/// <summary>Reads what can be repaired of a dossier.</summary>
public sealed record GetRepair(Guid DossierId) : IQuery<RepairView?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/repair", async Task<Results<Ok<RepairView>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetRepair(id), cancellation) is { } view ? TypedResults.Ok(view) : Problems.From(Refusal.Of(RejectionCode.DossierNotFound, [])))
        .RequireAuthorization(Policies.Operators)
        .WithName("getRepair")
        .WithTags("Operations")
        .Refuses(401, 404);
}

internal sealed class GetRepairHandler(DossierFinder dossiers) : IQueryHandler<GetRepair, RepairView?>
{
    public async ValueTask<RepairView?> Handle(GetRepair query, CancellationToken cancellationToken)
    {
        if (await dossiers.Find(query.DossierId) is not { } seen)
            return null;
        var names = new ElementNames(seen.Version.Plan);
        var (dossier, choices) = (seen.Dossier, RepairChoices.Of(seen.Version.Plan.Process, seen.Dossier.Process));
        return new(
            [.. choices.Incidents.Select(stuck => ToView(stuck, dossier.IncidentMoments.First(m => m.Key == stuck.Incident.Key).RaisedAt, names))],
            [.. choices.Scopes.Select(scope => new ScopeView(scope.Key, names.Of(scope.ElementId), [.. scope.Variables.Select(ToView)]))],
            [.. choices.Instances.Select(movable => ToView(movable, names))]);
    }

    internal static IncidentView ToView(StuckElement stuck, Instant since, ElementNames names) => new(
        stuck.Incident.Key,
        stuck.Incident.ElementId,
        names.Of(stuck.Incident.ElementId),
        stuck.Incident.Code,
        IncidentWords.Of(stuck.Incident.Code, stuck.Incident.Arguments),
        since,
        [.. stuck.FlowIds.Select(flow => new ChoiceView(flow, names.OfFlow(flow)))]);

    private static VariableView ToView(SettableVariable variable) =>
        new(variable.Name, variable.Type, variable.IsList, variable.Value is { } value and not NullValue ? new([new(variable.Name, value)]) : ContextValue.Empty);

    private static InstanceView ToView(MovableInstance movable, ElementNames names) => new(
        movable.Instance.Key,
        movable.Instance.ElementId,
        names.Of(movable.Instance.ElementId),
        [.. names.InOrder(movable.TargetIds).Select(target => new ChoiceView(target, names.Of(target)))]);
}
