using System.Text.RegularExpressions;
using LongAn.Runtime.Http;
using LongAn.Workflows;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>Every refusal has its words.</summary>
public sealed partial class ProblemTests
{
    public static TheoryData<string, object> Codes()
    {
        var codes = new TheoryData<string, object>();
        foreach (var code in Enum.GetValues<RejectionCode>())
            codes.Add(code.ToString(), ProblemTexts.For(code));
        foreach (var code in Enum.GetValues<EdgeRefusal>())
            codes.Add(code.ToString(), ProblemTexts.For(code));
        return codes;
    }

    [Theory]
    [MemberData(nameof(Codes), DisableDiscoveryEnumeration = true)]
    public void A_refusal_says_what_was_expected_and_what_was_found_in_both_languages(string code, object told)
    {
        var text = (ProblemText)told;
        Assert.InRange(text.Status, 400, 599);
        Assert.Matches("^[a-z][A-Za-z]+$", char.ToLowerInvariant(code[0]) + code[1..]);
        if (text.Status != 500)
        {
            Assert.Matches(VietnameseSentence(), text.Sentence.Vi);
            Assert.Matches(EnglishSentence(), text.Sentence.En);
        }

        Assert.Equal(Placeholder().Matches(text.Sentence.Vi).Select(m => m.Value).ToHashSet(), Placeholder().Matches(text.Sentence.En).Select(m => m.Value).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Codes), DisableDiscoveryEnumeration = true)]
    public void A_code_finds_its_own_words(string code, object told) =>
        Assert.Equal((ProblemText)told, ProblemTexts.Find(char.ToLowerInvariant(code[0]) + code[1..]));

    [GeneratedRegex("^(Cần|Chỉ được) .+, nhưng .+; .+\\.$")]
    private static partial Regex VietnameseSentence();

    [GeneratedRegex("^Expected .+, but .+\\.$")]
    private static partial Regex EnglishSentence();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
