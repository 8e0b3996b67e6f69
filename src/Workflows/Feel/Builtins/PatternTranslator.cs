using System.Globalization;
using System.Text;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>
/// Writes a pattern of XPath (XQuery and XPath Functions and Operators 3.1, 5.6.1; XML Schema, appendix F) as one of .NET.
/// What .NET would allow beyond it is refused: look-around, named groups, comments, references to groups that are still open.
/// </summary>
internal sealed class PatternTranslator
{
    private readonly string _pattern;
    private readonly bool _dotAll;
    private readonly bool _lines;
    private readonly StringBuilder _out = new();
    private readonly Stack<int> _open = new();
    private readonly HashSet<int> _closed = [];
    private int _groups;
    private int _position;

    private PatternTranslator(string pattern, string flags)
    {
        _pattern = pattern;
        _dotAll = flags.Contains('s', StringComparison.Ordinal);
        _lines = flags.Contains('m', StringComparison.Ordinal);
    }

    /// <summary>The pattern, or null of .NET when it is not one of XPath.</summary>
    public static string? Translate(string pattern, string flags)
    {
        var translator = new PatternTranslator(pattern, flags);
        return translator.Run() ? translator._out.ToString() : null;
    }

    /// <summary>The pattern of flag x: without white space, but within classes of characters.</summary>
    public static string WithoutSpaces(string pattern)
    {
        var builder = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (depth == 0 && pattern[i] is ' ' or '\t' or '\n' or '\r')
                continue;
            builder.Append(pattern[i]);
            if (pattern[i] == '\\' && i + 1 < pattern.Length && pattern[i + 1] is '[' or ']' or '\\')
                builder.Append(pattern[++i]);
            else
                depth += pattern[i] == '[' ? 1 : pattern[i] == ']' ? -1 : 0;
        }

        return builder.ToString();
    }

    private char Peek(int ahead = 0) => _position + ahead < _pattern.Length ? _pattern[_position + ahead] : '\0';

    private bool Run()
    {
        while (_position < _pattern.Length)
        {
            if (!Next())
                return false;
        }

        return _open.Count == 0;
    }

    private bool Next()
    {
        switch (Peek())
        {
            case '\\':
                return Escape(inClass: false);
            case '[':
                return Class();
            case '(':
                return Open();
            case ')':
                return Close();
            case '{':
                return Quantity();
            case ']' or '}':
                return false;
            case '.':
                // A character is a whole pair of units.
                return Write(_dotAll ? @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])" : @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n\r])");
            case '$' when !_lines:
                return Write(@"\z");
            case var c:
                return Write(c.ToString());
        }
    }

    private bool Write(string text, int taken = 1)
    {
        _out.Append(text);
        _position += taken;
        return true;
    }

    private bool Open()
    {
        if (Peek(1) == '?' && Peek(2) != ':')
            return false;
        var captures = Peek(1) != '?';
        _open.Push(captures ? ++_groups : 0);
        return captures ? Write("(") : Write("(?:", 3);
    }

    private bool Close()
    {
        if (!_open.TryPop(out var group))
            return false;
        _closed.Add(group);
        return Write(")");
    }

    /// <summary><c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>.</summary>
    private bool Quantity()
    {
        var end = _pattern.IndexOf('}', _position);
        if (end < 0)
            return false;
        var parts = _pattern[(_position + 1)..end].Split(',');
        return parts.Length <= 2 && parts[0].Length > 0 && parts.All(p => p.Length <= 4 && p.All(char.IsAsciiDigit)) && Write(_pattern[_position..(end + 1)], end + 1 - _position);
    }

    private bool Class()
    {
        Write(Peek(1) == '^' ? "[^" : "[", Peek(1) == '^' ? 2 : 1);
        var start = _position;
        while (Peek() != ']' || _position == start)
        {
            switch (Peek())
            {
                case '\0' when _position >= _pattern.Length:
                case ']':
                    return false;
                case '\\':
                    if (!Escape(inClass: true))
                        return false;
                    break;
                case '-' when Peek(1) == '[' && _position > start:
                    Write("-");
                    if (!Class() || Peek() != ']')
                        return false;
                    break;
                case '[':
                    return false;
                case var c:
                    Write(c.ToString());
                    break;
            }
        }

        return Write("]");
    }

    /// <summary>Escapes of XML Schema; <c>\i</c> and <c>\c</c> are the characters of XML names, <c>\w</c> all but marks, spaces and controls.</summary>
    private bool Escape(bool inClass)
    {
        const string Start = @"\p{L}_:";
        const string Part = @"\p{L}\p{M}\p{Nd}_:.\-\u00B7";
        const string Word = @"\p{L}\p{M}\p{N}\p{S}";
        const string NoWord = @"\p{P}\p{Z}\p{C}";
        const string Space = @" \t\n\r";
        var c = Peek(1);
        switch (c)
        {
            case 'i' or 'c' or 'w' or 's':
                var set = c switch { 'i' => Start, 'c' => Part, 'w' => Word, _ => Space };
                return Write(inClass ? set : $"[{set}]", 2);
            case 'W':
                return Write(inClass ? NoWord : $"[{NoWord}]", 2);
            case 'I' or 'C' or 'S':
                var other = c switch { 'I' => Start, 'C' => Part, _ => Space };
                return c == 'S' && inClass ? Write(@"\S", 2) : !inClass && Write($"[^{other}]", 2);
            case 'p' or 'P':
                var end = _pattern.IndexOf('}', _position);
                return Peek(2) == '{' && end > 0 && Write(_pattern[_position..(end + 1)], end + 1 - _position);
            case >= '1' and <= '9':
                return !inClass && Reference();
            case 'n' or 'r' or 't' or 'd' or 'D' or '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '$' or '-' or '[' or ']' or '^':
                return Write("\\" + c, 2);
            default:
                return false;
        }
    }

    /// <summary>A reference to a group that is closed already, with as many digits as name one.</summary>
    private bool Reference()
    {
        var (group, taken) = (Peek(1) - '0', 2);
        while (char.IsAsciiDigit(Peek(taken)) && _closed.Contains((group * 10) + (Peek(taken) - '0')))
            group = (group * 10) + (Peek(taken++) - '0');
        return _closed.Contains(group) && Write(string.Create(CultureInfo.InvariantCulture, $@"\k<{group}>"), taken);
    }
}
