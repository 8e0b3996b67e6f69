using LongAn.Workflows.Feel.Parsing;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>Makes delegates of a tree. Names are resolved here, once; evaluation walks no tree and knows no text.</summary>
internal sealed partial class Compiler(string text, FeelNames names)
{
    /// <summary>The name under which the value under test is declared; no user can write it.</summary>
    private const string Input = "?";

    private readonly HashSet<string> _known = names.Known.Select(Characters.Canonical).ToHashSet(StringComparer.Ordinal);
    private readonly List<string> _references = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private Declared? _declared;
    private int _inputUses;
    private int _uses;

    public Sequence<string> References => _references.ToSequence();

    public Sequence<Diagnostic> Diagnostics => _diagnostics.ToSequence();

    public Evaluator Compile(Expression expression)
    {
        var before = _uses;
        var evaluator = CompileBare(expression);
        return _uses == before && Folding.Applies(expression) ? Folding.Fold(evaluator) : evaluator;
    }

    private Evaluator CompileBare(Expression expression)
    {
        switch (expression)
        {
            case NumberLiteral number:
                return Constant(Value.Of(number.Value));
            case TextLiteral literal:
                return Constant(Value.Of(literal.Value));
            case BooleanLiteral boolean:
                return Constant(Value.Of(boolean.Value));
            case NullLiteral or Unreadable:
                return Constant(Value.Null);
            case TemporalLiteral temporal:
                return Constant(TemporalText.Any(temporal.Text) ?? Value.Null);
            case Name name:
                return CompileName(name);
            case InputValue:
                return CompileInput();
            case ListLiteral list:
                var items = list.Items.Select(Compile).ToArray();
                return (run, frame) => run.List(items.Select(i => i(run, frame)));
            case ContextLiteral context:
                return CompileContext(context);
            case RangeLiteral range:
                return CompileRange(range);
            case Negation negation:
                var operand = Compile(negation.Operand);
                return (run, frame) => Arithmetic.Negate(run, operand(run, frame));
            case Binary binary:
                return CompileBinary(binary);
            case Between between:
                return CompileBetween(between);
            case In @in:
                return CompileIn(@in);
            case UnaryTests tests:
                return CompileTests(tests);
            case InstanceOf instance:
                var (value, type) = (Compile(instance.Value), Resolve(instance.Type, instance.Position));
                return (run, frame) => InstanceOf(run, value(run, frame), type);
            case If @if:
                var (condition, then, @else) = (Compile(@if.Condition), Compile(@if.Then), Compile(@if.Else));
                return (run, frame) => condition(run, frame) is BooleanValue { Value: true } ? then(run, frame) : @else(run, frame);
            case For @for:
                return CompileFor(@for);
            case Quantified quantified:
                return CompileQuantified(quantified);
            case Filter filter:
                return CompileFilter(filter);
            case MemberPath path:
                var (source, member) = (Compile(path.Source), path.Member);
                return (run, frame) => Member(run, source(run, frame), member);
            case Call call:
                return CompileCall(call);
            case NamedCall call:
                return CompileNamedCall(call);
            case FunctionLiteral function:
                return CompileFunction(function, "");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Value InstanceOf(Run run, Value value, FeelType type)
    {
        run.Visit(value);
        return Value.Of(Types.Conforms(value, type));
    }

    private static Evaluator Constant(Value value) => Folding.Constant(value);

    private T Within<T>(Declared declared, Func<T> compile)
    {
        var outer = _declared;
        _declared = declared;
        var result = compile();
        _declared = outer;
        return result;
    }

    private Evaluator CompileInput()
    {
        _inputUses++;
        _uses++;
        var levels = 0;
        for (var declared = _declared; declared is not null; declared = declared.Parent, levels++)
        {
            if (declared.Find(Input) is { } slot)
            {
                var up = levels;
                return (_, frame) => frame.Up(up).Slots[slot];
            }
        }

        return (run, frame) => frame.Scope.Input ?? run.Fail("Expected a value under test for '?', but there is none here.");
    }

    private Evaluator CompileContext(ContextLiteral context)
    {
        var declared = new Declared(_declared, isItem: false);
        var entries = Within(declared, () =>
        {
            var compiled = new List<(string Name, Evaluator Value)>();
            foreach (var (name, value) in context.Entries)
            {
                // A function may call itself by its name; other entries see only those before them.
                if (value is FunctionLiteral function)
                {
                    declared.Add(name);
                    compiled.Add((name, CompileFunction(function, name)));
                }
                else
                {
                    compiled.Add((name, Compile(value)));
                    declared.Add(name);
                }
            }

            return compiled;
        });
        return (run, frame) =>
        {
            var slots = new Value[entries.Count];
            Array.Fill(slots, Value.Null);
            var inner = new Frame(frame, slots);
            for (var i = 0; i < slots.Length; i++)
                slots[i] = entries[i].Value(run, inner);
            return run.Context(entries.Select((e, i) => KeyValuePair.Create(e.Name, slots[i])));
        };
    }

    private Evaluator CompileRange(RangeLiteral range)
    {
        var start = range.Start is null ? null : Compile(range.Start);
        var end = range.End is null ? null : Compile(range.End);
        return (run, frame) =>
        {
            var (low, high) = (start?.Invoke(run, frame), end?.Invoke(run, frame));
            if (low is NullValue || high is NullValue || (low is not null && high is not null && Comparing.Order(low, high) is null) || (low ?? high) is ListValue or ContextValue or FunctionValue or BooleanValue)
                return run.Fail("Expected the ends of a range to be values of one kind that has an order.");
            return new RangeValue(low ?? Value.Null, range.StartIncluded, high ?? Value.Null, range.EndIncluded);
        };
    }

    private FeelType Resolve(TypeExpression type, int position)
    {
        switch (type)
        {
            case ListTypeExpression list:
                return new ListType(Resolve(list.Item, position));
            case RangeTypeExpression range:
                return new RangeType(Resolve(range.Bound, position));
            case ContextTypeExpression context:
                return new ContextType(context.Entries.Select(e => new NamedType(e.Name, Resolve(e.Type, position))).ToSequence());
            case FunctionTypeExpression function:
                return new FunctionType(function.Parameters.Select(p => Resolve(p, position)).ToSequence(), Resolve(function.Result, position));
            case NamedTypeExpression { Name: var name }:
                if (names.Types.FirstOrDefault(t => t.Name == name)?.Type is { } own)
                    return own;
                if (TypeNames.Find(name) is { } known)
                    return known;
                Error(position, "feel.unknown-type", $"Không có kiểu “{name}”.", $"Expected a known type, but found '{name}'.");
                return FeelType.Any;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Error(int position, string code, string vi, string en) =>
        _diagnostics.Add(new(Severity.Error, code, new Text(vi, en), Place.Of(text, position)));
}
