using LongAn.Workflows.Feel.Parsing;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Analysis;

/// <summary>The types of the parts of an expression, as far as they are known, and what cannot work among them.</summary>
internal sealed partial class Typing(string text, ContextType scope, FeelType input)
{
    private static readonly FeelType Number = new SimpleType(SimpleKind.Number);
    private static readonly FeelType Boolean = new SimpleType(SimpleKind.Boolean);

    private readonly List<Diagnostic> _findings = [];
    private readonly Stack<IReadOnlyDictionary<string, FeelType>> _declared = [];
    private FeelType _input = input;

    public Sequence<Diagnostic> Findings => _findings.Distinct().ToSequence();

    /// <summary>The type of an expression; <see cref="FeelType.Any"/> when it is not known.</summary>
    public FeelType Of(Expression expression)
    {
        switch (expression)
        {
            case InputValue:
                return _input;
            case Name name:
                return OfName(name);
            case Negation negation:
                return Of(negation.Operand);
            case Binary binary:
                return OfBinary(binary);
            case Between between:
                var value = Of(between.Value);
                Comparable(between.Low, value, Of(between.Low));
                Comparable(between.High, value, Of(between.High));
                return Boolean;
            case In @in:
                Within(Of(@in.Value), @in.Tests);
                return Boolean;
            case UnaryTests tests:
                Within(_input, tests.Tests);
                return Boolean;
            case InstanceOf instance:
                Of(instance.Value);
                return Boolean;
            case If choice:
                Condition(choice.Condition);
                return Common([Of(choice.Then), Of(choice.Else)]);
            case For @for:
                return new ListType(Iterate(@for.Iterators, @for.Return));
            case Quantified quantified:
                Iterate(quantified.Iterators, quantified.Satisfies);
                return Boolean;
            case Filter filter:
                return OfFilter(filter);
            case MemberPath path:
                return Member(path, Of(path.Source));
            case Call call:
                return OfCall(call, [.. call.Arguments.Select(Of)]);
            case NamedCall call:
                foreach (var argument in call.Arguments)
                    Of(argument.Value);
                return FeelType.Any;
            case ListLiteral list:
                return new ListType(Common([.. list.Items.Select(Of)]));
            case ContextLiteral context:
                return OfContext(context);
            case RangeLiteral range:
                return new RangeType(Common([.. new[] { range.Start, range.End }.OfType<Expression>().Select(Of)]));
            case FunctionLiteral function:
                Declare(function.Parameters.ToDictionary(p => p.Name, _ => FeelType.Any, StringComparer.Ordinal), () => Of(function.Body));
                return FeelType.Any;
            default:
                return Constants.Of(expression) is { } constant && Domain.KindOf(constant) is { } kind ? new SimpleType(kind) : FeelType.Any;
        }
    }

    private FeelType OfName(Name name)
    {
        foreach (var declared in _declared)
        {
            if (declared.TryGetValue(name.Identifier, out var type))
                return type;
        }

        return scope.Entries.LastOrDefault(e => e.Name == name.Identifier)?.Type ?? FeelType.Any;
    }

    private FeelType Declare(IReadOnlyDictionary<string, FeelType> names, Func<FeelType> within)
    {
        _declared.Push(names);
        var type = within();
        _declared.Pop();
        return type;
    }

    private FeelType Iterate(Sequence<Iterator> iterators, Expression body)
    {
        var names = new Dictionary<string, FeelType>(StringComparer.Ordinal) { ["partial"] = FeelType.Any };
        return Declare(names, () =>
        {
            foreach (var iterator in iterators)
            {
                var domain = Of(iterator.Domain);
                if (iterator.End is { } end)
                    Of(end);
                names[iterator.Name] = iterator.End is not null ? domain : ItemOf(domain);
            }

            return Of(body);
        });
    }

    private FeelType OfFilter(Filter filter)
    {
        var source = Of(filter.Source);
        var item = source is ListType list ? list.Item : source;
        // Entries of the items are names too; of items whose entries are not all known any name may be one.
        if (item is not ContextType context)
        {
            if (item == FeelType.Any)
                return FeelType.Any;
            context = new ContextType([]);
        }

        var names = context.Entries.Append(new NamedType("item", item)).DistinctBy(e => e.Name).ToDictionary(e => e.Name, e => e.Type, StringComparer.Ordinal);
        var predicate = Declare(names, () => Of(filter.Predicate));
        return predicate == Boolean ? new ListType(item) : predicate == Number && source is ListType ? item : FeelType.Any;
    }

    private ContextType OfContext(ContextLiteral context)
    {
        var names = new Dictionary<string, FeelType>(StringComparer.Ordinal);
        Declare(names, () =>
        {
            foreach (var entry in context.Entries)
                names[entry.Name] = Of(entry.Value);
            return FeelType.Any;
        });
        return new ContextType(names.Select(n => new NamedType(n.Key, n.Value)).ToSequence());
    }

    private static FeelType ItemOf(FeelType domain) => domain switch
    {
        ListType list => list.Item,
        RangeType range => range.Bound,
        _ => FeelType.Any,
    };

    private static FeelType Common(List<FeelType> types) =>
        types.Count > 0 && types.TrueForAll(t => t == types[0]) ? types[0] : FeelType.Any;

    private void Find(Expression at, string code, string vi, string en) =>
        _findings.Add(new(Severity.Warning, code, new Text(vi, en), Place.Of(text, at.Position)));
}
