using System.Net;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.Identity;

/// <summary>Accounts and sessions, on a server of their own: they use up the limits on signing in.</summary>
public sealed class AccountTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_citizen_registers_and_is_signed_in_as_applicant()
    {
        using var somebody = host.Anybody();
        var made = await somebody.Post("accounts", Registration("nguoi.moi"));
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var user = (await somebody.Get("session")).Given()["user"]!;
        Assert.Equal("nguoi.moi", user["userName"]!.GetValue<string>());
        Assert.Equal("applicant", Assert.Single(user["roles"]!.AsArray())!["role"]!.GetValue<string>());
        using var another = host.Anybody();
        (await another.Post("accounts", Registration("nguoi.moi"))).Refused(HttpStatusCode.Conflict, "userNameTaken");
        Assert.Equal(HttpStatusCode.NoContent, (await somebody.Delete("session")).Status);
        Assert.Null((await somebody.Get("session")).Given()["user"]);
    }

    [Theory]
    [InlineData("userName", "ab")]
    [InlineData("identityNumber", "123")]
    [InlineData("password", "ngan1")]
    [InlineData("email", "khong-phai-thu")]
    public async Task An_account_with_a_wrong_field_is_refused_at_that_field(string field, string value)
    {
        var body = new Dictionary<string, string> { ["userName"] = "ten.hop.le", ["password"] = "mat-khau-dai-1", ["displayName"] = "Người nộp (thử nghiệm)", ["identityNumber"] = "079123456789" };
        body[field] = value;
        using var somebody = host.Anybody();
        var problem = (await somebody.Post("accounts", body)).Refused(HttpStatusCode.UnprocessableEntity, "accountInvalid");
        Assert.Equal("/" + field, Assert.Single(problem["findings"]!.AsArray())!["path"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_user_hear_the_same_and_five_failures_lock()
    {
        using var somebody = host.Anybody();
        var unknown = await somebody.Post("session", new { userName = "khong-co", password = "sai" });
        for (var i = 0; i < 5; i++)
            Assert.Equal(unknown.Text, (await somebody.Post("session", new { userName = "congdan", password = "sai" })).Text);
        (await somebody.Post("session", new { userName = "congdan", password = "mat-khau-thu-1" })).Refused(HttpStatusCode.Unauthorized, "credentialsWrong");
    }

    [Fact]
    public async Task Signing_in_too_often_and_looking_up_too_often_is_limited()
    {
        using var somebody = host.Anybody();
        for (var i = 0; i < 10; i++)
            (await somebody.Post("lookup", new { code = $"H39-260101-000{i}", identityNumber = "1" })).Refused(HttpStatusCode.NotFound, "dossierNotFound");
        var limited = await somebody.Post("lookup", new { code = "H39-260101-0010", identityNumber = "1" });
        limited.Refused(HttpStatusCode.TooManyRequests, "tooManyRequests");
        Assert.True(int.Parse(limited.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= 60);
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts()
    {
        using var somebody = host.Anybody();
        var answer = await somebody.Post("session", new { userName = "nguoikhac", password = "mat-khau-thu-1" });
        Assert.Contains("longan-session=", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.Matches("longan-session=[^,]*samesite=lax; httponly", answer.Headers["Set-Cookie"]);
    }

    [Fact]
    public async Task An_administrator_is_made_from_the_command_line_once()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var administrators = scope.ServiceProvider.GetRequiredService<OfficialAccounts>();
        Assert.Null(await administrators.CreateAdministrator("chuquan", "mat-khau-dai-1"));
        Assert.Contains("taken", await administrators.CreateAdministrator("chuquan", "mat-khau-dai-1"), StringComparison.Ordinal);
        Assert.Contains("password", await administrators.CreateAdministrator("chuquan2", "ngan"), StringComparison.Ordinal);
        using var somebody = host.Anybody();
        await somebody.SignIn("chuquan", "mat-khau-dai-1");
        (await somebody.Get("dossiers/search")).Given();
    }

    [Fact]
    public async Task A_granted_role_counts_from_the_next_sign_in_and_ends_the_sessions_before()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<OfficialAccounts>();
        Assert.Null(await accounts.Create("canbo", "Cán bộ (thử nghiệm)", "mat-khau-dai-1"));
        using var official = host.Anybody();
        await official.SignIn("canbo", "mat-khau-dai-1");
        (await official.Get("work-items")).Refused(HttpStatusCode.NotFound, "notAllowed");

        Assert.Null(await accounts.Grant("canbo", "specialist", ApiHost.Ward));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await official.Get("work-items")).Refused(HttpStatusCode.Unauthorized, "notSignedIn");
        (await official.Get("session")).Given();
        await official.SignIn("canbo", "mat-khau-dai-1");
        (await official.Get("work-items")).Given();
    }

    [Fact]
    public async Task A_role_taken_away_ends_the_sessions_and_is_gone_at_the_next_sign_in()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<OfficialAccounts>();
        Assert.Null(await accounts.Create("canbo3", "Cán bộ (thử nghiệm)", "mat-khau-dai-1"));
        Assert.Null(await accounts.Grant("canbo3", "specialist", ApiHost.Ward));
        using var official = host.Anybody();
        await official.SignIn("canbo3", "mat-khau-dai-1");
        (await official.Get("work-items")).Given();

        Assert.Contains("specialist H39.31.01", await accounts.Revoke("canbo3", "clerk", ApiHost.Ward), StringComparison.Ordinal);
        Assert.Contains("'nobody'", await accounts.Revoke("nobody", "clerk", ApiHost.Ward), StringComparison.Ordinal);
        Assert.Null(await accounts.Revoke("canbo3", "specialist", ApiHost.Ward));
        Assert.Contains("there is none", await accounts.Revoke("canbo3", "specialist", ApiHost.Ward), StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await official.Get("work-items")).Refused(HttpStatusCode.Unauthorized, "notSignedIn");
        (await official.Get("session")).Given();
        await official.SignIn("canbo3", "mat-khau-dai-1");
        (await official.Get("work-items")).Refused(HttpStatusCode.NotFound, "notAllowed");
    }

    [Fact]
    public async Task A_demo_account_does_not_sign_in_outside_Development()
    {
        await ActivatorUtilities.CreateInstance<DemoAccounts>(host.Services).StartAsync(TestContext.Current.CancellationToken);
        using var somebody = host.Anybody();
        (await somebody.Post("session", new { userName = "congdan2", password = DemoAccounts.Password })).Refused(HttpStatusCode.Unauthorized, "credentialsWrong");
    }

    private static object Registration(string userName) =>
        new { userName, password = "mat-khau-dai-1", displayName = "Người nộp (thử nghiệm)", identityNumber = "079123456789" };
}
