using System.Numerics;

namespace LongAn.Workflows.Decisions.Analysis;

/// <summary>A set of rules by their place in the table; compared by content.</summary>
internal sealed class RuleSet : IEquatable<RuleSet>
{
    private readonly ulong[] _words;

    private RuleSet(ulong[] words) => _words = words;

    public static RuleSet Of(int rules, Func<int, bool> contains)
    {
        var words = new ulong[(rules + 63) / 64];
        for (var i = 0; i < rules; i++)
        {
            if (contains(i))
                words[i / 64] |= 1UL << (i % 64);
        }

        return new(words);
    }

    public bool IsEmpty => Array.TrueForAll(_words, w => w == 0);

    public int Count => _words.Sum(BitOperations.PopCount);

    public bool Contains(int rule) => (_words[rule / 64] & (1UL << (rule % 64))) != 0;

    public RuleSet And(RuleSet other)
    {
        var words = new ulong[_words.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = _words[i] & other._words[i];
        return new(words);
    }

    public IEnumerable<int> Rules()
    {
        for (var w = 0; w < _words.Length; w++)
        {
            for (var rest = _words[w]; rest != 0; rest &= rest - 1)
                yield return (w * 64) + BitOperations.TrailingZeroCount(rest);
        }
    }

    public bool Equals(RuleSet? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    public override bool Equals(object? obj) => Equals(obj as RuleSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in _words)
            hash.Add(word);
        return hash.ToHashCode();
    }
}
