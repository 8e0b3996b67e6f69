using System.Net;
using LongAn.Runtime.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

[Collection(ApiTests.Name)]
public sealed class NullCharacterTests(ApiHost host)
{
    [Fact]
    public async Task A_text_with_the_character_is_refused_before_the_journal_and_said_clearly()
    {
        var citizen = await host.Signed("congdan");
        var id = Case.NewId();
        var answer = await citizen.Post("dossiers", Case.Filing(id, Samples.Copy, new { requester = new { name = "Người\0nộp" } }));
        answer.Refused(HttpStatusCode.UnprocessableEntity, "nullCharacter");
        Assert.Contains("U+0000", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Get($"dossiers/{id}")).Status);
        (await citizen.Get("procedures?q=b%00n")).Refused(HttpStatusCode.UnprocessableEntity, "nullCharacter");
    }

    [Theory]
    [InlineData("""{"a":"\u0000"}""", true)]
    [InlineData("""{"a":"\\\u0000"}""", true)]
    [InlineData("""{"a":"\\u0000"}""", false)]
    [InlineData("""{"a":"\\u0000","b":"\u0000"}""", true)]
    [InlineData("""{"a":"\u0001"}""", false)]
    public void The_character_is_told_from_the_letters_that_look_like_it(string json, bool isThere) =>
        Assert.Equal(isThere, NullCharacter.IsIn(System.Text.Encoding.UTF8.GetBytes(json)));
}
