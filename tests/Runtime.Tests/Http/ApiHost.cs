using System.Globalization;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Tests.Faults;
using LongAn.Runtime.Tests.Stores;
using LongAn.Workflows.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>The real server on a free port and a folder of its own, with the shipped procedures, people of every role and a clock of the test.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    public const string Ward = "H39.31.01";
    public const string OtherWard = "H39.31.03";
    private const string Password = "mat-khau-thu-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("longan-").FullName;
    private readonly Dictionary<string, Task<Person>> _signedIn = new(StringComparer.Ordinal);
    private readonly Action<WebApplicationBuilder>? _adjust;
    private ServerOptions? _options;
    private WebApplication? _app;

    public ApiHost()
    {
    }

    internal ApiHost(Action<WebApplicationBuilder> adjust) => _adjust = adjust;

    /// <summary>How many of a hundred calls of the journal's store fail.</summary>
    public int Faults { get; init; } = TestFaults.Percent;

    /// <summary>The store that fails; null where none does.</summary>
    internal FaultyStore? Store { get; private set; }

    /// <summary>Folder of the procedures; those that are shipped unless a test brings its own.</summary>
    public string Definitions { get; init; } = Path.Combine(Repository.Root, "definitions");

    /// <summary>Monday, 23 November 2026, 9:00 in Vietnam.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _app!.Services;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async ValueTask InitializeAsync()
    {
        _options = new ServerOptions
        {
            DataFolder = _folder,
            Urls = "http://127.0.0.1:0",
            DefinitionsFolder = Definitions,
            Database = TestDatabase.IsPostgresByDefault ? await TestDatabase.NewPostgres() : null,
        };
        await Start();
        await MakeEverybody();
    }

    /// <summary>Stops and starts again on the same folder: everything in memory is gone.</summary>
    /// <param name="before">What is done before it stops; null for nothing.</param>
    public async Task Restart(Func<IServiceProvider, Task>? before = null)
    {
        if (before is not null)
            await before(Services);
        await Stop();
        await Start();
    }

    private async Task Start()
    {
        _app = Program.Compose(_options!, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(new FaultLog());
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            Store = Faults > 0 ? TestFaults.Into(builder, Faults) : null;
            _adjust?.Invoke(builder);
        });
        await _app.StartAsync();
        Store?.IsOn = true;
        Address = new(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    private async Task MakeEverybody()
    {
        await Make("congdan", Role.Applicant, "", "079123456789");
        await Make("nguoikhac", Role.Applicant, "", "079123456780");
        await Make("tiepnhan", Role.IntakeOfficer, Ward);
        await Make("chuyenvien", Role.Specialist, Ward);
        await Make("lanhdao", Role.Leader, Ward);
        await Make("vanthu", Role.Clerk, Ward);
        await Make("tiepnhan-noikhac", Role.IntakeOfficer, OtherWard);
        await Make("quantri", Role.Administrator, "");
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Stop()
    {
        foreach (var person in _signedIn.Values.Where(person => person.IsCompletedSuccessfully))
            (await person).Dispose();
        _signedIn.Clear();
        Store?.IsOn = false;
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Somebody without an account.</summary>
    public Person Anybody() => new(Address, Clock) { Insists = Faults > 0 };

    /// <summary>Somebody who is signed in; the same session within a test run.</summary>
    public Task<Person> Signed(string userName)
    {
        // Many may ask for the same person at once: they sign in once.
        lock (_signedIn)
            return _signedIn.TryGetValue(userName, out var known) ? known : _signedIn[userName] = SignIn(userName);
    }

    private async Task<Person> SignIn(string userName)
    {
        var person = Anybody();
        await person.SignIn(userName, Password);
        return person;
    }

    /// <summary>Gives an account one more role.</summary>
    public async Task Grant(string userName, Role role, string agency)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await users.FindByNameAsync(userName);
        account!.Grants.Add(new() { Role = role, AgencyCode = agency });
        Assert.True((await users.UpdateAsync(account)).Succeeded);
    }

    public async Task Make(string userName, Role role, string agency, string identityNumber = "")
    {
        await using var scope = Services.CreateAsyncScope();
        var account = new Account
        {
            Id = Guid.CreateVersion7(Clock.GetUtcNow()).ToString("D", CultureInfo.InvariantCulture),
            UserName = userName,
            DisplayName = $"Người {userName}",
            IdentityNumber = identityNumber,
            PhoneNumber = role == Role.Applicant ? "0912345678" : null,
            Email = role == Role.Applicant ? $"{userName}@longan.example" : null,
            Address = role == Role.Applicant ? "Phường 1, thành phố Tân An" : null,
        };
        account.Grants.Add(new() { Role = role, AgencyCode = agency });
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        Assert.True(made.Succeeded, string.Join(", ", made.Errors.Select(e => e.Code)));
    }
}

[CollectionDefinition(Name)]
public sealed class ApiTests : ICollectionFixture<ApiHost>
{
    public const string Name = "api";
}
