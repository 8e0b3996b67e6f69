using System.Text;

namespace LongAn.Workflows.Bpmn;

/// <summary>Bytes of an XML entity to text, by byte order mark or declaration (XML 1.0, appendix F).</summary>
internal static class XmlText
{
    private const int LongestDeclaration = 1024;

    /// <summary>Reads at most one byte more than the limit; null when there are more.</summary>
    public static byte[]? ReadBounded(Stream stream, int limit)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        while (true)
        {
            var wanted = (int)Math.Min(buffer.Length, limit + 1L - kept.Length);
            if (wanted == 0)
                return null;
            var read = stream.Read(buffer, 0, wanted);
            if (read == 0)
                return kept.ToArray();
            kept.Write(buffer, 0, read);
        }
    }

    /// <summary>Decodes strictly.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not of that encoding.</exception>
    /// <exception cref="ArgumentException">The declared encoding does not exist.</exception>
    /// <exception cref="NotSupportedException">The declared encoding is not supported.</exception>
    public static string Decode(byte[] bytes)
    {
        var (encoding, mark) = Detect(bytes);
        return encoding.GetString(bytes, mark, bytes.Length - mark);
    }

    private static (Encoding Encoding, int MarkLength) Detect(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false, true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false, true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
        [(byte)'<', 0, (byte)'?', 0, ..] => (new UnicodeEncoding(false, false, true), 0),
        [0, (byte)'<', 0, (byte)'?', ..] => (new UnicodeEncoding(true, false, true), 0),
        _ => (Declared(bytes), 0),
    };

    private static Encoding Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, LongestDeclaration));
        var end = head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("?>", StringComparison.Ordinal) : -1;
        var at = end < 0 ? -1 : head.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        var open = at < 0 ? -1 : head.IndexOfAny(['"', '\''], at, end - at);
        var close = open < 0 ? -1 : head.IndexOf(head[open], open + 1, end - open - 1);
        var name = close < 0 ? "utf-8" : head[(open + 1)..close].Trim();

        // The declaration itself was readable as bytes, so a name of two-byte units cannot be meant.
        if (name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase))
            name = "utf-8";
        return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
