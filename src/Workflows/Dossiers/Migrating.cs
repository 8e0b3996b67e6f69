using LongAn.Workflows.Execution;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Forms;

namespace LongAn.Workflows.Dossiers;

/// <summary>A running dossier goes on in another version of its procedure, and back. What was done before must have its step there, too.</summary>
internal static class Migrating
{
    public static Refusal? Decide(Turn turn, MigrateDossier command, DossierPlan target)
    {
        if (Check(turn, command.Reason) is { } refusal)
            return refusal;
        if (command.Elements.CountBy(pair => pair.From).Where(named => named.Value > 1).Select(named => new Argument(named.Key, "mappedTwice")).ToSequence() is { Count: > 0 } twice)
            return new(RejectionCode.CannotMigrate, twice);
        var map = command.Elements.Aggregate(MigrationMap.Match(turn.Plan.Process, target.Process), (known, pair) => known.With(pair.From, pair.To));
        var migration = ProcessMigration.Decide(turn.Plan.Process, target.Process, map, turn.Dossier.Process, command.Reason, turn.At with { Data = turn.Environment() });
        return Apply(turn, target, command.Elements, migration, takesBack: false);
    }

    public static Refusal? Decide(Turn turn, TakeMigrationBack command, DossierPlan? target)
    {
        if (Check(turn, command.Reason) is { } refusal)
            return refusal;
        if (turn.Dossier.Migration is not { Process: { } migrated } last || target is null)
            return new(RejectionCode.NotMigrated);
        var map = last.Elements.Aggregate(MigrationMap.Match(target.Process, turn.Plan.Process), (known, pair) => known.With(pair.From, pair.To));
        var migration = ProcessMigration.Undo(migrated, target.Process, turn.Plan.Process, map, turn.Dossier.Process, command.Reason, turn.At with { Data = turn.Environment() });
        return Apply(turn, target, last.Elements.Select(pair => new Counterpart(pair.To, pair.From)).ToSequence(), migration, takesBack: true);
    }

    private static Refusal? Check(Turn turn, string reason)
    {
        if (!turn.At.Actor.Grants.Any(grant => grant.Role is Role.Administrator or Role.Publisher))
            return new(RejectionCode.NotPermitted, [new("role", Words.Of(Role.Publisher)), new("agency", turn.Dossier.AgencyCode)]);
        if (string.IsNullOrWhiteSpace(reason))
            return new(RejectionCode.ReasonRequired);
        return turn.Dossier.Closure is null && turn.Dossier.Process.Phase == ProcessPhase.Active ? null : new(RejectionCode.DossierClosed);
    }

    private static Refusal? Apply(Turn turn, DossierPlan target, Sequence<Counterpart> renamed, Migration migration, bool takesBack)
    {
        var names = renamed.DistinctBy(pair => pair.From).ToDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        var obstacles = Around(turn, target, names)
            .Concat(migration.Obstacles.Select(o => new Argument(o.ElementId, Words.Of(o.Reason))))
            .Distinct().ToSequence();
        if (obstacles.Count > 0)
            return new(RejectionCode.CannotMigrate, obstacles);
        var roles = turn.Dossier.WorkItems
            .Select(item => new RoleOfWorkItem(item.Key, target.Steps[Renamed(item.ElementId)].Role))
            .Where(item => turn.Dossier.WorkItems.First(open => open.Key == item.Key).Role != item.Role)
            .ToSequence();
        turn.Emit(new DossierMigrated(turn.Dossier.VersionId, target.VersionId, renamed, roles, takesBack));
        turn.GoOnIn(target);
        Steering.Follow(turn, migration.Events);
        return null;

        string Renamed(string elementId) => names.GetValueOrDefault(elementId, elementId);
    }

    /// <summary>What the case around the process needs of the other version.</summary>
    private static IEnumerable<Argument> Around(Turn turn, DossierPlan target, Dictionary<string, string> names)
    {
        var dossier = turn.Dossier;
        if (target.ProcedureCode != dossier.ProcedureCode)
            yield return new(target.ProcedureCode, "otherProcedure");
        if (target.VersionId == dossier.VersionId)
            yield return new(target.VersionId.Hash, "sameVersion");
        if (!target.Cases.Any(@case => @case.Code == dossier.CaseCode))
            yield return new(dossier.CaseCode, "caseUnknown");
        var done = dossier.History.Select(item => item.ElementId).Concat(dossier.StepData.Select(step => step.ElementId)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var id in done)
        {
            if (!target.Steps.ContainsKey(Renamed(id)))
                yield return new(id, "stepDoneUnknown");
        }

        foreach (var id in done.Union(dossier.WorkItems.Select(item => item.ElementId)).GroupBy(Renamed).Where(group => group.Skip(1).Any()).SelectMany(group => group))
            yield return new(id, Words.Of(MigrationObstacleReason.Merged));

        if (dossier.Data?.Value is not { } data)
            yield break;
        foreach (var finding in FormValidator.Validate(target.ApplicationForm, data))
            yield return new(finding.Path, "dataInvalid");

        string Renamed(string elementId) => names.GetValueOrDefault(elementId, elementId);
    }
}
