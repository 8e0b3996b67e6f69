using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;

namespace LongAn.Workflows.Procedures.Compilation;

/// <summary>The names that the tasks of a procedure and the messages to it set, with what is known of their types.</summary>
internal static class ProcessNames
{
    public static Sequence<NamedType> Of(BpmnModel run, ProcedureDecisions decisions, IReadOnlyList<FormDefinition> messages)
    {
        var names = new Dictionary<string, FeelType>(StringComparer.Ordinal);
        foreach (var name in OwnNames.Of(run))
            names[name] = FeelType.Any;
        foreach (var brought in messages.SelectMany(form => form.ScopeType().Entries))
            names[brought.Name] = names.ContainsKey(brought.Name) ? FeelType.Any : brought.Type;
        var setBy = run.AllNodes().OfType<BusinessRuleTask>().SelectMany(t => SetBy(t, decisions)).ToLookup(n => n.Name, n => n.Type, StringComparer.Ordinal);
        foreach (var set in setBy)
            names[set.Key] = IsSetByOthers(run, set.Key) || set.Distinct().Count() > 1 ? FeelType.Any : set.First();
        return names.Select(n => new NamedType(n.Key, n.Value)).ToSequence();
    }

    /// <summary>A decision sets the variable that is named, or one for each entry of its context.</summary>
    private static IEnumerable<NamedType> SetBy(BusinessRuleTask task, ProcedureDecisions decisions)
    {
        var type = task.Decision is { } decision ? decisions.Find(decision)?.TypeOf(decision) ?? FeelType.Any : FeelType.Any;
        return task.Result is { } result ? [new(result, type)] : (type as ContextType)?.Entries ?? [];
    }

    private static bool IsSetByOthers(BpmnModel run, string name) =>
        run.AllNodes().Any(n => n.Inputs.Concat(n.Outputs).Any(m => m.Target == name)
            || (n is ActivityNode activity && activity.Properties.Any(p => p.Name == name))
            || n is ScriptTask { Result: { } result } && result == name);
}
