using System.Numerics;

namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>
/// Roots, powers, exponentials and logarithms of decimals, computed in fixed point with 60 digits behind the point and
/// rounded once at the end: right to the last of the 28 digits of <see cref="decimal"/>, without binary floating point.
/// </summary>
internal static class DecimalMath
{
    private const int Digits = 60;

    private static readonly BigInteger One = BigInteger.Pow(10, Digits);
    private static readonly BigInteger TooLarge = One * BigInteger.Pow(10, 29);
    private static readonly BigInteger Ln2 = 2 * ArTanh(One / 3);

    /// <summary>The square root; null of a negative number.</summary>
    public static decimal? Sqrt(decimal number) => number < 0 ? null : ToDecimal(Root(ToFixed(number) * One));

    /// <summary>The exponential; null when it is out of range.</summary>
    public static decimal? Exp(decimal number) => number > 67 ? null : number < -70 ? 0 : ToDecimal(Exp(ToFixed(number)));

    /// <summary>The natural logarithm; null unless the number is positive.</summary>
    public static decimal? Ln(decimal number) => number <= 0 ? null : ToDecimal(Ln(ToFixed(number)));

    /// <summary>A power; null when it is out of range or not a real number.</summary>
    public static decimal? Power(decimal @base, decimal exponent)
    {
        if (@base == 0)
            return exponent switch { > 0 => 0, 0 => 1, _ => null };
        if (decimal.IsInteger(exponent))
            return WholePower(@base, exponent);
        if (@base < 0)
            return null;
        if (exponent == 0.5m)
            return Sqrt(@base);
        var product = Ln(ToFixed(@base)) * ToFixed(exponent) / One;
        return product > 67 * One ? null : product < -70 * One ? 0 : ToDecimal(Exp(product));
    }

    private static decimal? WholePower(decimal @base, decimal exponent)
    {
        var left = (BigInteger)Math.Abs(exponent);
        var (power, square) = (One, ToFixed(@base));
        while (!left.IsZero)
        {
            if (!left.IsEven)
                power = power * square / One;
            left >>= 1;
            if (!left.IsZero)
                square = square * square / One;
            if (BigInteger.Abs(power) > TooLarge || BigInteger.Abs(square) > TooLarge * One)
                return exponent > 0 ? null : 0;
            if (power.IsZero)
                return exponent > 0 ? 0 : null;
        }

        return ToDecimal(exponent < 0 ? One * One / power : power);
    }

    private static BigInteger Exp(BigInteger x)
    {
        var halvings = 0;
        while (BigInteger.Abs(x) > One / 2)
        {
            x /= 2;
            halvings++;
        }

        var (sum, term) = (One, One);
        for (var i = 1; !term.IsZero; i++)
        {
            term = term * x / One / i;
            sum += term;
        }

        for (; halvings > 0; halvings--)
            sum = sum * sum / One;
        return sum;
    }

    private static BigInteger Ln(BigInteger x)
    {
        var doublings = 0;
        for (; x > One * 3 / 2; doublings++)
            x /= 2;
        for (; x < One * 3 / 4; doublings--)
            x *= 2;
        return (2 * ArTanh((x - One) * One / (x + One))) + (doublings * Ln2);
    }

    private static BigInteger ArTanh(BigInteger x)
    {
        var square = x * x / One;
        var (sum, power) = (x, x);
        for (var i = 3; !power.IsZero; i += 2)
        {
            power = power * square / One;
            sum += power / i;
        }

        return sum;
    }

    /// <summary>The whole square root, by Newton's method from above.</summary>
    private static BigInteger Root(BigInteger number)
    {
        if (number.IsZero)
            return number;
        var root = BigInteger.One << (int)((number.GetBitLength() / 2) + 1);
        while (true)
        {
            var next = (root + (number / root)) / 2;
            if (next >= root)
                return root;
            root = next;
        }
    }

    private static BigInteger ToFixed(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var mantissa = ((BigInteger)unchecked((uint)bits[2]) << 64) | ((BigInteger)unchecked((uint)bits[1]) << 32) | unchecked((uint)bits[0]);
        var scaled = mantissa * BigInteger.Pow(10, Digits - scale);
        return bits[3] < 0 ? -scaled : scaled;
    }

    private static decimal? ToDecimal(BigInteger number)
    {
        var most = (BigInteger)decimal.MaxValue;
        for (var scale = 28; scale >= 0; scale--)
        {
            var unit = BigInteger.Pow(10, Digits - scale);
            var rounded = (BigInteger.Abs(number) + (unit / 2)) / unit;
            if (rounded > most)
                continue;
            var low = (uint)(rounded & uint.MaxValue);
            var middle = (uint)((rounded >> 32) & uint.MaxValue);
            var high = (uint)(rounded >> 64);
            return Shortest(new decimal(unchecked((int)low), unchecked((int)middle), unchecked((int)high), number.Sign < 0, (byte)scale));
        }

        return null;
    }

    /// <summary>The same number without zeros at its end.</summary>
    public static decimal Shortest(decimal number) => number / 1.0000000000000000000000000000m;
}
