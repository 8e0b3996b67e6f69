using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Procedures;
using Microsoft.AspNetCore.Identity;

namespace LongAn.Runtime.Identity;

/// <summary>Accounts to try the product with, one a role and a second one where two are needed. Made in Development only; their names are their roles.</summary>
public sealed class DemoAccounts(IServiceScopeFactory scopes, TimeProvider time, AgencyDirectory directory) : IHostedService
{
    /// <summary>Printed at start, in Development only.</summary>
    public const string Password = "thu-nghiem-2026";

    /// <summary>User names with the roles they stand for.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("congdan", "Người dân (thử nghiệm)", "079000000001", Role.Applicant, AgencyLevel.Commune, 0),
        new("congdan2", "Người dân thứ hai (thử nghiệm)", "079000000002", Role.Applicant, AgencyLevel.Commune, 0),
        new("tiepnhan", "Cán bộ tiếp nhận", "", Role.IntakeOfficer, AgencyLevel.Commune, 0),
        new("chuyenvien", "Chuyên viên thụ lý", "", Role.Specialist, AgencyLevel.Commune, 0),
        new("lanhdao", "Lãnh đạo ký duyệt", "", Role.Leader, AgencyLevel.Commune, 0),
        new("vanthu", "Văn thư phát hành", "", Role.Clerk, AgencyLevel.Commune, 0),
        new("tiepnhan2", "Cán bộ tiếp nhận xã khác", "", Role.IntakeOfficer, AgencyLevel.Commune, 1),
        new("tiepnhan.datdai", "Cán bộ tiếp nhận đất đai", "", Role.IntakeOfficer, AgencyLevel.Department, 1),
        new("chuyenvien.datdai", "Chuyên viên đất đai", "", Role.Specialist, AgencyLevel.Department, 1),
        new("lanhdao.datdai", "Lãnh đạo Văn phòng đăng ký đất đai", "", Role.Leader, AgencyLevel.Department, 1),
        new("phantich", "Chuyên viên phân tích thủ tục", "", Role.Analyst, AgencyLevel.Province, 0),
        new("phantich2", "Chuyên viên phân tích thứ hai", "", Role.Analyst, AgencyLevel.Province, 0),
        new("congbo", "Người công bố thủ tục", "", Role.Publisher, AgencyLevel.Province, 0),
        new("quantri", "Quản trị hệ thống", "", Role.Administrator, AgencyLevel.Province, 0),
    ];

    /// <summary>Makes those that are missing.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var demo in All)
        {
            if (await users.FindByNameAsync(demo.UserName) is not null)
                continue;
            var account = new Account
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("D"),
                UserName = demo.UserName,
                DisplayName = demo.DisplayName,
                IdentityNumber = demo.IdentityNumber,
                IsDemo = true,
                Email = demo.Role == Role.Applicant ? $"{demo.UserName}@longan.example" : null,
            };
            account.Grants.Add(new() { Role = demo.Role, AgencyCode = AgencyOf(demo) });
            var made = await users.CreateAsync(account, Password);
            if (!made.Succeeded)
                throw new InvalidOperationException($"Expected to make the account {demo.UserName}, but: {string.Join(", ", made.Errors.Select(e => e.Code))}.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string AgencyOf(DemoAccount demo)
    {
        if (demo.Role == Role.Applicant)
            return "";
        var agencies = directory.Organisation.Agencies.Where(a => a.Level == demo.Level).OrderBy(a => a.Code, StringComparer.Ordinal).ToList();
        return agencies.Count == 0 ? "" : agencies[Math.Clamp(demo.Agency, 0, agencies.Count - 1)].Code;
    }
}

/// <summary>An account to try with.</summary>
/// <param name="Level">Level of the agency.</param>
/// <param name="Agency">Which agency of that level, in order of their codes, counted from 0.</param>
public sealed record DemoAccount(string UserName, string DisplayName, string IdentityNumber, Role Role, AgencyLevel Level, int Agency);

/// <summary>Tells whoever starts the server in Development how to sign in.</summary>
internal sealed class DemoNotice : IStartNotice
{
    public IEnumerable<string> Lines =>
        [$"Demo accounts (Development only), password {DemoAccounts.Password}: {string.Join(", ", DemoAccounts.All.Select(a => a.UserName))}"];
}
