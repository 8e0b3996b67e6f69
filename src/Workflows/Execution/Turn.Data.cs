using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Execution;

/// <content>The data that a turn reads and sets, scope by scope.</content>
internal sealed partial class Turn
{
    /// <summary>Under this name a turn of a repeated activity reads its number.</summary>
    public const string LoopCounter = "loopCounter";

    private static readonly DateTimeZone _zone = DateTimeZone.ForOffset(LegalZone.Offset);
    private FeelScope? _reading;
    private long _readingScope;

    /// <summary>Now, in the zone of the law.</summary>
    public ZonedDateTime LocalNow => at.Now.InZone(_zone);

    /// <summary>Sets variables of the process; an empty set is no event.</summary>
    public void Set(ContextValue variables) => SetLocal(0, variables);

    /// <summary>Sets variables of a scope itself; an empty set is no event.</summary>
    public void SetLocal(long scopeKey, ContextValue variables)
    {
        if (variables.Count == 0)
            return;
        Work(variables.Weight);
        Emit(new VariablesSet(scopeKey, Personal.Of(variables)));
    }

    /// <summary>Sets each variable in the nearest scope that has it, else in the process (or the process that was called).</summary>
    public void Assign(long scopeKey, ContextValue variables)
    {
        if (scopeKey == 0)
        {
            Set(variables);
            return;
        }

        AssignWithin(scopeKey, variables);
    }

    /// <summary>Data that a scope declares is there, and empty, from its beginning.</summary>
    public void Declare(long scopeKey, DeclaredData data)
    {
        if (data.All.Count > 0)
            SetLocal(scopeKey, data.Missing(_draft.Variables(scopeKey)));
    }

    /// <summary>Whether the data that an instance sees are of their declared types; when not, it does not go on, and an incident says why.</summary>
    public bool DataFits(ElementInstance instance)
    {
        if (!plan.IsTyped)
            return true;
        for (var scope = instance; ; scope = Holder(scope.ScopeKey))
        {
            var data = scope.Key == 0 ? plan.Body.Data : (plan.Find(scope) as Activity)?.Data;
            if (data?.Misfit(_draft.Variables(scope.Key)) is var (name, expected, found))
            {
                Raise(instance.Key, instance.ElementId, IncidentCode.DataInvalid, [new("variable", name), new("expected", expected), new("found", ValueKind.NameOf(found))]);
                return false;
            }

            if (scope.Key == 0)
                return true;
        }
    }

    /// <summary>What came goes to the element that says what it does with it; true where it says nothing, and everybody may see it.</summary>
    public bool Bring(ContextValue variables, Element receiver)
    {
        if (receiver.Outputs.Length > 0)
        {
            Later.Brought = variables;
            return false;
        }

        _later?.Brought = null;
        return true;
    }

    /// <summary>What came for an element is there for its outputs to read.</summary>
    public void Unpack(ElementInstance instance)
    {
        if (_later?.Brought is not { } brought)
            return;
        Later.Brought = null;
        SetLocal(instance.Key, brought);
    }

    /// <summary>The variables that are seen from a scope: its own, over those of the scopes around it.</summary>
    public ContextValue Visible(long scopeKey)
    {
        var own = _draft.Variables(scopeKey);
        if (_draft.Instance(scopeKey) is not { } scope)
            return own ?? ContextValue.Empty;
        var around = plan.Find(scope).IsRoot ? ContextValue.Empty : Visible(scope.ScopeKey);
        if (scope.Loop > 0)
            around = around.With(LoopCounter, Value.Of(scope.Loop));
        return own is null ? around : around.With(own);
    }

    /// <summary>What goes with something an instance throws: its own variables; null for none.</summary>
    public Personal<ContextValue>? Payload(ElementInstance thrower) =>
        _draft.Variables(thrower.Key) is { Count: > 0 } own ? Personal.Of(own) : null;

    /// <summary>Evaluates an expression with the variables of a scope and what the circumstances offer.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="scopeKey">The scope that is read.</param>
    /// <param name="over">Names that are seen before all others; null for none.</param>
    public FeelResult Evaluate(FeelExpression expression, long scopeKey, ContextValue? over = null)
    {
        _reading ??= new FeelScope(Read, LocalNow);
        _readingScope = scopeKey;
        var result = expression.Evaluate(over is null ? _reading : _reading.With(over), out var steps);
        Work(steps);
        return result;
    }

    private void AssignWithin(long scopeKey, ContextValue variables)
    {
        foreach (var group in variables.GroupBy(v => ScopeOf(v.Key, scopeKey)))
            SetLocal(group.Key, new(group));
    }

    private Value? Read(string name)
    {
        for (var scopeKey = _readingScope; ;)
        {
            if (_draft.Variables(scopeKey)?[name] is { } value)
                return value;
            if (scopeKey == 0)
                return at.Data[name];
            var scope = _draft.Instance(scopeKey)!;
            if (scope.Loop > 0 && name == LoopCounter)
                return Value.Of(scope.Loop);
            if (plan.Find(scope).IsRoot)
                return at.Data[name];
            scopeKey = scope.ScopeKey;
        }
    }

    private long ScopeOf(string name, long scopeKey)
    {
        while (scopeKey != 0 && _draft.Variables(scopeKey)?[name] is null && _draft.Instance(scopeKey) is { } scope && !plan.Find(scope).IsRoot)
            scopeKey = scope.ScopeKey;
        return scopeKey;
    }
}
