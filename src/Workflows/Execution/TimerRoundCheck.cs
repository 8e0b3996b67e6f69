using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution;

/// <summary>Timers that are due as soon as they are set, and lead back to themselves without anything else to wait for: they would fire for ever.</summary>
internal static class TimerRoundCheck
{
    public static IEnumerable<IntermediateCatch> Find(IEnumerable<Element> elements) =>
        elements.OfType<IntermediateCatch>().Where(catcher => catcher.Trigger is TimerTrigger { IsAtOnce: true } && LeadsToItself(catcher)).OrderBy(catcher => catcher.Id, StringComparer.Ordinal);

    private static bool LeadsToItself(IntermediateCatch timer)
    {
        var seen = new HashSet<Element>();
        var open = new Stack<Element>(After(timer));
        while (open.TryPop(out var element))
        {
            if (element == timer)
                return true;
            if (!Waits(element) && seen.Add(element))
            {
                foreach (var next in After(element))
                    open.Push(next);
            }
        }

        return false;
    }

    private static IEnumerable<Element> After(Element element) =>
        element is LinkThrowEvent link ? [link.Target] : element.Outgoing.Select(flow => flow.Target);

    private static bool Waits(Element element) => element switch
    {
        IntermediateCatch { Trigger: TimerTrigger { IsAtOnce: true } } => false,
        CatchingEvent => true,
        PassingActivity or ScriptActivity or DecisionActivity or SendActivity => false,
        Activity => true,
        _ => false,
    };
}
