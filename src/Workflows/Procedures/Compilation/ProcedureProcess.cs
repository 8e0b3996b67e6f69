using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Procedures.Compilation;

/// <summary>
/// Which process of a file is the procedure: the one that no other process calls; where there are several, the only one of them that says
/// <c>isExecutable</c>. The others of those are the drawings of other parties, and do not run.
/// </summary>
internal static class ProcedureProcess
{
    /// <summary>What runs: the procedure's process first, then what it calls; null with an error when there is no such one.</summary>
    public static BpmnModel? Of(BpmnModel file, List<Diagnostic> diagnostics)
    {
        var uncalled = file.Processes.Where(p => !file.Processes.Any(other => other != p && BpmnModel.Calls(other.Body).Contains(p.Id))).ToList();
        var chosen = uncalled.Count == 1 ? uncalled : uncalled.FindAll(p => p.IsExecutable);
        if (chosen is not [var process])
        {
            diagnostics.Add(new(Severity.Error, "procedure.one-process", Words(file, chosen.Count > 1 ? chosen : uncalled), new(PackageReader.ProcessFile)));
            return null;
        }

        var run = file.RunBy(process);
        var running = run.AllNodes().Select(node => node.Id).Concat(run.Processes.Select(p => p.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var unused in file.Processes.Select(p => p.Id).Concat(file.GlobalTasks.Select(t => t.Id)).Where(id => !running.Contains(id)))
            diagnostics.Add(new(Severity.Warning, "procedure.not-called", Unused(process.Id, unused), new(PackageReader.ProcessFile, unused)));
        return run;
    }

    private static Text Words(BpmnModel file, List<BpmnProcess> candidates)
    {
        if (file.Processes.Count == 0)
        {
            return new(
                "process.bpmn chưa có quy trình nào. Hãy vẽ một quy trình.",
                "Expected a process in process.bpmn, but found none. Draw one.");
        }

        var found = string.Join(", ", (candidates.Count == 0 ? [.. file.Processes] : candidates).Select(p => p.Id));
        return candidates.Count == 0
            ? new(
                $"Cần một quy trình không bị quy trình khác gọi để làm quy trình của thủ tục, nhưng các quy trình gọi vòng quanh: {found}. Hãy bỏ một lời gọi.",
                $"Expected a process that no other one calls, to be the procedure's, but they call each other round and round: {found}. Take one call out.")
            : new(
                $"Cần đúng một quy trình của thủ tục, nhưng không quy trình nào trong số này bị gọi: {found}. Hãy gọi chúng bằng hoạt động gọi, hoặc chỉ để một quy trình có isExecutable=\"true\".",
                $"Expected one process to be the procedure's, but none of these is called by another: {found}. Call them by call activities, or let only one of them say isExecutable=\"true\".");
    }

    private static Text Unused(string process, string unused) => new(
        $"Không hoạt động gọi nào dẫn từ “{process}” tới “{unused}”, nên phần này không chạy. Hãy gọi hoặc xóa nó.",
        $"Expected a call activity on the way of \"{process}\" to call \"{unused}\", but none does, so it does not run. Call it, or take it out.");
}
