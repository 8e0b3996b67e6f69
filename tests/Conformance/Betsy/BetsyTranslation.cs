using System.Text.RegularExpressions;
using System.Xml.Linq;
using LongAn.Workflows.Bpmn;

namespace LongAn.Conformance.Betsy;

/// <summary>Rewrites the vocabulary of the suite in a file: scripts to FEEL or to services, conditions to FEEL.</summary>
internal static partial class BetsyTranslation
{
    private static readonly XNamespace _model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace _ours = BpmnExtension.Namespace;

    /// <summary>The file in our vocabulary, and the word of the suite that each script element stood for.</summary>
    public static (Stream File, IReadOnlyDictionary<string, string> Words) Translate(string path)
    {
        var document = XDocument.Load(path);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var script in document.Descendants(_model + "script").ToList())
        {
            var task = script.Parent!;
            words[task.Attribute("id")!.Value] = script.Value.Trim();
            Translate(task, script);
        }

        foreach (var expression in document.Descendants().Where(e => !e.HasElements && e.Value.Contains("test.contains", StringComparison.Ordinal)))
            expression.Value = Negated().Replace(Contains().Replace(expression.Value, "contains(test, $1)"), "not($1)");
        var file = new MemoryStream();
        document.Save(file);
        file.Position = 0;
        return (file, words);
    }

    private static void Translate(XElement task, XElement script)
    {
        var word = script.Value.Trim();
        var (feel, result) = word switch
        {
            "INCREMENT_INTEGER_VARIABLE" or "INCREMENT_INTEGER_VARIABLE_AND_LOG" => ("integerVariable + 1", "integerVariable"),
            "SET_STRING_DATA" => ("\"String data set.\"", "data"),
            "LOG_DATA" => ("data = \"String data set.\"", "intact"),
            _ => ($"\"{word}\"", "last"),
        };
        if (word == "THROW_ERROR" || word.StartsWith("CREATE_TIMESTAMP_LOG", StringComparison.Ordinal))
        {
            task.Name = _model + "serviceTask";
            task.SetAttributeValue(_ours + "operation", word);
            script.Remove();
            return;
        }

        script.Value = feel;
        task.SetAttributeValue(_ours + "result", result);
    }

    [GeneratedRegex("""test\.contains\(("[^"]*")\)""")]
    private static partial Regex Contains();

    [GeneratedRegex("""!(contains\([^)]*\))""")]
    private static partial Regex Negated();
}
