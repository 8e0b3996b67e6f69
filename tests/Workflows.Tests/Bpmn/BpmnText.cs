using System.Text;
using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Workflows.Tests.Bpmn;

/// <summary>Small BPMN files written in place.</summary>
internal static class BpmnText
{
    public const string Namespaces =
        "xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\" "
        + "xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\" xmlns:la=\"urn:longan:workflow:1\"";

    /// <summary>A file with one process of the given content.</summary>
    public static string Process(string content) =>
        $"<bpmn:definitions {Namespaces} id=\"d\" targetNamespace=\"urn:test\">\n<bpmn:process id=\"p\" isExecutable=\"true\">\n{content}\n</bpmn:process>\n</bpmn:definitions>";

    /// <summary>A file with a user task of the given content between start and end.</summary>
    public static string UserTask(string content) => Process(
        $"<bpmn:startEvent id=\"s\"/><bpmn:userTask id=\"t\">{content}</bpmn:userTask><bpmn:endEvent id=\"e\"/>"
        + "<bpmn:sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"t\"/><bpmn:sequenceFlow id=\"f2\" sourceRef=\"t\" targetRef=\"e\"/>");

    /// <summary>A file with a step in our extension.</summary>
    public static string Step(string step) => UserTask($"<bpmn:extensionElements>{step}</bpmn:extensionElements>");

    public static BpmnReading Read(string text, BpmnReadOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    /// <summary>Reads a piece of a process: the rules about whole processes are left out unless the options say otherwise.</summary>
    public static BpmnReading Read(byte[] bytes, BpmnReadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return BpmnReader.Read(stream, options ?? new() { ChecksRules = false });
    }

    /// <summary>The process of a file that must be read without any finding.</summary>
    public static BpmnProcess Clean(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Diagnostics);
        return Assert.Single(reading.Document!.Model.Processes);
    }

    /// <summary>The only finding of a file.</summary>
    public static Diagnostic Only(string text, BpmnReadOptions? options = null) => Assert.Single(Read(text, options).Diagnostics);

    /// <summary>A file of the repository by its path.</summary>
    public static string RepositoryFile(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LongAn.Workflow.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The repository was not found above " + AppContext.BaseDirectory);
        return Path.Combine([folder.FullName, .. path]);
    }
}
