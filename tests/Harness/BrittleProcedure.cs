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
        var package = DerivedPackage.OfCopies(folder, Code);
        var process = Path.Combine(package, "process.bpmn");
        DerivedPackage.Edit(process, """  <bpmn:collaboration id="collaboration">""", """  <bpmn:itemDefinition id="yearItem" structureRef="integer" />""" + "\n" + """  <bpmn:collaboration id="collaboration">""");
        DerivedPackage.Edit(process, """    <bpmn:startEvent id="submitted" """, $"    {Declared}\n" + """    <bpmn:startEvent id="submitted" """);
        DerivedPackage.Edit(process, Whole, Brittle);
        return folder;
    }

    /// <summary>The process with the decision made whole again.</summary>
    public static string Mended(string process) => process.Replace(Brittle, Whole, StringComparison.Ordinal);
}
