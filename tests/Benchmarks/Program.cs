using LongAn.Benchmarks;

var json = args.Contains("--json");
switch (args.FirstOrDefault(a => !a.StartsWith('-')))
{
    case "engine":
        EngineBenchmark.Run(new Report(Console.Out, json));
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: dotnet run -c Release --project tests/Benchmarks -- engine [--json]");
        return 2;
}
