using System.Text;
using System.Text.Json;

namespace LongAn.Workflows.Procedures.Manifest;

/// <summary>A piece of a JSON document with the place it stands at; <see cref="JsonDocument"/> forgets places.</summary>
internal sealed record JsonPart(JsonValueKind Kind, string? Literal, Sequence<JsonMember> Members, Sequence<JsonPart> Items, int Line, int Column)
{
    /// <summary>Deepest nesting that is read.</summary>
    public const int MaxDepth = 32;

    public JsonPart? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                    return member.Value;
            }

            return null;
        }
    }

    /// <summary>Reads a document; null and a diagnostic when it is not JSON.</summary>
    public static JsonPart? Parse(ReadOnlySpan<byte> bytes, Findings findings)
    {
        var start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        if (!System.Text.Unicode.Utf8.IsValid(start))
        {
            findings.Error(
                "json.encoding",
                "Tệp phải là văn bản UTF-8, nhưng có byte không hợp lệ. Hãy lưu lại tệp với mã UTF-8.",
                "Expected a file in UTF-8, but it holds bytes that are not. Save the file as UTF-8.");
            return null;
        }

        var reader = new Utf8JsonReader(start, new JsonReaderOptions { MaxDepth = MaxDepth });
        var places = new LineIndex(start);
        try
        {
            reader.Read();
            var root = ReadPart(ref reader, places, findings);
            reader.Read();
            return root;
        }
        catch (JsonException broken)
        {
            findings.Error(
                "json.syntax",
                $"Cần một tài liệu JSON đúng cú pháp (sâu không quá {MaxDepth} tầng), nhưng việc đọc dừng ở đây. Hãy sửa dấu phẩy, ngoặc hoặc dấu nháy gần vị trí này.",
                $"Expected well-formed JSON of at most {MaxDepth} levels, but reading stopped here. Correct the comma, bracket or quote near this place.",
                (int?)broken.LineNumber + 1,
                broken.LineNumber is { } line && broken.BytePositionInLine is { } offset ? places.ColumnAt((int)line, (int)offset) : null);
            return null;
        }
    }

    private static JsonPart ReadPart(ref Utf8JsonReader reader, LineIndex places, Findings findings)
    {
        var (line, column) = places.Of((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new(JsonValueKind.Object, null, ReadMembers(ref reader, places, findings), [], line, column);
            case JsonTokenType.StartArray:
                var items = new List<JsonPart>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadPart(ref reader, places, findings));
                return new(JsonValueKind.Array, null, [], items.ToSequence(), line, column);
            case JsonTokenType.String:
                return new(JsonValueKind.String, NormalForm.Composing(Unescaped(ref reader)), [], [], line, column);
            case JsonTokenType.Number:
                return new(JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan), [], [], line, column);
            case JsonTokenType.True:
                return new(JsonValueKind.True, null, [], [], line, column);
            case JsonTokenType.False:
                return new(JsonValueKind.False, null, [], [], line, column);
            default:
                return new(JsonValueKind.Null, null, [], [], line, column);
        }
    }

    private static Sequence<JsonMember> ReadMembers(ref Utf8JsonReader reader, LineIndex places, Findings findings)
    {
        var members = new List<JsonMember>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (line, column) = places.Of((int)reader.TokenStartIndex);
            var name = Unescaped(ref reader);
            reader.Read();
            var value = ReadPart(ref reader, places, findings);
            if (members.Exists(member => string.Equals(member.Name, name, StringComparison.Ordinal)))
            {
                findings.Error(
                    "json.duplicate-member",
                    $"Mỗi tên chỉ được dùng một lần trong một đối tượng, nhưng “{name}” xuất hiện lần nữa. Hãy xoá một trong hai.",
                    $"Expected each name once in an object, but \"{name}\" appears again. Remove one of the two.",
                    line,
                    column);
            }

            members.Add(new(name, value, line, column));
        }

        return members.ToSequence();
    }

    // An escaped lone surrogate is well-formed JSON but no text.
    private static string Unescaped(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException noText)
        {
            throw new JsonException(noText.Message, null, null, null);
        }
    }
}

/// <summary>A member of an object.</summary>
internal sealed record JsonMember(string Name, JsonPart Value, int Line, int Column);
