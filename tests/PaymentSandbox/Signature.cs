using System.Security.Cryptography;
using System.Text;

namespace LongAn.PaymentSandbox;

/// <summary>HMAC-SHA512 over the fields in ordinal order of their names, URL-encoded, joined by <c>&amp;</c>; the signature itself is left out.</summary>
internal static class Signature
{
    public const string Field = "signature";

    public static string Of(IEnumerable<KeyValuePair<string, string>> fields, string secret)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            if (name != Field)
                sorted[name] = value;
        }

        var text = string.Join('&', sorted.Select(field => Uri.EscapeDataString(field.Key) + '=' + Uri.EscapeDataString(field.Value)));
        using var hmac = new HMACSHA512(Encoding.UTF8.GetBytes(secret));
        return Convert.ToHexStringLower(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
