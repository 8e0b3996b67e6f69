using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LongAn.Workflows;

/// <summary>Opens JSON that somebody wrote by hand: bounded in size and depth, no property twice, every text well-formed.</summary>
internal static class JsonInput
{
    private const int MaxDepth = 64;

    /// <summary>Parses bytes, or reports what is wrong and gives null.</summary>
    public static JsonDocument? Parse(Stream stream, string? file, int maxBytes, ICollection<Diagnostic> diagnostics)
    {
        var buffer = new byte[maxBytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (length > maxBytes)
        {
            diagnostics.Add(new(
                Severity.Error,
                "json.too-large",
                new($"Tệp được phép dài tối đa {Number(maxBytes)} byte. Hãy rút gọn tệp.", $"Expected at most {Number(maxBytes)} bytes, but the file is longer. Shorten it."),
                new(file)));
            return null;
        }

        var bytes = buffer.AsMemory(0, length);
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(bytes, new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            if (IsWellFormed(document.RootElement))
                return document;
            document.Dispose();
            diagnostics.Add(Malformed(file));
        }
        catch (InvalidOperationException)
        {
            // A name with half of a surrogate pair, found while looking for names that appear twice.
            diagnostics.Add(Malformed(file));
        }
        catch (JsonException e)
        {
            document?.Dispose();
            diagnostics.Add(new(
                Severity.Error,
                "json.malformed",
                new("Tệp không phải là JSON hợp lệ. Hãy sửa lỗi cú pháp tại vị trí này.", $"Expected JSON, but found: {e.Message}"),
                new(file, Line: (int?)e.LineNumber + 1, Column: (int?)e.BytePositionInLine + 1)));
        }

        return null;
    }

    /// <summary>Whether every text and name of a value can be read: JSON allows half of a surrogate pair, .NET does not.</summary>
    public static bool IsWellFormed(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(IsWellFormed),
                JsonValueKind.Object => element.EnumerateObject().All(p => p.Name is not null && IsWellFormed(p.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static Diagnostic Malformed(string? file) => new(
        Severity.Error,
        "json.malformed",
        new("Tệp chứa chuỗi ký tự Unicode không hợp lệ. Hãy lưu lại tệp ở dạng UTF-8.", "Expected well-formed Unicode text, but a string holds half a character. Save the file as UTF-8."),
        new(file));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
