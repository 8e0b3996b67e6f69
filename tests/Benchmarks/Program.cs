using LongAn.Benchmarks;

var json = args.Contains("--json");
switch (args.FirstOrDefault(a => !a.StartsWith('-')))
{
    case "engine":
        EngineBenchmark.Run(new Report(Console.Out, json));
        return 0;
    case "clock":
        ClockBenchmark.Run(new Report(Console.Out, json), Option("--calendar") ?? Path.Combine("definitions", "shared", "calendars", "national.json"));
        return 0;
    case "feel":
        FeelBenchmark.Run(new Report(Console.Out, json), Option("--feelin") ?? Path.Combine("tests", "Benchmarks", "feelin"));
        return 0;
    case "runtime":
        await RuntimeBenchmark.Run(Option("--store") ?? "sqlite", (Option("--mode") ?? "grain,http").Split(','), [.. (Option("--clients") ?? "1,32").Split(',').Select(int.Parse)], TimeSpan.FromSeconds(int.Parse(Option("--seconds") ?? "10", System.Globalization.CultureInfo.InvariantCulture)), json);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: dotnet run -c Release --project tests/Benchmarks -- engine|clock|feel|runtime [--store sqlite|postgres] [--mode grain,http] [--clients 1,32] [--seconds 10] [--feelin FOLDER] [--calendar FILE] [--json]");
        return 2;
}

string? Option(string name) => args.SkipWhile(arg => arg != name).Skip(1).FirstOrDefault();
