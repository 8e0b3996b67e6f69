namespace LongAn.Harness;

/// <summary>
/// A procedure that gets stuck: that of copies, with a decision after the appraisal that also reads a year which no form asks for.
/// A dossier of it waits for an administrator until somebody gives it the year.
/// </summary>
public static class BrittleProcedure
{
    public const string Code = "2.999908";

    /// <summary>The decision that cannot be made.</summary>
    public const string StuckAt = "appraisalDecision";

    /// <summary>The number that the process declares and nobody sets.</summary>
    public const string Variable = "bookYear";

    private const string Declared = """<bpmn:dataObject id="bookYear" name="bookYear" itemSubjectRef="yearItem" />""";
    private const string Whole = """outcome = "pass"</bpmn:conditionExpression>""";
    private const string Brittle = """outcome = "pass" and bookYear >= 1900</bpmn:conditionExpression>""";

    /// <summary>Writes the shared definitions and this procedure into a folder; gives the folder.</summary>
    public static string WriteDefinitions(string folder)
    {
        var shipped = Path.Combine(ServerProcess.Root(), "definitions");
        var package = Path.Combine(folder, "thu-nghiem", Code);
        Copy(Path.Combine(shipped, "shared"), Path.Combine(folder, "shared"));
        Copy(Path.Combine(shipped, "chung-thuc", CopyJourney.Procedure), package);
        Directory.Delete(Path.Combine(package, "scenarios"), recursive: true);
        Edit(Path.Combine(package, "procedure.json"), CopyJourney.Procedure, Code);
        var process = Path.Combine(package, "process.bpmn");
        Edit(process, """  <bpmn:collaboration id="collaboration">""", """  <bpmn:itemDefinition id="yearItem" structureRef="integer" />""" + "\n" + """  <bpmn:collaboration id="collaboration">""");
        Edit(process, """    <bpmn:startEvent id="submitted" """, $"    {Declared}\n" + """    <bpmn:startEvent id="submitted" """);
        Edit(process, Whole, Brittle);
        return folder;
    }

    /// <summary>The process with the decision made whole again.</summary>
    public static string Mended(string process) => process.Replace(Brittle, Whole, StringComparison.Ordinal);

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static void Edit(string file, string old, string with)
    {
        var text = File.ReadAllText(file);
        if (!text.Contains(old, StringComparison.Ordinal))
            throw new InvalidOperationException($"Expected {Path.GetFileName(file)} to hold “{old}”, but it does not: the shipped procedure has changed.");
        File.WriteAllText(file, text.Replace(old, with, StringComparison.Ordinal));
    }
}
