using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Parsing;

namespace LongAn.Workflows.Execution.Repair;

/// <summary>What a person may choose from who repairs a process: flows to go on by, data to set, elements to move to.</summary>
/// <param name="Incidents">Open incidents, in order of their keys.</param>
/// <param name="Scopes">Scopes that are active and have variables, the process first.</param>
/// <param name="Instances">Instances that may be moved, in order of their keys.</param>
public sealed record RepairChoices(Sequence<StuckElement> Incidents, Sequence<SettableScope> Scopes, Sequence<MovableInstance> Instances)
{
    /// <summary>What a state offers.</summary>
    public static RepairChoices Of(ProcessPlan plan, ProcessState state)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(state);
        if (state.Phase != ProcessPhase.Active)
            return new([], [], []);
        return new(
            state.Incidents.Select(incident => new StuckElement(incident, incident.Code == IncidentCode.JoinNeverComplete ? [] : Flows(plan.Find(incident.ElementId)))).ToSequence(),
            Settable(plan, state).Where(scope => scope.Variables.Count > 0).ToSequence(),
            state.Instances.Select(instance => new MovableInstance(instance, Targets(plan, state, instance))).Where(movable => movable.TargetIds.Count > 0).ToSequence());
    }

    /// <summary>The first variable that its scope does not offer, or whose value is not of its type; null when all fit.</summary>
    public VariableMisfit? Misfit(long scopeKey, ContextValue variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var offered = Scopes.FirstOrDefault(scope => scope.Key == scopeKey)?.Variables ?? [];
        foreach (var (name, value) in variables)
        {
            if (offered.FirstOrDefault(v => v.Name == name) is not { } variable)
                return new(name, null);
            if (!variable.Takes(value))
                return new(name, variable);
        }

        return null;
    }

    private static Sequence<string> Flows(Element element) =>
        element.Chooses && element.Outgoing.Length > 1 ? element.Outgoing.Select(flow => flow.Id).ToSequence() : [];

    private static IEnumerable<SettableScope> Settable(ProcessPlan plan, ProcessState state)
    {
        yield return Scope(0, plan.Process.Id, plan.Body, state);
        foreach (var instance in state.Instances)
        {
            if (plan.Find(instance) is SubProcessActivity within)
                yield return Scope(instance.Key, instance.ElementId, within.Body, state);
        }
    }

    /// <summary>What the scope declares, and after it what has come to stand there.</summary>
    private static SettableScope Scope(long key, string elementId, Body body, ProcessState state)
    {
        var values = state.Variables.FirstOrDefault(v => v.ScopeKey == key)?.Values ?? ContextValue.Empty;
        var declared = body.Data.All.Select(d => new SettableVariable(d.Name, TypeOf(d.Type), d.IsCollection, values[d.Name])).ToList();
        return new(key, elementId, [.. declared, .. values.Where(v => !declared.Exists(d => d.Name == v.Key)).Select(v => new SettableVariable(v.Key, VariableType.Any, IsList: false, v.Value))]);
    }

    /// <summary>The types that item definitions name: those of XML Schema (BPMN 2.0.2, 10.4.1) and of FEEL.</summary>
    private static VariableType TypeOf(string? type) => type?.ToLowerInvariant() switch
    {
        "integer" or "int" or "long" or "short" or "decimal" or "double" or "float" => VariableType.Number,
        null => VariableType.Any,
        _ => TypeNames.Find(type) is SimpleType simple
            ? simple.Kind switch
            {
                SimpleKind.Number => VariableType.Number,
                SimpleKind.Text => VariableType.Text,
                SimpleKind.Boolean => VariableType.Boolean,
                SimpleKind.Date => VariableType.Date,
                _ => VariableType.Any,
            }
            : VariableType.Any,
    };

    /// <summary>The elements of its scope that an instance may be moved to; none where it is part of one that moves as a whole.</summary>
    private static Sequence<string> Targets(ProcessPlan plan, ProcessState state, ElementInstance instance)
    {
        var holder = state.Instances.FirstOrDefault(i => i.Key == instance.ScopeKey) ?? new(0, plan.Process.Id, 0);
        return plan.ScopeIdOf(holder) is { } scopeId
            ? plan.Elements.Where(e => e.OwnerId == scopeId && e.CanBeEntered && e.Id != instance.ElementId).Select(e => e.Id).Order(StringComparer.Ordinal).ToSequence()
            : [];
    }
}

/// <summary>An incident, and the flows one of which must be chosen to leave its element undone.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="FlowIds">Flows to choose from; empty where the element goes on without a choice.</param>
public sealed record StuckElement(ProcessIncident Incident, Sequence<string> FlowIds);

/// <summary>A scope whose variables may be set.</summary>
/// <param name="Key">Its instance; 0 for the process.</param>
/// <param name="ElementId">The process or sub-process.</param>
/// <param name="Variables">What it declares, in file order, and what else it has.</param>
public sealed record SettableScope(long Key, string ElementId, Sequence<SettableVariable> Variables);

/// <summary>A variable that may be set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="IsList">Whether it is a list of that type.</param>
/// <param name="Value">What it holds now; null of .NET for nothing.</param>
public sealed record SettableVariable(string Name, VariableType Type, bool IsList, Value? Value)
{
    /// <summary>Whether it may hold a value. Null is nothing yet and always fits.</summary>
    public bool Takes(Value value) => value is NullValue || (IsList ? value is ListValue list && list.Items.All(Fits) : Fits(value));

    private bool Fits(Value value) => Type switch
    {
        VariableType.Text => value is TextValue,
        VariableType.Number => value is NumberValue,
        VariableType.Boolean => value is BooleanValue,
        VariableType.Date => value is DateValue,
        _ => true,
    };

    /// <summary>Shows no value: it may be personal data.</summary>
    public override string ToString() => Name;
}

/// <summary>The types of variables that a person can be asked for.</summary>
public enum VariableType
{
    /// <summary>Anything: no type is declared, or one with parts.</summary>
    Any,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A calendar date.</summary>
    Date,
}

/// <summary>A variable that cannot be set so.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expected">The variable as it is offered; null when the scope has none of this name.</param>
public sealed record VariableMisfit(string Name, SettableVariable? Expected);

/// <summary>An instance that may be moved.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="TargetIds">Elements it may be moved to, in order of their identifiers; never empty.</param>
public sealed record MovableInstance(ElementInstance Instance, Sequence<string> TargetIds);
