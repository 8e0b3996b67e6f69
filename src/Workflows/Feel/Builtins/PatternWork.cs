namespace LongAn.Workflows.Feel.Builtins;

/// <summary>
/// The most work that matching a pattern with back-references can be, told from the pattern and the length of the text alone. Such patterns
/// cannot be matched in linear time, and a limit of time would let a replay come to another result than the first run did.
/// </summary>
/// <param name="Repeats">Quantifiers that may stop at several places.</param>
/// <param name="Choices">Alternatives and optional parts.</param>
/// <param name="IsNested">Whether something that is repeated may itself match in several ways: the work doubles with each character.</param>
internal sealed record PatternWork(int Repeats, int Choices, bool IsNested)
{
    /// <summary>Most positions that may be tried.</summary>
    private const double Most = 10_000_000;

    /// <summary>Whether a text of this length can be matched within the bound.</summary>
    public bool Fits(int length) => !IsNested && Math.Pow(length + 1, Repeats + 1) * Math.Pow(2, Choices) <= Most;

    /// <summary>Counts what a pattern of XPath can do; the pattern is well-formed.</summary>
    public static PatternWork Of(string pattern)
    {
        var (repeats, choices, isNested) = (0, 0, false);
        var outer = new Stack<bool>();
        var (hasChoice, atomHasChoice, isQuantified) = (false, false, false);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c is '*' or '+' or '?' or '{')
            {
                if (c == '{')
                    i = pattern.IndexOf('}', i);
                var isReluctant = c == '?' && isQuantified;
                isQuantified = !isReluctant;
                if (isReluctant)
                    continue;
                isNested |= atomHasChoice && c != '?';
                (repeats, choices) = c == '?' ? (repeats, choices + 1) : (repeats + 1, choices);
                (hasChoice, atomHasChoice) = (true, true);
                continue;
            }

            (isQuantified, atomHasChoice) = (false, false);
            switch (c)
            {
                case '(':
                    outer.Push(hasChoice);
                    hasChoice = false;
                    i += pattern[(i + 1)..].StartsWith("?:", StringComparison.Ordinal) ? 2 : 0;
                    break;
                case ')':
                    atomHasChoice = hasChoice;
                    hasChoice |= outer.Pop();
                    break;
                case '|':
                    choices++;
                    hasChoice = true;
                    break;
                case '[' or '\\':
                    i = EndOfAtom(pattern, i);
                    break;
            }
        }

        return new(repeats, choices, isNested);
    }

    /// <summary>Where a class of characters or an escape ends.</summary>
    private static int EndOfAtom(string pattern, int start)
    {
        if (pattern[start] == '\\')
            return pattern[start + 1] is 'p' or 'P' ? pattern.IndexOf('}', start) : start + 1;
        var depth = 0;
        for (var i = start; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
                i++;
            else if (pattern[i] == '[')
                depth++;
            else if (pattern[i] == ']' && --depth == 0)
                return i;
        }

        return pattern.Length - 1;
    }
}
