using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Analysis;

/// <summary>
/// The constants that a condition compares each value with. Between two neighbouring ones the condition does not change its mind, so
/// that asking it at one place of each stretch tells the whole.
/// </summary>
internal sealed class Landmarks
{
    private readonly Dictionary<Expression, List<Value>> _constants = [];
    private readonly HashSet<Expression> _ordered = [];
    private Expression _input = Input;

    private Landmarks()
    {
    }

    /// <summary>The value under test.</summary>
    public static Expression Input { get; } = new InputValue();

    /// <summary>What the condition reads: names, paths, and <c>?</c>.</summary>
    public IReadOnlyCollection<Expression> Subjects => _constants.Keys;

    /// <summary>Reads a condition or unary tests; null when it does more than compare names and paths with constants.</summary>
    public static Landmarks? Of(Expression tree)
    {
        var landmarks = new Landmarks();
        return landmarks.Read(tree) ? landmarks : null;
    }

    /// <summary>What a subject is compared with.</summary>
    public IReadOnlyList<Value> Of(Expression subject, out bool isOrdered)
    {
        isOrdered = _ordered.Contains(subject);
        return _constants.TryGetValue(subject, out var constants) ? constants : [];
    }

    /// <summary>The name or path that an expression is; null when it is neither.</summary>
    public static Expression? Path(Expression expression) => expression switch
    {
        Name or InputValue => expression,
        MemberPath path when Path(path.Source) is not null => path,
        _ => null,
    };

    private bool Read(Expression expression) => expression switch
    {
        BooleanLiteral or NullLiteral => true,
        UnaryTests tests => tests.Tests.All(t => Test(Input, t)),
        Binary { Operator: BinaryOperator.And or BinaryOperator.Or } both => Read(both.Left) && Read(both.Right),
        Binary { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison => Comparison(comparison),
        Between between => Subject(between.Value) is { } subject && Compared(subject, between.Low, true) && Compared(subject, between.High, true),
        In @in => Subject(@in.Value) is { } subject && Within(subject, @in.Tests),
        Call { Function: Name { Identifier: "not" }, Arguments: [var inner] } => Read(inner),
        If choice => Read(choice.Condition) && Read(choice.Then) && Read(choice.Else),
        _ => Subject(expression) is { } truth && Meets(truth),
    };

    private Expression? Subject(Expression expression) => expression is InputValue ? _input : Path(expression);

    private bool Comparison(Binary comparison)
    {
        var isOrdered = comparison.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual);
        if (Subject(comparison.Left) is { } left)
            return Compared(left, comparison.Right, isOrdered);
        return Subject(comparison.Right) is { } right ? Compared(right, comparison.Left, isOrdered) : Constants.Of(comparison) is not null;
    }

    private bool Within(Expression subject, Sequence<UnaryTest> tests)
    {
        var outer = _input;
        _input = subject;
        var isKnown = tests.All(t => Test(subject, t));
        _input = outer;
        return isKnown;
    }

    private bool Test(Expression subject, UnaryTest test)
    {
        if (test.Operator is { } @operator)
            return Compared(subject, test.Operand, @operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual));
        return Compared(subject, test.Operand, false) || (MentionsInput(test.Operand) && Read(test.Operand));
    }

    /// <summary>Notes a constant, the items of a list and the ends of a range.</summary>
    private bool Compared(Expression subject, Expression with, bool isOrdered)
    {
        if (Constants.Of(with) is not { } constant)
            return false;
        Note(subject, constant, isOrdered);
        return true;
    }

    private void Note(Expression subject, Value constant, bool isOrdered)
    {
        Meets(subject);
        switch (constant)
        {
            case ListValue list:
                foreach (var item in list.Items)
                    Note(subject, item, isOrdered);
                break;
            case RangeValue range:
                Note(subject, range.Start, true);
                Note(subject, range.End, true);
                break;
            default:
                _constants[subject].Add(constant);
                if (isOrdered)
                    _ordered.Add(subject);
                break;
        }
    }

    private bool Meets(Expression subject)
    {
        _constants.TryAdd(subject, []);
        return true;
    }

    private static bool MentionsInput(Expression expression) => expression switch
    {
        InputValue => true,
        Binary binary => MentionsInput(binary.Left) || MentionsInput(binary.Right),
        Between between => MentionsInput(between.Value),
        In @in => MentionsInput(@in.Value) || @in.Tests.Any(t => MentionsInput(t.Operand)),
        Call call => call.Arguments.Any(MentionsInput),
        If choice => MentionsInput(choice.Condition) || MentionsInput(choice.Then) || MentionsInput(choice.Else),
        MemberPath path => MentionsInput(path.Source),
        _ => false,
    };
}
