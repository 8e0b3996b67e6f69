using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LongAn.Workflows.Feel;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Feel;

public sealed class ValueProperties
{
    private static readonly Value[] Truths = [Value.Of(true), Value.Of(false), Value.Null];

    private static Gen<LocalDate> Date { get; } = Gen.Choose(-100_000, 100_000).Select(d => new LocalDate(2026, 11, 23).PlusDays(d));

    private static Gen<Value> Storable { get; } = Gen.Sized(size => Gen.OneOf(Atom, size < 2 ? Atom : Atom.ListOf().Select(l => Value.Of(l)),
        from v in Atom from n in Gen.Elements("a", "hồ sơ", "$date", "$context") select (Value)new ContextValue([KeyValuePair.Create(n, v)]),
        from v in Atom from w in Atom select (Value)new RangeValue(v, true, w, false)));

    private static Gen<Value> Atom { get; } = Gen.OneOf(
        Gen.Elements(Truths),
        Gen.Choose(int.MinValue, int.MaxValue).Select(n => Value.Of(n / 1000m)),
        Gen.Elements("", "đ", "\"").Select(t => Value.Of(t)),
        Date.Select(d => Value.Of(d)),
        from d in Date
        from s in Gen.Choose(0, 86_399)
        from z in Gen.Elements<DateTimeZone?>(null, DateTimeZone.Utc, DateTimeZone.ForOffset(Offset.FromHoursAndMinutes(5, 30)), DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"])
        select (Value)new DateTimeValue(d.At(LocalTime.FromSecondsSinceMidnight(s)), z),
        Gen.Choose(0, 86_399).Select(s => (Value)new TimeValue(LocalTime.FromSecondsSinceMidnight(s).PlusNanoseconds(s))),
        Gen.Choose(int.MinValue, int.MaxValue).Select(s => (Value)new DaysDurationValue(Duration.FromSeconds(s) + Duration.FromNanoseconds(s))),
        Gen.Choose(-5_000, 5_000).Select(m => (Value)new MonthsDurationValue(m)));

    [Property]
    public Property A_value_survives_its_JSON_form() => Prop.ForAll(Storable.ToArbitrary(), value =>
        JsonSerializer.Deserialize<Value>(JsonSerializer.Serialize(value)) == value);

    [Property]
    public Property A_value_without_names_reads_as_it_is_written() => Prop.ForAll(Atom.ToArbitrary(), value =>
        value is DateValue or TimeValue or DateTimeValue or DaysDurationValue or MonthsDurationValue
            ? Evaluate($"@\"{value}\"") == value
            : Evaluate(value.ToString()) == value);

    [Fact]
    public void Three_valued_logic_obeys_its_laws()
    {
        Assert.All(from a in Truths from b in Truths from c in Truths select (a, b, c), t =>
        {
            var (a, b, c) = t;
            Assert.Equal(Evaluate($"{a} and {b}"), Evaluate($"{b} and {a}"));
            Assert.Equal(Evaluate($"not({a} and {b})"), Evaluate($"not({a}) or not({b})"));
            Assert.Equal(Evaluate($"({a} or {b}) or {c}"), Evaluate($"{a} or ({b} or {c})"));
            Assert.Equal(Evaluate($"{a} and ({b} or {c})"), Evaluate($"({a} and {b}) or ({a} and {c})"));
        });
    }

    [Property]
    public Property Dates_are_counted_as_NodaTime_counts_them() => Prop.ForAll(Date.ToArbitrary(), Date.ToArbitrary(), Gen.Choose(-500, 500).ToArbitrary(), (from, to, n) =>
        Evaluate($"date(\"{Value.Of(to)}\") - date(\"{Value.Of(from)}\")") == new DaysDurationValue(Duration.FromDays(Period.DaysBetween(from, to)))
        && Evaluate($"date(\"{Value.Of(from)}\") + duration(\"{new MonthsDurationValue(n)}\")") == Value.Of(from.PlusMonths(n)));

    [Property]
    public Property Exactly_one_of_before_meets_and_overlaps_holds_for_closed_ranges() => Prop.ForAll(
        Gen.Choose(0, 9).Four().Where(t => t.Item1 <= t.Item2 && t.Item3 <= t.Item4 && t.Item1 <= t.Item3).ToArbitrary(), t =>
        {
            var (a, b) = ($"[{t.Item1}..{t.Item2}]", $"[{t.Item3}..{t.Item4}]");
            var before = Evaluate($"before({a}, {b})");
            return before != Evaluate($"overlaps({a}, {b})")
                && Evaluate($"after({b}, {a})") == before
                && Evaluate($"includes({a}, {b})") == Evaluate($"during({b}, {a})")
                && (Evaluate($"meets({a}, {b})") == Value.Of(t.Item2 == t.Item3));
        });

    /// <summary>Points that tell ranges of whole ends apart, open or closed.</summary>
    private static readonly decimal[] Points = [.. Enumerable.Range(0, 15).Select(i => i / 2m)];

    private static Gen<RangeValue> Range { get; } =
        from low in Gen.Choose(1, 6)
        from high in Gen.Choose(1, 6)
        from closed in Gen.Elements(true, false).Two()
        where low < high || (low == high && closed.Item1 && closed.Item2)
        select new RangeValue(Value.Of(low), closed.Item1, Value.Of(high), closed.Item2);

    [Property(MaxTest = 300)]
    public Property Ranges_relate_as_the_sets_of_their_points_do() => Prop.ForAll(Range.Two().ToArbitrary(), pair =>
    {
        var (a, b) = pair;
        var (inA, inB) = (In(a), In(b));
        bool Holds(string function) => Evaluate($"{function}({a}, {b})") == Value.Of(true);
        return (Holds("overlaps") == inA.Intersect(inB).Any()
            && Holds("includes") == !inB.Except(inA).Any()
            && Holds("during") == !inA.Except(inB).Any()
            && Holds("coincides") == inA.SequenceEqual(inB)
            && Holds("before") == (inA.Max() < inB.Min())
            && Holds("after") == (inA.Min() > inB.Max())
            && Holds("meets") == (a.EndIncluded && b.StartIncluded && a.End == b.Start)
            && Holds("met by") == (b.EndIncluded && a.StartIncluded && b.End == a.Start)).Label($"{a} and {b}");
    });

    private static List<decimal> In(RangeValue range) => [.. Points.Where(p => Evaluate($"{Value.Of(p)} in {range}") == Value.Of(true))];

    [Property]
    public Property A_root_and_a_logarithm_undo_what_they_are_named_after() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), n =>
        Math.Abs(Number($"sqrt({n}) ** 2 - {n}")) < 1e-20m && Math.Abs(Number($"exp(log({n})) / {n} - 1")) < 1e-26m);

    private static decimal Number(string text) => ((NumberValue)Evaluate(text)).Value;

    private static Value Evaluate(string text) =>
        FeelCompiler.Compile(text, new FeelNames([])).Expression!.Evaluate(FeelScope.Of(ContextValue.Empty)).Value;
}
