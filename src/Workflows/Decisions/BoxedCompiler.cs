using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Evaluation;

namespace LongAn.Workflows.Decisions;

/// <summary>Computes the value of a boxed expression.</summary>
internal delegate Value Boxed(Run run, FeelScope scope);

/// <summary>Compiles the boxed expressions of one file.</summary>
internal sealed partial class BoxedCompiler(DecisionModel model, TypeTable types, Sequence<string> members, Action<Diagnostic> report)
{
    private readonly Sequence<NamedType> _types = types.Names();

    /// <summary>Compiles an expression.</summary>
    /// <param name="expression">The expression; null where the file has none, which is null.</param>
    /// <param name="names">Names in scope.</param>
    /// <param name="owner">Name of the decision or function, for findings.</param>
    public Boxed Compile(BoxedExpression? expression, FeelNames names, string owner)
    {
        if (expression is null)
            return (run, _) => run.Fail($"Expected {owner} to say how it is decided.");
        var boxed = CompileBare(expression, names, owner);
        return expression.TypeRef is null ? boxed : Typed(boxed, types.Find(expression.TypeRef), owner);
    }

    public FeelNames Names(IEnumerable<string> known) => new(known.ToSequence()) { Members = members, Types = _types };

    private static Boxed Typed(Boxed boxed, DeclaredType type, string what) =>
        type == DeclaredType.Any ? boxed : (run, scope) => type.Coerce(run, boxed(run, scope), what);

    private static FeelNames With(FeelNames names, params IEnumerable<string> more) => names with { Known = names.Known.AddRange(more) };

    private Boxed CompileBare(BoxedExpression expression, FeelNames names, string owner)
    {
        switch (expression)
        {
            case LiteralExpression { Language: { } language } foreign when !language.Contains("feel", StringComparison.OrdinalIgnoreCase):
                report(new(Severity.Error, "dmn.language", new Text($"Ngôn ngữ “{language}” không được hỗ trợ; hãy viết bằng FEEL.", $"Expected an expression of FEEL, but found one of '{language}'."), new Location(model.File, foreign.Id ?? owner, foreign.Line)));
                return (run, _) => run.Fail($"The expression of {owner} is not of FEEL.");
            case LiteralExpression literal:
                return CompileText(literal.Text, names, owner, literal);
            case BoxedContext context:
                return CompileContext(context, names, owner);
            case BoxedList list:
                var items = list.Items.Select(i => Compile(i, names, owner)).ToArray();
                return (run, scope) => run.List(items.Select(i => i(run, scope)));
            case Relation relation:
                return CompileRelation(relation, names, owner);
            case BoxedFunction function:
                return CompileFunction(function, names, owner);
            case Invocation invocation:
                return CompileInvocation(invocation, names, owner);
            case Conditional conditional:
                var (condition, then, @else) = (Compile(conditional.If, names, owner), Compile(conditional.Then, names, owner), Compile(conditional.Else, names, owner));
                return (run, scope) => condition(run, scope) is BooleanValue { Value: true } ? then(run, scope) : @else(run, scope);
            case BoxedIterator iterator:
                return CompileIterator(iterator, names, owner);
            case BoxedFilter filter:
                return CompileFilter(filter, names, owner);
            case DecisionTable table:
                return CompileTable(table, names, owner);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>An expression with a finding in it is null where it is needed; the rest of the file works.</summary>
    private Boxed CompileText(string text, FeelNames names, string owner, BoxedExpression place, bool tests = false)
    {
        // Editors leave the text of a cell that tests nothing empty.
        if (tests && string.IsNullOrWhiteSpace(text))
            return (_, _) => Value.Of(true);
        if (string.IsNullOrWhiteSpace(text))
            return (run, _) => run.Fail($"Expected an expression in {owner}, but there is none.");
        var compilation = tests ? FeelCompiler.CompileUnaryTests(text, names) : FeelCompiler.Compile(text, names);
        foreach (var diagnostic in compilation.Diagnostics)
            report(diagnostic with { Location = new Location(model.File, place.Id ?? owner, place.Line + (diagnostic.Location.Line ?? 1) - 1, diagnostic.Location.Column) });
        return compilation.Expression is { } expression ? expression.EvaluateWithin : (run, _) => run.Fail($"The expression {ValueText.Quote(text)} of {owner} has an error.");
    }

    private Boxed CompileContext(BoxedContext context, FeelNames names, string owner)
    {
        var entries = new List<(string? Name, Boxed Value)>();
        foreach (var (variable, value) in context.Entries)
        {
            // A function may call itself by its name.
            var inner = variable is not null && IsFunction(value) ? With(names, variable.Name) : names;
            var what = variable?.Name ?? owner;
            entries.Add((variable?.Name, Typed(Compile(value, inner, what), types.Find(variable?.TypeRef), what)));
            if (variable is not null)
                names = With(names, variable.Name);
        }

        return (run, scope) =>
        {
            var values = new Dictionary<string, Value>(StringComparer.Ordinal);
            var inner = scope.With(values.GetValueOrDefault);
            foreach (var (name, value) in entries)
            {
                run.Step();
                var result = value(run, inner);
                if (name is null)
                    return result;
                values[name] = result;
            }

            return run.Context(values);
        };
    }

    private static bool IsFunction(BoxedExpression? expression) =>
        expression is BoxedFunction || (expression is LiteralExpression { Text: var text } && text.TrimStart().StartsWith("function", StringComparison.Ordinal));

    private Boxed CompileRelation(Relation relation, FeelNames names, string owner)
    {
        var columns = relation.Columns;
        var rows = relation.Rows.Select(r => r.Items.Select((c, i) => Typed(Compile(c, names, owner), i < columns.Count ? types.Find(columns[i].TypeRef) : DeclaredType.Any, owner)).ToArray()).ToArray();
        return (run, scope) => run.List(rows.Select(r => run.Context(columns.Select((c, i) => KeyValuePair.Create(c.Name, i < r.Length ? r[i](run, scope) : Value.Null)))));
    }

    private Boxed CompileFunction(BoxedFunction function, FeelNames names, string owner)
    {
        var body = CompileBody(function, names, owner, DeclaredType.Any);
        return (run, scope) => body(scope);
    }

    /// <summary>The function as a value, given the scope around it.</summary>
    public Func<FeelScope, Value> CompileBody(BoxedFunction function, FeelNames names, string owner, DeclaredType result)
    {
        var parameters = function.Parameters.Select(p => (p.Name, Type: types.Find(p.TypeRef))).ToArray();
        var signature = parameters.Select(p => new Parameter(p.Name, p.Type.Feel) { Nullable = true }).ToSequence();
        var body = function.IsFeel
            ? Typed(Compile(function.Body, With(names, parameters.Select(p => p.Name)), owner), result, owner)
            : (run, _) => run.Fail($"Functions of other languages such as {owner} are not supported: a procedure holds no program code.");
        return scope => new FunctionValue(owner, new Signature(signature, (run, arguments) =>
        {
            var values = new Dictionary<string, Value>(StringComparer.Ordinal);
            for (var i = 0; i < parameters.Length; i++)
            {
                values[parameters[i].Name] = parameters[i].Type.Coerce(run, arguments[i], parameters[i].Name);
                if (values[parameters[i].Name] is NullValue && arguments[i] is not NullValue)
                    return Value.Null;
            }

            return body(run, scope.With(values.GetValueOrDefault));
        })
        { Result = result.Feel });
    }

    private Boxed CompileInvocation(Invocation invocation, FeelNames names, string owner)
    {
        var callee = Compile(invocation.Callee, names, owner);
        var bindings = invocation.Bindings.Select(b => (b.Variable?.Name ?? "", Value: Typed(Compile(b.Value, names, owner), types.Find(b.Variable?.TypeRef), owner))).ToArray();
        return (run, scope) => Calls.CallNamed(run, callee(run, scope), bindings.Select(b => KeyValuePair.Create(b.Item1, b.Value(run, scope))).ToSequence());
    }

    private Boxed CompileIterator(BoxedIterator iterator, FeelNames names, string owner)
    {
        const string Partial = "partial";
        var domain = Compile(iterator.In, names, owner);
        var body = Compile(iterator.Body, iterator.Kind == IteratorKind.For ? With(names, Partial, iterator.Variable) : With(names, iterator.Variable), owner);
        return (run, scope) =>
        {
            if (Items(domain(run, scope)) is not { } items)
                return run.Fail("Expected a list, or a range of whole numbers or dates, to iterate over.");
            var results = new List<Value>();
            bool? truth = iterator.Kind == IteratorKind.Every;
            foreach (var item in items)
            {
                run.Step();
                var soFar = results.Count;
                var value = body(run, scope.With(name => name == iterator.Variable ? item : name == Partial && iterator.Kind == IteratorKind.For ? run.List(results.Take(soFar)) : null));
                results.Add(value);
                run.CheckList(results.Count);
                if (iterator.Kind == IteratorKind.For)
                    continue;
                if (value is not (BooleanValue or NullValue))
                    return run.Fail("Expected conditions that are true or false.");
                var holds = (value as BooleanValue)?.Value;
                truth = iterator.Kind == IteratorKind.Some ? truth | holds : truth & holds;
                if (truth == (iterator.Kind == IteratorKind.Some))
                    break;
            }

            return iterator.Kind == IteratorKind.For ? run.List(results) : truth is { } known ? Value.Of(known) : run.Fail("Expected conditions that are true or false.");
        };
    }

    private static IEnumerable<Value>? Items(Value domain) => domain switch
    {
        ListValue list => list.Items,
        RangeValue range => Ranges.Items(range),
        NullValue => null,
        _ => [domain],
    };

    private Boxed CompileFilter(BoxedFilter filter, FeelNames names, string owner)
    {
        var domain = Compile(filter.In, names, owner);
        var match = Compile(filter.Match, With(names, "item") with { AllowsUnknown = true }, owner);
        return (run, scope) => Filtering.Apply(run, domain(run, scope), item =>
            match(run, scope.With(name => (item as ContextValue)?[name] ?? (name == "item" ? item : scope.Find(name) ?? Value.Null))));
    }
}
