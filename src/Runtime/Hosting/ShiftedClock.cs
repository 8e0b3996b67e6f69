namespace LongAn.Runtime.Hosting;

/// <summary>A clock that runs ahead of the machine's, to see in Development what a day to come brings.</summary>
/// <param name="offset">How far it runs ahead.</param>
internal sealed class ShiftedClock(TimeSpan offset) : TimeProvider
{
    private const string Setting = "Clock:Offset";

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;

    /// <summary>The clock of a server: the machine's, unless the setting says otherwise.</summary>
    /// <exception cref="StartRefused">The setting is no span of time, or the server does not run in Development.</exception>
    public static TimeProvider Of(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[Setting] is not { Length: > 0 } text)
            return System;
        if (!environment.IsDevelopment())
            throw new StartRefused($"Expected no {Setting} outside Development, where time is that of the machine, but found '{text}'; remove the setting.");
        return TimeSpan.TryParse(text, global::System.Globalization.CultureInfo.InvariantCulture, out var offset) && offset.Duration() < TimeSpan.FromDays(3650)
            ? new ShiftedClock(offset)
            : throw new StartRefused($"Expected a span of time of less than ten years such as 2.00:00:00 for {Setting}, but found '{text}'.");
    }
}
