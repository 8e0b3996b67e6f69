using LongAn.Runtime.Hosting;

namespace LongAn.Runtime.Procedures;

/// <summary>
/// Systems outside that processes may call, by the name that a service task has as its operation or a message as its name
/// (section <c>Services:Targets</c> of the configuration). Nothing else is ever called.
/// </summary>
internal sealed class ServiceTargets
{
    private readonly Dictionary<string, ServiceTarget> _targets;

    private ServiceTargets(Dictionary<string, ServiceTarget> targets) => _targets = targets;

    /// <summary>Names of all targets.</summary>
    public IReadOnlyCollection<string> Names => _targets.Keys;

    /// <exception cref="StartRefused">A target has no address that can be called, or a limit that is none.</exception>
    public static ServiceTargets Of(IConfiguration configuration)
    {
        var targets = configuration.GetSection("Services:Targets").Get<Dictionary<string, ServiceTarget>>() ?? [];
        foreach (var (name, target) in targets)
        {
            if (target.Url is not { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" })
                throw new StartRefused($"Expected Services:Targets:{name}:Url to be an address with http or https and without a password, but found '{target.Url}'; correct the configuration.");
            if (target.TimeLimit is < 1 or > ServiceTarget.LongestTime || target.Attempts is < 1 or > ServiceTarget.MostAttempts)
                throw new StartRefused($"Expected TimeLimit of 1 to {ServiceTarget.LongestTime} seconds and Attempts of 1 to {ServiceTarget.MostAttempts} in Services:Targets:{name}, but found {target.TimeLimit} and {target.Attempts}; correct the configuration.");
        }

        return new(targets);
    }

    /// <summary>The targets of this machine, for commands that compose no server.</summary>
    public static ServiceTargets OfThisMachine() => Of(new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build());

    /// <summary>The target of a name; null when none is configured.</summary>
    public ServiceTarget? Find(string name) => _targets.GetValueOrDefault(name);
}

/// <summary>A system outside.</summary>
internal sealed record ServiceTarget
{
    public const int LongestTime = 300;
    public const int MostAttempts = 100;

    /// <summary>Where calls are posted to.</summary>
    public Uri? Url { get; init; }

    /// <summary>What the server shows for itself as a bearer; never logged. Default none.</summary>
    public string? Token { get; init; }

    /// <summary>Seconds that one call may take. Default 30.</summary>
    public int TimeLimit { get; init; } = 30;

    /// <summary>Calls until it is given up. Default 8: with the pauses between them some ten minutes.</summary>
    public int Attempts { get; init; } = 8;

    /// <summary>Shows no token: options are printed in logs.</summary>
    public override string ToString() => Url?.GetLeftPart(UriPartial.Path) ?? "";
}
