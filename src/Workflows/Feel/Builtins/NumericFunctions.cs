using LongAn.Workflows.Feel.Evaluation;
using static LongAn.Workflows.Feel.Builtins.Parameters;
using static LongAn.Workflows.Feel.Builtins.StringFunctions;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Functions of DMN 1.5, 10.3.4.5. No binary floating point anywhere.</summary>
internal static class NumericFunctions
{
    private const int LowestScale = -6111;
    private const int HighestScale = 6176;

    public static readonly Builtin[] All =
    [
        new("decimal", [Number("n"), Number("scale")], (run, a) => Round(run, a, MidpointRounding.ToEven)),
        new("floor", [Number("n")], (_, a) => Value.Of(decimal.Floor(NumberOf(a[0])))),
        new("floor", [Number("n"), Number("scale")], (run, a) => Round(run, a, MidpointRounding.ToNegativeInfinity)),
        new("ceiling", [Number("n")], (_, a) => Value.Of(decimal.Ceiling(NumberOf(a[0])))),
        new("ceiling", [Number("n"), Number("scale")], (run, a) => Round(run, a, MidpointRounding.ToPositiveInfinity)),
        new("round up", [Number("n"), Number("scale")], (run, a) => Round(run, a, NumberOf(a[0]) < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity)),
        new("round down", [Number("n"), Number("scale")], (run, a) => Round(run, a, MidpointRounding.ToZero)),
        new("round half up", [Number("n"), Number("scale")], (run, a) => Round(run, a, MidpointRounding.AwayFromZero)),
        new("round half down", [Number("n"), Number("scale")], RoundHalfDown),
        new("abs", [Some("n")], Absolute),
        new("modulo", [Number("dividend"), Number("divisor")], Modulo),
        new("sqrt", [Number("number")], (run, a) => OrFail(run, DecimalMath.Sqrt(NumberOf(a[0])), "Expected a number that is not negative.")),
        new("log", [Number("number")], (run, a) => OrFail(run, DecimalMath.Ln(NumberOf(a[0])), "Expected a positive number.")),
        new("exp", [Number("number")], (run, a) => OrFail(run, DecimalMath.Exp(NumberOf(a[0])), "The exponential is out of range.")),
        new("odd", [Number("number")], (_, a) => Value.Of(Math.Abs(NumberOf(a[0]) % 2) == 1)),
        new("even", [Number("number")], (_, a) => Value.Of(NumberOf(a[0]) % 2 == 0)),
    ];

    private static Value OrFail(Run run, decimal? result, string otherwise) => result is { } number ? Value.Of(number) : run.Fail(otherwise);

    private static Value Round(Run run, Value[] a, MidpointRounding rounding) =>
        OrFail(run, Round(NumberOf(a[0]), decimal.Truncate(NumberOf(a[1])), rounding), $"Expected a scale between {LowestScale} and {HighestScale}, and a result within range.");

    private static decimal? Round(decimal number, decimal scale, MidpointRounding rounding)
    {
        if (scale is < LowestScale or > HighestScale)
            return null;
        if (scale >= 0)
            return scale >= 28 ? number : Math.Round(number, (int)scale, rounding);
        if (scale < -28)
        {
            // Nothing is left but the direction, and its unit is out of range.
            var away = (rounding == MidpointRounding.ToPositiveInfinity && number > 0) || (rounding == MidpointRounding.ToNegativeInfinity && number < 0);
            return away ? null : 0;
        }

        var unit = 1m;
        for (var i = 0; i > scale; i--)
            unit *= 10;
        try
        {
            return Math.Round(number / unit, 0, rounding) * unit;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Value RoundHalfDown(Run run, Value[] a)
    {
        // Half-way is where rounding towards zero and away from it, both to the nearest, differ.
        var (number, scale) = (NumberOf(a[0]), decimal.Truncate(NumberOf(a[1])));
        if (Round(number, scale, MidpointRounding.AwayFromZero) is not { } nearest || Round(number, scale, MidpointRounding.ToZero) is not { } cut)
            return OrFail(run, null, $"Expected a scale between {LowestScale} and {HighestScale}, and a result within range.");
        return Value.Of(Math.Abs(number - cut) <= Math.Abs(nearest - number) ? cut : nearest);
    }

    private static Value Absolute(Run run, Value[] a) => a[0] switch
    {
        NumberValue number => Value.Of(Math.Abs(number.Value)),
        MonthsDurationValue { Months: > long.MinValue } months => new MonthsDurationValue(Math.Abs(months.Months)),
        DaysDurationValue days => days.Value < NodaTime.Duration.Zero ? Arithmetic.Negate(run, days) : days,
        _ => run.Fail($"Expected a number or a duration, but found {Types.Describe(a[0])}."),
    };

    /// <summary>The rest has the sign of the divisor.</summary>
    private static Value Modulo(Run run, Value[] a)
    {
        var (dividend, divisor) = (NumberOf(a[0]), NumberOf(a[1]));
        if (divisor == 0)
            return run.Fail("Expected a divisor that is not zero.");
        var rest = dividend % divisor;
        return Value.Of(rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest);
    }
}
