using LongAn.Workflows.Feel;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LongAn.Workflows.Templates;

/// <summary>Where a template runs: plain values and our own functions, and nothing else of .NET or of the engine.</summary>
internal sealed class SandboxContext : TemplateContext
{
    private readonly int _maxSteps;
    private int _steps;
    private SourceSpan _statement;

    public SandboxContext(ContextValue data, Sequence<SafeFragment> fragments, TemplateLimits limits, BoundedOutput output, CancellationToken cancellation)
        : base(new ScriptObject(StringComparer.Ordinal), StringComparer.Ordinal)
    {
        _maxSteps = limits.MaxSteps;
        StrictVariables = true;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedTargetAccess = true;
        // A member of null is null, as in FEEL; a member that is not there is a failure.
        EnableRelaxedMemberAccess = true;
        TryGetMember = (_, span, _, member, out _) => throw new ScriptRuntimeException(span, $"Expected a declared name, but there is no \"{member}\".");
        AutoIndent = false;
        // Turns are counted here over all loops together; the engine counts each loop anew.
        LoopLimit = limits.MaxSteps + 1;
        LoopLimitQueryable = limits.MaxSteps + 1;
        RecursiveLimit = 50;
        ObjectRecursionLimit = 20;
        OutputLimit = null;
        LimitToString = limits.MaxOutput;
        RegexTimeOut = TimeSpan.FromMilliseconds(1);
        MemberFilter = _ => false;
        TemplateLoader = null;
        CancellationToken = cancellation;
        PushOutput(output);

        PushGlobal(PlainValues.Of(data));
        var names = new ScriptObject(StringComparer.Ordinal);
        foreach (var fragment in fragments)
            names.SetValue(fragment.Name, fragment, readOnly: true);
        foreach (var function in TemplateFunctions.All)
            names.SetValue(function.Name, function, readOnly: true);
        names.IsReadOnly = true;
        PushGlobal(names);
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        // The engine does not hand the place on to what writes.
        if (scriptNode is ScriptExpressionStatement)
            _statement = scriptNode.Span;
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        Write(textAsObject switch
        {
            SafeFragment fragment => fragment.Html,
            IScriptObject => throw new ScriptRuntimeException(_statement, "Expected a single value to show, but found a list or an object."),
            Value value and not (DateValue or TimeValue or DateTimeValue) => throw new ScriptRuntimeException(_statement, $"Expected a text, number, date or time to show, but found a {value.GetType().Name}."),
            _ => VietnameseFormat.Escape(VietnameseFormat.Show(textAsObject)),
        });
        return this;
    }

    public override string ObjectToString(object? value, bool nested = false) => VietnameseFormat.Show(value);

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (++_steps > _maxSteps)
        {
            throw new TemplateStoppedException(new(
                "template.steps",
                new($"Mẫu lặp quá {_maxSteps} lần.", $"Expected at most {_maxSteps} turns of loops, but the template makes more."),
                loop.Span.Start.Line + 1));
        }

        return base.OnStepLoop(loop);
    }

    /// <summary>Only objects and lists of ours have members; a text, a date or a function has none.</summary>
    protected override IObjectAccessor? GetMemberAccessorImpl(object? target) =>
        target is IScriptObject ? base.GetMemberAccessorImpl(target) : NoMembers.Instance;

    private sealed class NoMembers : IObjectAccessor
    {
        public static NoMembers Instance { get; } = new();

        public Type IndexType => typeof(string);

        public bool HasIndexer => false;

        public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

        public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

        public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => false;

        public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object value)
        {
            value = null!;
            return false;
        }

        public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object value)
        {
            value = null!;
            return false;
        }

        public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

        public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;
    }
}
