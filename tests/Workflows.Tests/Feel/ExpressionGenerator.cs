using FsCheck;
using FsCheck.Fluent;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Tests.Feel;

/// <summary>Trees of every kind of node, as the parser could have made them.</summary>
internal static class ExpressionGenerator
{
    public static readonly Sequence<string> Names = ["a", "hồ sơ", "a-b", "phí/lệ phí", "x2", "số ngày"];

    private static readonly Gen<string> Word = Gen.Elements("a", "hồ sơ", "x2", "số ngày", "đơn vị");

    public static Gen<Expression> Tree { get; } = Gen.Sized(size => Of(Math.Min(size, 6)));

    private static Gen<Expression> Of(int size)
    {
        if (size <= 0)
            return Leaf;
        var inner = Gen.Elements(0).SelectMany(_ => Of(size / 2));
        var binary = Gen.Elements(Enum.GetValues<BinaryOperator>());
        var test = Gen.OneOf(
            inner.Select(e => new UnaryTest(null, e)),
            from o in Gen.Elements(BinaryOperator.Less, BinaryOperator.Equal, BinaryOperator.NotEqual, BinaryOperator.GreaterOrEqual) from e in inner select new UnaryTest(o, e));
        var iterators = (from n in Word from d in inner from e in Gen.OneOf(Gen.Constant<Expression?>(null), inner.Select(x => (Expression?)x)) select new Iterator(n, d, e)).NonEmptyListOf().Select(l => l.Take(2).ToSequence());
        return Gen.OneOf(
            Leaf,
            from o in binary from l in inner from r in inner select (Expression)new Binary(o, l, r),
            inner.Where(e => e is not NumberLiteral).Select(e => (Expression)new Negation(e)),
            from v in inner from l in inner from h in inner select (Expression)new Between(v, l, h),
            from v in inner from t in test.NonEmptyListOf() select (Expression)new In(v, t.ToSequence()),
            from v in inner from t in Type select (Expression)new InstanceOf(v, t),
            from c in inner from t in inner from e in inner select (Expression)new If(c, t, e),
            from i in iterators from b in inner select (Expression)new For(i, b),
            from every in Gen.Elements(true, false) from i in iterators from b in inner select (Expression)new Quantified(every, i, b),
            from s in inner from p in inner select (Expression)new Filter(s, p),
            from s in inner from m in Word select (Expression)new MemberPath(s, m),
            inner.ListOf().Select(l => (Expression)new ListLiteral(l.ToSequence())),
            from n in Gen.Elements("a", "x y", "a+b", "\" q") from v in inner select (Expression)new ContextLiteral([new ContextEntry(n, v)]),
            from f in Function from a in inner.ListOf() select (Expression)new Call(f, a.ToSequence()),
            from f in Function from n in Word from v in inner select (Expression)new NamedCall(f, [new ContextEntry(n, v)]),
            from n in Word from t in Gen.OneOf(Gen.Constant<TypeExpression?>(null), Type.Select(t => (TypeExpression?)t)) from b in inner select (Expression)new FunctionLiteral([new ParameterSyntax(n, t)], b, false),
            from s in inner from si in Gen.Elements(true, false) from e in inner from ei in Gen.Elements(true, false) select (Expression)new RangeLiteral(s, si, e, ei),
            from e in inner from i in Gen.Elements(true, false) select (Expression)new RangeLiteral(null, false, e, i));
    }

    private static Gen<Expression> Leaf { get; } = Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(n => (Expression)new NumberLiteral(n / 8m)),
        Gen.Elements("", "a", "“\"\\\n", "đ").Select(t => (Expression)new TextLiteral(t)),
        Gen.Elements("2026-11-23", "P1D", "08:14:00@Asia/Ho_Chi_Minh").Select(t => (Expression)new TemporalLiteral(t)),
        Gen.Elements<Expression>(new BooleanLiteral(true), new BooleanLiteral(false), new NullLiteral(), new InputValue()),
        Gen.Elements([.. Names]).Select(n => (Expression)new Name(n)));

    private static Gen<Expression> Function { get; } = Gen.Elements("count", "date and time", "years and months duration", "a").Select(n => (Expression)new Name(n));

    private static Gen<TypeExpression> Type { get; } = Gen.Elements<TypeExpression>(
        new NamedTypeExpression("number"),
        new NamedTypeExpression("date and time"),
        new ListTypeExpression(new ListTypeExpression(new NamedTypeExpression("string"))),
        new RangeTypeExpression(new NamedTypeExpression("days and time duration")),
        new ContextTypeExpression([new TypedName("a", new NamedTypeExpression("Any")), new TypedName("số ngày", new NamedTypeExpression("number"))]),
        new FunctionTypeExpression([new NamedTypeExpression("number")], new NamedTypeExpression("boolean")));
}
