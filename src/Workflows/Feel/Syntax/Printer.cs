using System.Text;
using LongAn.Workflows.Feel.Parsing;

namespace LongAn.Workflows.Feel.Syntax;

/// <summary>Writes a tree as text that parses to the same tree, given the same names.</summary>
internal sealed class Printer
{
    // Levels of binding, as in the parser: an operand that binds no tighter than its place stands in parentheses.
    private const int Anything = -1;
    private const int Lowest = 0;
    private const int Comparison = 3;
    private const int Unary = 7;
    private const int Tightest = 8;

    private readonly StringBuilder _out = new();

    public static string Print(Expression expression)
    {
        var printer = new Printer();
        printer.Write(expression, Anything);
        return printer._out.ToString();
    }

    private static int Level(Expression expression) => expression switch
    {
        Binary { Operator: BinaryOperator.Or } => 1,
        Binary { Operator: BinaryOperator.And } => 2,
        Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } => 4,
        Binary { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } => 5,
        Binary { Operator: BinaryOperator.Power } => 6,
        Binary or Between or In => Comparison,
        Negation => Unary,
        If or For or Quantified or FunctionLiteral or UnaryTests => Lowest,
        _ => Tightest,
    };

    private void Write(Expression expression, int above)
    {
        var level = Level(expression);
        var wrapped = level <= above;
        if (wrapped)
            _out.Append('(');
        WriteBare(expression, level);
        if (wrapped)
            _out.Append(')');
    }

    private void WriteBare(Expression expression, int level)
    {
        switch (expression)
        {
            case Binary binary:
                Write(binary.Left, level - 1);
                _out.Append(' ').Append(Symbol(binary.Operator)).Append(' ');
                Write(binary.Right, level);
                break;
            case Negation negation:
                // A space keeps `- 1`, an operation, apart from `-1`, a literal.
                _out.Append("- ");
                Write(negation.Operand, Unary);
                break;
            case Between between:
                Write(between.Value, Comparison - 1);
                _out.Append(" between ");
                Write(between.Low, Comparison);
                _out.Append(" and ");
                Write(between.High, Comparison);
                break;
            case In @in:
                Write(@in.Value, Comparison - 1);
                _out.Append(" in ");
                WriteInTests(@in.Tests);
                break;
            case InstanceOf instance:
                Write(instance.Value, Unary);
                _out.Append(" instance of ").Append(TypePrinter.Print(instance.Type));
                break;
            case Filter filter:
                Write(filter.Source, Unary);
                _out.Append('[');
                Write(filter.Predicate, Anything);
                _out.Append(']');
                break;
            case MemberPath path:
                Write(path.Source, Unary);
                _out.Append('.').Append(path.Member);
                break;
            case Call call:
                Write(call.Function, Unary);
                WriteList('(', call.Arguments, ')');
                break;
            case NamedCall call:
                Write(call.Function, Unary);
                WriteEntries('(', call.Arguments, ')', quote: false);
                break;
            default:
                WriteWord(expression);
                break;
        }
    }

    private void WriteWord(Expression expression)
    {
        switch (expression)
        {
            case NumberLiteral number:
                _out.Append(ValueText.OfNumber(number.Value));
                break;
            case TextLiteral text:
                _out.Append(ValueText.Quote(text.Value));
                break;
            case BooleanLiteral boolean:
                _out.Append(boolean.Value ? "true" : "false");
                break;
            case TemporalLiteral temporal:
                _out.Append('@').Append(ValueText.Quote(temporal.Text));
                break;
            case Name name:
                _out.Append(name.Identifier);
                break;
            case InputValue:
                _out.Append('?');
                break;
            case ListLiteral list:
                WriteList('[', list.Items, ']');
                break;
            case ContextLiteral context:
                WriteEntries('{', context.Entries, '}', quote: true);
                break;
            case RangeLiteral range:
                WriteRange(range);
                break;
            case UnaryTests tests:
                WriteUnaryTests(tests);
                break;
            case If @if:
                WriteParts("if ", @if.Condition, " then ", @if.Then, " else ", @if.Else);
                break;
            case For @for:
                WriteIterators("for ", @for.Iterators, " return ", @for.Return);
                break;
            case Quantified quantified:
                WriteIterators(quantified.Every ? "every " : "some ", quantified.Iterators, " satisfies ", quantified.Satisfies);
                break;
            case FunctionLiteral function:
                _out.Append("function(").AppendJoin(", ", function.Parameters.Select(p => p.Type is null ? p.Name : $"{p.Name}: {TypePrinter.Print(p.Type)}")).Append(function.External ? ") external " : ") ");
                Write(function.Body, Anything);
                break;
            case NullLiteral or Unreadable:
                _out.Append("null");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void WriteParts(params ReadOnlySpan<object> parts)
    {
        foreach (var part in parts)
        {
            if (part is Expression expression)
                Write(expression, Anything);
            else
                _out.Append((string)part);
        }
    }

    private void WriteIterators(string keyword, Sequence<Iterator> iterators, string then, Expression body)
    {
        _out.Append(keyword);
        for (var i = 0; i < iterators.Count; i++)
        {
            _out.Append(i > 0 ? ", " : "").Append(iterators[i].Name).Append(" in ");
            Write(iterators[i].Domain, Anything);
            if (iterators[i].End is { } end)
                WriteParts("..", end);
        }

        WriteParts(then, body);
    }

    private void WriteList(char open, Sequence<Expression> items, char close)
    {
        _out.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            _out.Append(i > 0 ? ", " : "");
            Write(items[i], Anything);
        }

        _out.Append(close);
    }

    private void WriteEntries(char open, Sequence<ContextEntry> entries, char close, bool quote)
    {
        _out.Append(open);
        for (var i = 0; i < entries.Count; i++)
        {
            var plain = !quote || (entries[i].Name is [var first, ..] name && Characters.IsNameStart(Characters.At(name, 0)) && name.EnumerateRunes().All(r => Characters.IsNamePart(r) || r.Value == ' ')
                && first != ' ' && Characters.Canonical(name) == name);
            _out.Append(i > 0 ? ", " : "").Append(plain ? entries[i].Name : ValueText.Quote(entries[i].Name)).Append(": ");
            Write(entries[i].Value, Anything);
        }

        _out.Append(close);
    }

    private void WriteRange(RangeLiteral range)
    {
        if (range.Start is { } start && range.End is { } end)
            WriteParts(range.StartIncluded ? "[" : "(", start, "..", end, range.EndIncluded ? "]" : ")");
        else
            WriteOpenRange(range.Start is null ? (range.EndIncluded ? "(<= " : "(< ") : range.StartIncluded ? "(>= " : "(> ", range.Start ?? range.End!);
    }

    private void WriteOpenRange(string open, Expression end)
    {
        _out.Append(open);
        Write(end, Comparison);
        _out.Append(')');
    }

    private void WriteUnaryTests(UnaryTests tests)
    {
        if (tests.Tests.Count == 0)
        {
            _out.Append('-');
            return;
        }

        _out.Append(tests.Negated ? "not(" : "");
        WriteTests(tests.Tests);
        _out.Append(tests.Negated ? ")" : "");
    }

    private void WriteInTests(Sequence<UnaryTest> tests)
    {
        if (tests is [{ Operator: null } single] && !StartsWithOpenRange(single.Operand))
        {
            Write(single.Operand, Comparison);
            return;
        }

        // A range with one end keeps its own parentheses within these: it would read as a comparison.
        _out.Append('(');
        WriteTests(tests);
        _out.Append(')');
    }

    private static bool StartsWithOpenRange(Expression expression) => expression switch
    {
        RangeLiteral { Start: null } or RangeLiteral { End: null } => true,
        Binary binary => StartsWithOpenRange(binary.Left),
        Between between => StartsWithOpenRange(between.Value),
        In @in => StartsWithOpenRange(@in.Value),
        InstanceOf instance => StartsWithOpenRange(instance.Value),
        Filter filter => StartsWithOpenRange(filter.Source),
        MemberPath path => StartsWithOpenRange(path.Source),
        Call call => StartsWithOpenRange(call.Function),
        NamedCall call => StartsWithOpenRange(call.Function),
        _ => false,
    };

    private void WriteTests(Sequence<UnaryTest> tests)
    {
        for (var i = 0; i < tests.Count; i++)
        {
            _out.Append(i > 0 ? ", " : "");
            if (tests[i].Operator is { } @operator)
                _out.Append(Symbol(@operator)).Append(' ');
            Write(tests[i].Operand, tests[i].Operator is null ? Anything : Comparison);
        }
    }

    private static string Symbol(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        _ => "**",
    };
}
