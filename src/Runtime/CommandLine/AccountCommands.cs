using System.Text;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;

namespace LongAn.Runtime.CommandLine;

/// <summary>Makes accounts of officials and grants roles, also while a server runs. A password is typed unseen, or read from standard input.</summary>
internal static class AccountCommands
{
    public static Task<int> CreateAdministrator(ServerOptions options, string userName, CancellationToken cancellation)
    {
        var password = Password();
        return Run(options, accounts => accounts.CreateAdministrator(userName, password), $"The administrator {userName} was made.", cancellation);
    }

    public static Task<int> Create(ServerOptions options, string userName, string displayName, CancellationToken cancellation)
    {
        var password = Password();
        return Run(options, accounts => accounts.Create(userName, displayName, password), $"The account {userName} was made; give it a role with grant.", cancellation);
    }

    public static Task<int> Grant(ServerOptions options, string userName, string role, string? agencyCode, CancellationToken cancellation) =>
        Run(options, accounts => accounts.Grant(userName, role, agencyCode), $"{userName} is now {string.Join(" of ", new[] { role, agencyCode }.OfType<string>())}, from the next sign-in on.", cancellation);

    public static Task<int> Revoke(ServerOptions options, string userName, string role, string? agencyCode, CancellationToken cancellation) =>
        Run(options, accounts => accounts.Revoke(userName, role, agencyCode), $"{userName} is no longer {string.Join(" of ", new[] { role, agencyCode }.OfType<string>())}; open sessions end within a minute.", cancellation);

    private static async Task<int> Run(ServerOptions options, Func<OfficialAccounts, Task<string?>> change, string told, CancellationToken cancellation)
    {
        DataFolder.Prepare(options);
        await using var app = Program.Compose(options);
        await app.Services.GetRequiredService<DatabaseStart>().Bring(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        if (await change(scope.ServiceProvider.GetRequiredService<OfficialAccounts>()) is { } refusal)
            throw new StartRefused(refusal);
        Console.WriteLine(told);
        return 0;
    }

    private static string Password()
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine() ?? throw new StartRefused("Expected the password on the first line of standard input, but it was empty.");

        var first = Typed("Password: ");
        return first == Typed("Again: ") ? first : throw new StartRefused("Expected the same password twice, but the two differ; run the command again.");
    }

    private static string Typed(string prompt)
    {
        Console.Write(prompt);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key != ConsoleKey.Backspace)
                typed.Append(key.KeyChar);
            else if (typed.Length > 0)
                typed.Length--;
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
