using System.Xml.Linq;
using LongAn.Workflows;
using LongAn.Workflows.Decisions;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Conformance.Dmn;

/// <summary>The counts of a folder of the kit; passed, failed and not applicable add up to its cases.</summary>
internal sealed record TckScore(string Folder, int Level, int Passed, int Failed, int NotApplicable, int PassedWithValue, int CasesWithValue, Sequence<string> Failures);

/// <summary>A folder of the kit: models and their cases.</summary>
internal static class TckFolder
{
    /// <summary>Folders that do not apply, with the reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> NotApplicable = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["0076-feel-external-java"] = "functions of Java: a procedure holds no program code",
    };

    private static readonly ZonedDateTime Now = new LocalDateTime(2026, 11, 23, 8, 14).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"]);

    public static TckScore Run(string folder, int level)
    {
        var name = Path.GetFileName(folder);
        var models = Directory.EnumerateFiles(folder, "*.dmn").Order(StringComparer.Ordinal).ToDictionary(f => Path.GetFileName(f), Read, StringComparer.Ordinal);
        var (passed, failed, withValue, passedWithValue) = (0, 0, 0, 0);
        var failures = new List<string>();
        var (total, applies) = (0, !NotApplicable.ContainsKey(name));
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var root = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
            var cases = TckCase.Children(root, "testCase").Select(TckCase.Read).ToList();
            total += cases.Count;
            if (!applies)
                continue;
            var modelName = TckCase.Children(root, "modelName").FirstOrDefault()?.Value.Trim() ?? "";
            var plan = models.GetValueOrDefault(modelName) is { } model ? DecisionCompiler.Compile(model, models.Values.OfType<DecisionModel>().ToSequence()).Plan : null;
            foreach (var @case in cases)
            {
                var expectsValue = @case.Results.Any(r => r.Value is not NullValue);
                var failure = plan is null ? "no model " + modelName : Check(plan, @case);
                withValue += expectsValue ? 1 : 0;
                if (failure is null)
                {
                    passed++;
                    passedWithValue += expectsValue ? 1 : 0;
                }
                else
                {
                    failed++;
                    failures.Add($"{name} {Path.GetFileName(file)} {@case.Id}: {failure}");
                }
            }
        }

        return new(name, level, passed, failed, applies ? 0 : total, passedWithValue, withValue, failures.ToSequence());
    }

    private static DecisionModel? Read(string path)
    {
        using var stream = File.OpenRead(path);
        return DmnReader.Read(stream, Path.GetFileName(path)).Model;
    }

    private static string? Check(DecisionPlan plan, TckCase @case)
    {
        foreach (var expected in @case.Results)
        {
            var result = @case switch
            {
                { Service: { } service } => plan.EvaluateService(service, @case.Inputs, Now),
                { Knowledge: { } knowledge } => plan.Invoke(knowledge, @case.Inputs, Now),
                _ => plan.Evaluate(expected.Name, @case.Inputs, Now),
            };
            var actual = @case.Service is not null && @case.Results.Count > 1 ? (result.Value as ContextValue)?[expected.Name] ?? Value.Null : result.Value;
            if (!expected.Holds(actual))
                return $"{expected.Name}: expected {expected.Value}, but found {actual}. {result.Failure} {string.Join(" ", result.Warnings.Take(3))}";
        }

        return null;
    }
}
