using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Tests.Feel;

/// <summary>Whether a condition can hold is held against asking it for every value of a grid.</summary>
public sealed class PossibilityProperties
{
    private static readonly FeelNames Names = new(["n", "t", "c"]);

    private static readonly ScopeType Scope = ScopeType.Unknown
        .With("n", new SimpleType(SimpleKind.Number), [new("n", "[0..9]")])
        .With("t", new SimpleType(SimpleKind.Text), [new("t", "\"a\", \"b\"")])
        .With("c", new ContextType([new("d", new SimpleType(SimpleKind.Date)), new("b", new SimpleType(SimpleKind.Boolean))]));

    private static readonly Value[] Numbers = [Value.Null, .. Enumerable.Range(0, 19).Select(i => Value.Of(i / 2m))];
    private static readonly Value[] Texts = [Value.Null, Value.Of("a"), Value.Of("b")];
    private static readonly Value[] Dates = [Value.Null, .. Enumerable.Range(26, 8).Select(i => Value.Of(new NodaTime.LocalDate(2022, 8, 1).PlusDays(i)))];
    private static readonly Value[] Truths = [Value.Null, Value.Of(true), Value.Of(false)];

    private static Gen<string> Atom { get; } = Gen.OneOf(
        from o in Gen.Elements("<", "<=", ">", ">=", "=", "!=") from v in Gen.Choose(-1, 10) select $"n {o} {v}",
        from a in Gen.Choose(0, 9) from b in Gen.Choose(0, 9) select $"n in ({a}..{b}]",
        from a in Gen.Choose(0, 9) from b in Gen.Choose(0, 9) select $"n between {a} and {b}",
        Gen.Elements("t = \"a\"", "t != \"a\"", "t in (\"b\", \"x\")", "t = \"x\"", "t = null", "c.b", "c.b = false", "n = null"),
        from o in Gen.Elements("<", ">=", "=") from d in Gen.Choose(29, 31) select $"c.d {o} @\"2022-08-{d}\"");

    private static Gen<string> Condition(int depth) => depth == 0 ? Atom : Gen.OneOf(
        Atom,
        from l in Condition(depth - 1) from o in Gen.Elements("and", "or") from r in Condition(depth - 1) select $"({l}) {o} ({r})",
        Condition(depth - 1).Select(c => $"not({c})"),
        from i in Condition(depth - 1) from t in Condition(depth - 1) from e in Condition(depth - 1) select $"if {i} then {t} else {e}");

    [Property(MaxTest = 150)]
    public Property A_condition_can_hold_exactly_when_it_holds_somewhere() => Prop.ForAll(Condition(3).ToArbitrary(), text =>
    {
        var expression = FeelCompiler.Compile(text, Names).Expression!;
        var holds = (from n in Numbers from t in Texts from d in Dates from b in Truths select (n, t, d, b)).Any(p =>
            expression.Evaluate(FeelScope.Of(new ContextValue([new("n", p.n), new("t", p.t), new("c", new ContextValue([new("d", p.d), new("b", p.b)]))]))).Value == Value.Of(true));
        return (FeelCheck.CanHold(text, Names, Scope) == holds).Label($"{text}: {holds}");
    });
}
