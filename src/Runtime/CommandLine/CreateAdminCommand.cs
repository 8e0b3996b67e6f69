using System.Text;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;

namespace LongAn.Runtime.CommandLine;

/// <summary>Makes an administrator, also while a server runs. The password is typed unseen, or read from standard input.</summary>
internal static class CreateAdminCommand
{
    public static async Task<int> Run(ServerOptions options, string userName, CancellationToken cancellation)
    {
        var password = Password();
        DataFolder.Prepare(options);
        await using var app = Program.Compose(options);
        await app.Services.GetRequiredService<DatabaseStart>().Bring(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IAdministratorAccounts>().Create(userName, password) is { } refusal)
            throw new StartRefused(refusal);
        Console.WriteLine($"The administrator {userName} was made.");
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
