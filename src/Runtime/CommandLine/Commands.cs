using System.CommandLine;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using Microsoft.AspNetCore.Connections;

namespace LongAn.Runtime.CommandLine;

/// <summary>The commands of the program. What a person can get wrong ends in one sentence and a non-zero exit.</summary>
internal static class Commands
{
    private const int Refused = 1;
    private const int Misused = 2;

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Address to serve, http or https; several are separated by semicolons.",
        DefaultValueFactory = _ => new ServerOptions().Urls,
        Recursive = true,
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the database, its key and the lock; made when it is not there.",
        DefaultValueFactory = _ => new ServerOptions().DataFolder,
        Recursive = true,
    };

    private static readonly Option<string> Definitions = new("--definitions")
    {
        Description = "Folder of procedure packages; those the database lacks are imported at start.",
        DefaultValueFactory = _ => DefaultDefinitions(),
        Recursive = true,
    };

    private static readonly Option<int> SiloPort = new("--silo-port")
    {
        Description = "Port of the silo on the loopback address; 0 takes a free one.",
        DefaultValueFactory = _ => 0,
        Recursive = true,
    };

    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors is [var error, ..])
        {
            await Console.Error.WriteLineAsync($"{error.Message} See --help for the commands and options.");
            return Misused;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static RootCommand Root()
    {
        var serve = new Command("serve", "Serves the workflow engine; the default.");
        serve.SetAction((parsed, cancellation) => Guarded(() => ServeCommand.Run(Bind(parsed), cancellation)));

        var userName = new Argument<string>("user-name") { Description = "Name the administrator signs in with." };
        var admin = new Command("create-admin", "Makes an administrator; asks for the password on the terminal.") { userName };
        admin.SetAction((parsed, cancellation) => Guarded(() => AccountCommands.CreateAdministrator(Bind(parsed), parsed.GetRequiredValue(userName), cancellation)));

        var newName = new Argument<string>("user-name") { Description = "Name the official signs in with." };
        var displayName = new Option<string>("--name") { Description = "Name shown to colleagues.", Required = true };
        var account = new Command("create-account", "Makes an account for an official, without a role; asks for the password on the terminal.") { newName, displayName };
        account.SetAction((parsed, cancellation) => Guarded(() => AccountCommands.Create(Bind(parsed), parsed.GetRequiredValue(newName), parsed.GetRequiredValue(displayName), cancellation)));

        var holder = new Argument<string>("user-name") { Description = "Account that gets the role." };
        var role = new Argument<string>("role") { Description = "intakeOfficer, specialist, leader, clerk, analyst, publisher or administrator." };
        var agency = new Argument<string?>("agency-code") { Description = "Agency the role is bound to, such as H39.31.01; none for administrator.", Arity = ArgumentArity.ZeroOrOne };
        var grant = new Command("grant", "Gives an account a role at an agency.") { holder, role, agency };
        grant.SetAction((parsed, cancellation) => Guarded(() => AccountCommands.Grant(Bind(parsed), parsed.GetRequiredValue(holder), parsed.GetRequiredValue(role), parsed.GetValue(agency), cancellation)));

        var former = new Argument<string>("user-name") { Description = "Account that loses the role." };
        var taken = new Argument<string>("role") { Description = "The role, as grant was given it." };
        var place = new Argument<string?>("agency-code") { Description = "Agency the role is bound to; none for administrator.", Arity = ArgumentArity.ZeroOrOne };
        var revoke = new Command("revoke", "Takes a role of an account away: the opposite of grant.") { former, taken, place };
        revoke.SetAction((parsed, cancellation) => Guarded(() => AccountCommands.Revoke(Bind(parsed), parsed.GetRequiredValue(former), parsed.GetRequiredValue(taken), parsed.GetValue(place), cancellation)));

        var file = new Argument<string>("file") { Description = "File to write." };
        var openApi = new Command("openapi", "Writes the description of the HTTP API without serving it.") { file };
        openApi.SetAction((parsed, cancellation) => Guarded(() => OpenApiCommand.Run(Bind(parsed), parsed.GetRequiredValue(file), cancellation)));

        var expected = new Option<string?>("--expect-root") { Description = "A root noted earlier, from an answer of this command: says whether the journal still holds everything up to it." };
        var export = new Option<string?>("--export-root") { Description = "File to append a line to, with the time, the number of batches and the root; run it daily and keep the file elsewhere." };
        var verify = new Command("verify", "Walks every hash chain of the journal and the rows derived from it, and names the first difference.") { expected, export };
        verify.SetAction((parsed, cancellation) => Guarded(() => VerifyCommand.Run(Bind(parsed), parsed.GetValue(expected), parsed.GetValue(export), cancellation)));

        var rebuild = new Command("rebuild", "Makes the rows of lists, inbox, search, timers and incidents anew from the journal, with progress; stop the server first.");
        rebuild.SetAction((parsed, cancellation) => Guarded(() => RebuildCommand.Run(Bind(parsed), Console.Out, cancellation)));

        var dossier = new Argument<string>("dossier") { Description = "Code of the dossier, or its identifier before it has one." };
        var erase = new Command("erase", "Erases the personal data and the files of a dossier, once its code was typed again; stop the server first.") { dossier };
        erase.SetAction((parsed, _) => Guarded(() => EraseCommand.Run(Bind(parsed), parsed.GetRequiredValue(dossier), Console.In, Console.Out)));

        var root = new RootCommand("LongAn.Workflow: runs administrative procedures.") { Urls, Data, Definitions, SiloPort, serve, admin, account, grant, revoke, openApi, verify, rebuild, erase };
        foreach (var command in PackageCommands.All(Bind, Guarded))
            root.Subcommands.Add(command);
        root.SetAction((parsed, cancellation) => Guarded(() => ServeCommand.Run(Bind(parsed), cancellation)));
        return root;
    }

    private static ServerOptions Bind(ParseResult parsed)
    {
        var urls = parsed.GetRequiredValue(Urls);
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                throw new StartRefused($"Expected an address such as http://127.0.0.1:5080 after --urls, but found '{url}'.");
        }

        if (parsed.GetRequiredValue(SiloPort) is var port and (< 0 or > 65535))
            throw new StartRefused($"Expected a port from 0 to 65535 after --silo-port, but found {port}.");
        return new() { Database = DatabaseSetting.Read(), Urls = urls, DataFolder = parsed.GetRequiredValue(Data), DefinitionsFolder = parsed.GetRequiredValue(Definitions), SiloPort = parsed.GetRequiredValue(SiloPort) };
    }

    private static async Task<int> Guarded(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (StartRefused refused)
        {
            return await Tell(refused.Message);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return await Tell($"Expected a free port, but another program already uses the address: {e.Message} Stop it or give another address with --urls.");
        }
        catch (System.Net.Sockets.SocketException e)
        {
            return await Tell($"Expected to open the address, but the system refused it ({e.Message}); give another one with --urls or --silo-port.");
        }
        catch (System.Data.Common.DbException e)
        {
            return await Tell($"Expected a database that can be read and written (the one of Database:Connection, or the file in the data folder), but it answered: {e.Message}");
        }
    }

    private static async Task<int> Tell(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return Refused;
    }

    // In the repository the packages lie at its root; a published program carries them beside it.
    private static string DefaultDefinitions()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "definitions");
        return Directory.Exists("definitions") || !Directory.Exists(beside) ? "definitions" : beside;
    }
}
