using LongAn.Harness;
using Xunit;

namespace LongAn.Runtime.Tests.Payments;

/// <summary>A server with the payment sandbox as its gateway, and the people of the land procedure.</summary>
public sealed class PaymentSite : IAsyncLifetime
{
    private static readonly byte[] Certificate = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    private readonly Dictionary<string, Person> _officers = [];

    public ServerProcess Server { get; private set; } = null!;

    public SandboxProcess Sandbox { get; } = SandboxProcess.At();

    public Person Citizen { get; private set; } = null!;

    public Person Specialist => _officers["chuyenvien.datdai"];

    public async ValueTask InitializeAsync()
    {
        Server = await ServerProcess.StartNew(settings: Sandbox.ServerSettings);
        await Sandbox.Start(Server.Address);
        Citizen = await Person.SignedIn(Server.Address, "congdan");
        foreach (var name in LandJourney.UntilOwed.Select(step => step.UserName).Distinct())
            _officers[name] = await Person.SignedIn(Server.Address, name);
    }

    /// <summary>A dossier in which something is owed.</summary>
    public async Task<LandJourney> Owing()
    {
        var journey = new LandJourney();
        await journey.File(Citizen, Certificate);
        foreach (var step in LandJourney.UntilOwed)
            await journey.Do(_officers[step.UserName], step);
        return journey;
    }

    public async ValueTask DisposeAsync()
    {
        Citizen?.Dispose();
        foreach (var officer in _officers.Values)
            officer.Dispose();
        await Sandbox.DisposeAsync();
        if (Server is not null)
            await Server.DisposeAsync();
    }
}
