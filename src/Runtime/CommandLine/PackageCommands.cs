using System.CommandLine;
using LongAn.Runtime.Hosting;

namespace LongAn.Runtime.CommandLine;

/// <summary>The commands for packages: check them, play their scenarios, publish one, end a procedure, read national records.</summary>
internal static class PackageCommands
{
    private static readonly Argument<string> Folder = new("folder") { Description = "Folder of a package, or one with packages somewhere below." };

    private static readonly Option<string> Decision = new("--decision") { Description = "Number of the decision, such as 858/QĐ-UBND.", Required = true };

    private static readonly Option<string> SignedOn = new("--signed-on") { Description = "Day of its signature, such as 2026-11-20.", Required = true };

    private static readonly Option<string> Signer = new("--signer") { Description = "Title of who signed it; no name.", Required = true };

    private static readonly Option<string> Kind = new("--kind") { Description = "new, amend or replace; a procedure is ended by the command repeal.", Required = true };

    private static readonly Option<string> Effective = new("--effective") { Description = "From when dossiers are filed under it: now, or a time in Vietnam such as 2026-12-01T00:00.", Required = true };

    private static readonly Argument<string> Code = new("code") { Description = "Code of the procedure, such as 2.000908." };

    private static readonly Option<string> End = new("--effective") { Description = "From when nothing is filed: now, or a time in Vietnam such as 2026-12-01T00:00.", Required = true };

    private static readonly Argument<string> Records = new("records") { Description = "File of records (.jsonl, .jsonl.gz, .json), or a folder with such files." };

    private static readonly Option<string?> Target = new("--out") { Description = "Folder to write the drafts to, one file a record (CODE.draft.json); without it only the summary is told." };

    /// <param name="bind">Reads the options of the program.</param>
    /// <param name="guarded">Tells a refusal in one sentence.</param>
    public static IEnumerable<Command> All(Func<ParseResult, ServerOptions> bind, Func<Func<Task<int>>, Task<int>> guarded)
    {
        var check = new Command("check", "Checks packages as publishing would, and names every finding; exit code 1 when one is an error.") { Folder };
        check.SetAction((parsed, _) => guarded(() => CheckCommand.Run(bind(parsed), parsed.GetRequiredValue(Folder), Console.Out)));
        yield return check;

        var test = new Command("test", "Checks packages and plays their scenarios; draws the way of a failing one beside it (NAME.path.svg); exit code 1 when one fails.") { Folder };
        test.SetAction((parsed, _) => guarded(() => TestCommand.Run(bind(parsed), parsed.GetRequiredValue(Folder), Console.Out)));
        yield return test;

        var publish = new Command("publish", "Publishes a package into the data folder; stop the server first. Who runs it answers for the four eyes.") { Folder, Decision, SignedOn, Signer, Kind, Effective };
        publish.SetAction((parsed, cancellation) => guarded(() => PublishCommand.Run(
            bind(parsed),
            parsed.GetRequiredValue(Folder),
            new(parsed.GetRequiredValue(Decision), parsed.GetRequiredValue(SignedOn), parsed.GetRequiredValue(Signer), parsed.GetRequiredValue(Kind), parsed.GetRequiredValue(Effective)),
            Console.Out,
            cancellation)));
        yield return publish;

        var repeal = new Command("repeal", "Ends a procedure in the data folder: from the moment on nothing is filed, and what was filed goes on; stop the server first.") { Code, Decision, SignedOn, Signer, End };
        repeal.SetAction((parsed, cancellation) => guarded(() => RepealCommand.Run(
            bind(parsed),
            parsed.GetRequiredValue(Code),
            new(parsed.GetRequiredValue(Decision), parsed.GetRequiredValue(SignedOn), parsed.GetRequiredValue(Signer), "repeal", parsed.GetRequiredValue(End)),
            Console.Out,
            cancellation)));
        yield return repeal;

        var import = new Command("import-national", "Reads records of the national database of procedures into catalogue drafts and sums up what a person has to look at; exit code 1 when something is no record.") { Records, Target };
        import.SetAction((parsed, cancellation) => guarded(() => ImportNationalCommand.Run(parsed.GetRequiredValue(Records), parsed.GetValue(Target), Console.Out, cancellation)));
        yield return import;
    }
}
