namespace LongAn.Workflows.Feel.Syntax;

/// <summary>A node of the tree of an expression. Compared by content; where it stands in the text does not count.</summary>
public abstract record Expression
{
    private protected Expression(params ReadOnlySpan<Expression?> children)
    {
        var height = 0;
        foreach (var child in children)
            height = Math.Max(height, child?.Height ?? 0);
        Height = height + 1;
    }

    /// <summary>Place in the text, counted from 0 in UTF-16 code units.</summary>
    public int Position { get; init; }

    /// <summary>Nodes on the longest way down, itself included.</summary>
    internal int Height { get; }

    /// <inheritdoc/>
    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The expression as text that parses to the same tree.</summary>
    public sealed override string ToString() => Printer.Print(this);
}

/// <summary>What could not be read; there is a diagnostic for it.</summary>
public sealed record Unreadable : Expression;

/// <summary>A number.</summary>
public sealed record NumberLiteral(decimal Value) : Expression;

/// <summary>A text in quotation marks.</summary>
public sealed record TextLiteral(string Value) : Expression;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BooleanLiteral(bool Value) : Expression;

/// <summary><c>null</c>.</summary>
public sealed record NullLiteral : Expression;

/// <summary><c>@"2026-11-23"</c>: a date, time, date and time or duration.</summary>
public sealed record TemporalLiteral(string Text) : Expression;

/// <summary>A name.</summary>
public sealed record Name(string Identifier) : Expression;

/// <summary><c>?</c>: the value under test.</summary>
public sealed record InputValue : Expression;

/// <summary><c>[a, b]</c>.</summary>
public sealed record ListLiteral(Sequence<Expression> Items) : Expression([.. Items]);

/// <summary><c>{name: value}</c>.</summary>
public sealed record ContextLiteral(Sequence<ContextEntry> Entries) : Expression([.. Entries.Select(e => e.Value)]);

/// <summary>An entry of a context.</summary>
public sealed record ContextEntry(string Name, Expression Value);

/// <summary><c>[a..b]</c>, <c>(a..b)</c>, <c>(&lt; b)</c>; an end that is null of .NET is not there.</summary>
public sealed record RangeLiteral(Expression? Start, bool StartIncluded, Expression? End, bool EndIncluded) : Expression(Start, End);

/// <summary><c>-a</c>.</summary>
public sealed record Negation(Expression Operand) : Expression([Operand]);

/// <summary>Operators of two operands.</summary>
public enum BinaryOperator
{
    /// <summary><c>or</c></summary>
    Or,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>**</c></summary>
    Power,
}

/// <summary><c>a + b</c> and its like.</summary>
public sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression(Left, Right);

/// <summary><c>a between b and c</c>.</summary>
public sealed record Between(Expression Value, Expression Low, Expression High) : Expression(Value, Low, High);

/// <summary><c>a in (tests)</c>.</summary>
public sealed record In(Expression Value, Sequence<UnaryTest> Tests) : Expression([Value, .. Tests.Select(t => t.Operand)]);

/// <summary><c>a instance of type</c>.</summary>
public sealed record InstanceOf(Expression Value, TypeExpression Type) : Expression([Value]);

/// <summary><c>if a then b else c</c>.</summary>
public sealed record If(Expression Condition, Expression Then, Expression Else) : Expression(Condition, Then, Else);

/// <summary><c>for x in a return b</c>.</summary>
public sealed record For(Sequence<Iterator> Iterators, Expression Return) : Expression([.. Iterators.SelectMany(i => new[] { i.Domain, i.End }), Return]);

/// <summary><c>some x in a satisfies b</c>, or <c>every</c>.</summary>
public sealed record Quantified(bool Every, Sequence<Iterator> Iterators, Expression Satisfies)
    : Expression([.. Iterators.SelectMany(i => new[] { i.Domain, i.End }), Satisfies]);

/// <summary><c>x in a</c> or <c>x in a..b</c> of <c>for</c>, <c>some</c> and <c>every</c>.</summary>
public sealed record Iterator(string Name, Expression Domain, Expression? End);

/// <summary><c>a[b]</c>.</summary>
public sealed record Filter(Expression Source, Expression Predicate) : Expression(Source, Predicate);

/// <summary><c>a.b</c>.</summary>
public sealed record MemberPath(Expression Source, string Member) : Expression([Source]);

/// <summary><c>f(a, b)</c>.</summary>
public sealed record Call(Expression Function, Sequence<Expression> Arguments) : Expression([Function, .. Arguments]);

/// <summary><c>f(x: a, y: b)</c>.</summary>
public sealed record NamedCall(Expression Function, Sequence<ContextEntry> Arguments) : Expression([Function, .. Arguments.Select(a => a.Value)]);

/// <summary><c>function(x: number) body</c>.</summary>
public sealed record FunctionLiteral(Sequence<ParameterSyntax> Parameters, Expression Body, bool External) : Expression([Body]);

/// <summary>A parameter of a function, with its type if it names one.</summary>
public sealed record ParameterSyntax(string Name, TypeExpression? Type);

/// <summary>Unary tests: <c>-</c>, <c>&lt; 5, [7..9]</c>, <c>not(1, 2)</c>.</summary>
/// <param name="Tests">The tests, one of which has to hold; empty for <c>-</c>, which always holds.</param>
/// <param name="Negated">Whether none of them may hold.</param>
public sealed record UnaryTests(Sequence<UnaryTest> Tests, bool Negated) : Expression([.. Tests.Select(t => t.Operand)]);

/// <summary>A test of a value.</summary>
/// <param name="Operator">Comparison with the operand, or null: the operand is a value, a list, a range, or a condition about <c>?</c>.</param>
/// <param name="Operand">What to test with.</param>
public sealed record UnaryTest(BinaryOperator? Operator, Expression Operand);
