namespace LongAn.Workflows.Execution.Repair;

/// <summary>Which element of one version is which of another.</summary>
/// <param name="Elements">Elements of the old version and those of the new one; each old one at most once.</param>
/// <param name="Flows">Flows, likewise.</param>
public sealed record MigrationMap(Sequence<Counterpart> Elements, Sequence<Counterpart> Flows)
{
    /// <summary>The map of what bears the same identifier in both versions and is of the same kind.</summary>
    public static MigrationMap Match(ProcessPlan from, ProcessPlan to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new(
            from.Elements.Where(e => to.TryFind(e.Id)?.GetType() == e.GetType()).Select(e => new Counterpart(e.Id, e.Id)).OrderBy(c => c.From, StringComparer.Ordinal).ToSequence(),
            from.Elements.SelectMany(e => e.Incoming).Where(f => to.TryFindFlow(f.Id) is not null).Select(f => new Counterpart(f.Id, f.Id)).OrderBy(c => c.From, StringComparer.Ordinal).ToSequence());
    }

    /// <summary>The map with an element of the old version sent to another of the new one; on the way back it goes before what bears the same identifier.</summary>
    public MigrationMap With(string from, string to) =>
        this with { Elements = [new(from, to), .. Elements.RemoveAll(c => c.From == from)] };

    /// <summary>The way back. Where two elements lead to one, it leads to the one that the migration moved, else to the one named last.</summary>
    /// <param name="migrated">What the migration journalled.</param>
    public MigrationMap Back(ProcessMigrated migrated)
    {
        ArgumentNullException.ThrowIfNull(migrated);
        return new(Back(migrated.Elements, Elements), Back(migrated.Flows, Flows));
    }

    private static Sequence<Counterpart> Back(Sequence<Counterpart> moved, Sequence<Counterpart> all) =>
        moved.Concat(all).Select(c => new Counterpart(c.To, c.From)).DistinctBy(c => c.From).ToSequence();
}

/// <summary>An element or flow of the old version and the one of the new version that takes its place.</summary>
public sealed record Counterpart(string From, string To);
