using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution;

/// <summary>The body of a process or sub-process: where it begins, and what may begin beside it while it is active.</summary>
internal sealed class Body
{
    /// <summary>The process or sub-process whose body it is.</summary>
    public string Id { get; init; } = "";

    /// <summary>Where it begins when it is begun by a flow or a command; null where only an event begins it.</summary>
    public NoneStartEvent? Start { get; set; }

    /// <summary>What else begins it, in file order: a message, a signal, a time.</summary>
    public IBeginning[] Starts { get; set; } = [];

    /// <summary>Data it declares.</summary>
    public DeclaredData Data { get; init; } = DeclaredData.None;

    /// <summary>Event sub-processes in it, in file order.</summary>
    public EventSubProcessActivity[] Handlers { get; set; } = [];

    /// <summary>The event sub-process that undoes it after it has completed; null for none.</summary>
    public EventSubProcessActivity? Undoing { get; set; }

    /// <summary>The beginning at an element; null for none.</summary>
    public IBeginning? BeginningAt(string elementId) => Start?.Id == elementId ? Start : Array.Find(Starts, s => s.First.Id == elementId);

    /// <summary>
    /// Its scope became active: event sub-processes begin to wait. False when one of them has interrupted the scope at once, so
    /// that nothing else may begin.
    /// </summary>
    public bool Open(Turn turn, ElementInstance scope)
    {
        foreach (var handler in Handlers)
        {
            if (handler.Start.Arm(turn, scope) && handler.Start.IsInterrupting)
                return false;
        }

        return true;
    }
}
