using LongAn.Runtime.Hosting;

namespace LongAn.Runtime.CommandLine;

/// <summary>Checks packages as publishing would.</summary>
internal static class CheckCommand
{
    public static Task<int> Run(ServerOptions options, string folder, TextWriter output)
    {
        var failed = false;
        foreach (var package in CheckedPackage.Below(options, folder, CheckedPackage.Shared(options)))
        {
            package.Tell(output);
            failed |= package.Analysis.HasErrors;
        }

        return Task.FromResult(failed ? 1 : 0);
    }
}
