using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;

namespace LongAn.Benchmarks;

/// <summary>A shipped procedure: 1.012783, the transfer of land use rights, where taxes are owed.</summary>
internal static class Shipped
{
    /// <summary>What each step of persons ends with, when all goes well.</summary>
    public static string[] StraightThrough { get; } = ["accept", "transferred", "pass", "sent", "imposed", "paid", "updated", "approve", "returned"];

    /// <summary>What the dossier offers to conditions.</summary>
    public static ContextValue Data { get; } = Context(
        ("originalReceived", Value.Of(true)),
        ("steps", Context(("appraise", Context(("financialObligation", Value.Of("yes")), ("mortgaged", Value.Of("no")))))));

    public static ProcessPlan Plan(string package)
    {
        using var file = File.OpenRead(Path.Combine(Root(), "definitions", package, "process.bpmn"));
        return ProcessPlan.Compile(BpmnReader.Read(file).Document!.Model.Processes[0]).Plan ?? throw new InvalidOperationException($"Expected {package} to compile.");
    }

    private static ContextValue Context(params ReadOnlySpan<(string Name, Value Value)> entries)
    {
        var context = ContextValue.Empty;
        foreach (var (name, value) in entries)
            context = context.With(name, value);
        return context;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LongAn.Workflow.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
