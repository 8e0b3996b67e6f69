using LongAn.Runtime.Hosting;

namespace LongAn.Runtime.Documents;

/// <summary>How papers become PDF (section <c>Documents</c> of the configuration). Without a Chromium they are printed from the browser, and the portal says so.</summary>
public sealed record DocumentOptions
{
    /// <summary>Path of a Chromium; null for none.</summary>
    public string? Chromium { get; init; }

    /// <summary>Whether Chromium runs in its own sandbox. Off only where it cannot have one: as root within a container that is closed by other means.</summary>
    public bool Sandbox { get; init; } = true;

    /// <summary>Seconds one paper may take, 1 to 120. Default 20.</summary>
    public int TimeLimit { get; init; } = 20;

    internal DocumentOptions Checked()
    {
        if (Chromium is not null && !File.Exists(Chromium))
            throw new StartRefused($"Expected Documents:Chromium to be the path of a Chromium, but there is no file {Chromium}; install it or leave the setting out.");
        return TimeLimit is >= 1 and <= 120
            ? this
            : throw new StartRefused($"Expected Documents:TimeLimit between 1 and 120 seconds, but found {TimeLimit}.");
    }
}
