namespace LongAn.Workflows.Templates;

/// <summary>
/// Holds the HTML of a template against the closed subset: headings, paragraphs, tables, lists, images within the page and
/// a style sheet. Code may stand in text and in quoted <c>class</c>, <c>title</c> and <c>alt</c>, where escaping protects.
/// </summary>
internal sealed class MarkupCheck(string outline, string? file, List<Diagnostic> diagnostics)
{
    /// <summary>Stands for a character of code.</summary>
    public const char Code = '\uE000';

    private static readonly HashSet<string> Elements = new(
        ("html head title meta style body header footer main section article div span p br hr h1 h2 h3 h4 h5 h6 "
        + "b strong i em u s sub sup small table caption colgroup col thead tbody tfoot tr th td ul ol li dl dt dd img").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Attributes = new(
        "class id lang dir title alt src width height colspan rowspan scope style charset name content".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> WithCode = new(["class", "title", "alt"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Images = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/svg+xml;base64,"];

    private int _place;

    public void Run()
    {
        while ((_place = outline.IndexOf('<', _place)) >= 0)
        {
            var start = _place;
            if (!(Comment() || Declaration() || Tag()))
            {
                Refuse(start, "Dấu < phải bắt đầu một thẻ; trong văn bản hãy viết &lt;.", "Expected a < to begin a tag of the subset; in text write &lt;.");
                _place = start + 1;
            }
        }
    }

    private bool Comment()
    {
        if (!At("<!--"))
            return false;
        var end = outline.IndexOf("-->", _place + 4, StringComparison.Ordinal);
        if (end < 0)
            return false;
        if (outline.AsSpan(_place, end - _place).Contains(Code))
            Refuse(_place, "Không đặt {{ }} trong chú thích HTML.", "Expected no {{ }} within an HTML comment.");
        _place = end + 3;
        return true;
    }

    private bool Declaration()
    {
        if (!At("<!doctype html>"))
            return false;
        _place += "<!doctype html>".Length;
        return true;
    }

    private bool Tag()
    {
        var start = _place++;
        var closing = _place < outline.Length && outline[_place] == '/';
        if (closing)
            _place++;
        var name = Word();
        if (name.Length == 0)
            return false;
        if (!Elements.Contains(name))
            Refuse(start, $"Thẻ <{name}> không được dùng trong mẫu.", $"Expected elements of the subset, but found <{name}>. Allowed: {string.Join(", ", Elements)}.");
        while (true)
        {
            Blank();
            if (_place >= outline.Length)
                return false;
            if (outline[_place] == '>')
                break;
            if (outline[_place] == '/' && _place + 1 < outline.Length && outline[_place + 1] == '>')
            {
                _place++;
                break;
            }

            if (closing || !Attribute())
                return false;
        }

        _place++;
        return closing || !name.Equals("style", StringComparison.OrdinalIgnoreCase) || StyleSheet();
    }

    private bool Attribute()
    {
        var start = _place;
        var name = Word();
        if (name.Length == 0)
            return false;
        if (!Attributes.Contains(name))
            Refuse(start, $"Thuộc tính {name} không được dùng trong mẫu.", $"Expected attributes of the subset, but found {name}. Allowed: {string.Join(", ", Attributes)}.");
        Blank();
        if (_place >= outline.Length || outline[_place] != '=')
            return true;
        _place++;
        Blank();
        if (_place >= outline.Length || outline[_place] is not ('"' or '\''))
            return false;
        var end = outline.IndexOf(outline[_place], _place + 1);
        if (end < 0)
            return false;
        var value = outline.AsSpan(_place + 1, end - _place - 1);
        if (value.Contains(Code) && !WithCode.Contains(name))
            Refuse(start, $"Không đặt {{{{ }}}} trong thuộc tính {name}.", $"Expected {{{{ }}}} only in text and in {string.Join(", ", WithCode)}, but found it in {name}.");
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase))
            CheckStyle(value, start);
        if (name.Equals("src", StringComparison.OrdinalIgnoreCase) && !IsImage(value))
            Refuse(start, "Ảnh phải nằm trong chính mẫu (data:image/png|jpeg|svg+xml;base64,…).", "Expected an image within the template (data:image/png, jpeg or svg+xml;base64,…), but found another address.");
        _place = end + 1;
        return true;
    }

    private bool StyleSheet()
    {
        var end = outline.IndexOf("</style", _place, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
            return false;
        var sheet = outline.AsSpan(_place, end - _place);
        if (sheet.Contains(Code))
            Refuse(_place, "Không đặt {{ }} trong phần style.", "Expected no {{ }} within a style sheet.");
        CheckStyle(sheet, _place);
        _place = end;
        return true;
    }

    private void CheckStyle(ReadOnlySpan<char> style, int place)
    {
        foreach (var word in new[] { "url(", "@import", "expression(", "\\", "<", "image(", "image-set(", "src(" })
        {
            if (style.Contains(word, StringComparison.OrdinalIgnoreCase))
                Refuse(place, $"Không dùng \"{word}\" trong style: mẫu không được tải gì từ bên ngoài.", $"Expected a style that loads nothing, but found \"{word}\".");
        }
    }

    private static bool IsImage(ReadOnlySpan<char> value)
    {
        foreach (var prefix in Images)
        {
            if (value.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private string Word()
    {
        var start = _place;
        while (_place < outline.Length && (char.IsAsciiLetterOrDigit(outline[_place]) || outline[_place] == '-'))
            _place++;
        return outline[start.._place];
    }

    private void Blank()
    {
        while (_place < outline.Length && outline[_place] is ' ' or '\t' or '\r' or '\n')
            _place++;
    }

    private bool At(string text) => outline.AsSpan(_place).StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private void Refuse(int place, string vi, string en)
    {
        var line = outline.AsSpan(0, place).Count('\n') + 1;
        diagnostics.Add(new(Severity.Error, "template.markup", new(vi, en), new(file, Line: line, Column: place - outline.LastIndexOf('\n', Math.Max(0, place - 1)))));
    }
}
