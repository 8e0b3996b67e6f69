using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace LongAn.Workflows.Tests;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("e\u0302\u0301", "ế")]
    [InlineData("ê\u0301", "ế")]
    [InlineData("e\u0323\u0302", "ệ")]
    [InlineData("e\u0302\u0323", "ệ")]
    [InlineData("o\u031b\u0309", "ở")]
    [InlineData("u\u0323\u031b", "ự")]
    [InlineData("Đ", "Đ")]
    [InlineData("a\u0302\u0302", "â\u0302")]
    [InlineData("한 字 😀", "한 字 😀")]
    public void Letters_and_their_marks_become_one(string text, string expected) => Assert.Equal(expected, NormalForm.Composing(text));

    [Theory]
    [InlineData("ế", "e\u0302\u0301")]
    [InlineData("ự", "u\u031b\u0323")]
    [InlineData("a\u0301\u0323", "a\u0323\u0301")]
    public void Letters_come_apart_in_the_order_of_the_standard(string text, string expected) => Assert.Equal(expected, NormalForm.Decomposing(text));

    [Property]
    public Property Composing_undoes_decomposing()
    {
        var letters = Gen.Elements("aăâeêioôơuưyAĂÂEÊIOÔƠUƯYđ \u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323".ToCharArray());
        return Prop.ForAll(
            letters.ListOf().Select(list => new string([.. list])).ToArbitrary(),
            text => NormalForm.Composing(NormalForm.Decomposing(text)) == NormalForm.Composing(text)
                && NormalForm.Composing(NormalForm.Composing(text)) == NormalForm.Composing(text));
    }
}
