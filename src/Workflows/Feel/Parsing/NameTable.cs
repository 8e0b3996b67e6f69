using LongAn.Workflows.Feel.Builtins;

namespace LongAn.Workflows.Feel.Parsing;

/// <summary>Names that are more than one word: the lexer reads the longest of them that stands in the text.</summary>
internal sealed class NameTable
{
    /// <summary>The functions of the language. One with "and" in its name counts only where it is called: it may also be a condition about two names.</summary>
    private static readonly NameTable Functions = new(BuiltinTable.Names);

    private readonly Dictionary<char, List<string>> _byFirst = [];

    public NameTable(IEnumerable<string> names)
    {
        foreach (var name in names)
            Add(name);
    }

    public void Add(string name)
    {
        name = Characters.Canonical(name);
        if (name.Length == 0 || IsOneWord(name))
            return;
        if (!_byFirst.TryGetValue(name[0], out var list))
            _byFirst.Add(name[0], list = []);
        var place = list.FindIndex(n => n.Length <= name.Length);
        if (place >= 0 && list[place..].Contains(name, StringComparer.Ordinal))
            return;
        list.Insert(place < 0 ? list.Count : place, name);
    }

    /// <summary>The longest name, or function of the language, that stands at a place, and where it ends.</summary>
    public (string Name, int End)? MatchWithFunctions(string text, int position)
    {
        var own = Match(text, position);
        return Functions.Match(text, position) is var (name, end) && end > (own?.End ?? 0) && (!name.Contains(" and ", StringComparison.Ordinal) || IsCalled(text, end))
            ? (name, end)
            : own;
    }

    /// <summary>The longest name that stands at a place, and where it ends.</summary>
    public (string Name, int End)? Match(string text, int position)
    {
        if (!_byFirst.TryGetValue(text[position], out var list))
            return null;
        foreach (var name in list)
        {
            if (Match(text, position, name) is { } end)
                return (name, end);
        }

        return null;
    }

    private static int? Match(string text, int position, string name)
    {
        foreach (var c in name)
        {
            if (c == ' ')
            {
                var start = position;
                while (position < text.Length && Characters.IsSpace(text[position]))
                    position++;
                if (position == start)
                    return null;
            }
            else if (position < text.Length && text[position] == c)
            {
                position++;
            }
            else
            {
                return null;
            }
        }

        var endsInWord = !Characters.IsNameSymbol(name[^1]);
        return endsInWord && position < text.Length && Characters.IsNamePart(Characters.At(text, position)) ? null : position;
    }

    private static bool IsCalled(string text, int position)
    {
        while (position < text.Length && Characters.IsSpace(text[position]))
            position++;
        return position < text.Length && text[position] == '(';
    }

    private static bool IsOneWord(string name) => name.EnumerateRunes().All(Characters.IsNamePart);
}
