using LongAn.Runtime.Notifications;
using NodaTime;
using Xunit;

namespace LongAn.Runtime.Tests.Notifications;

public sealed class PauseTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(7, 64)]
    [InlineData(11, 120)]
    [InlineData(100_000, 120)]
    public void Pauses_grow_up_to_two_hours(int attempts, int minutes) => Assert.Equal(Duration.FromMinutes(minutes), MailRoom.PauseAfter(attempts));
}
