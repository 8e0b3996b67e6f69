using System.Collections.Frozen;

namespace LongAn.Workflows.Execution.Gateways;

/// <summary>
/// From which elements which flows into a gateway can still be reached without passing the gateway itself: one bit a flow, in file
/// order (BPMN 2.0.2, 13.4.3). Computed once for a plan.
/// </summary>
internal sealed class Reach
{
    /// <summary>Most flows into a gateway that one number has bits for.</summary>
    public const int MostFlows = 64;

    private readonly FrozenDictionary<string, ulong> _byElement;

    /// <param name="gate">The gateway.</param>
    /// <param name="before">The elements from which an element is reached directly: by a flow, a link, or as an event on the boundary.</param>
    public Reach(Element gate, Func<Element, IEnumerable<Element>> before)
    {
        var reach = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (var i = 0; i < gate.Incoming.Length; i++)
        {
            var ahead = new Queue<Element>(before(gate).Where(e => Array.Exists(e.Outgoing, f => f == gate.Incoming[i])));
            while (ahead.TryDequeue(out var element))
            {
                var known = reach.GetValueOrDefault(element.Id);
                if (element == gate || (known & (1ul << i)) != 0)
                    continue;
                reach[element.Id] = known | (1ul << i);
                foreach (var previous in before(element))
                    ahead.Enqueue(previous);
            }
        }

        _byElement = reach.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The flows into the gateway that something at this element may still come by.</summary>
    public ulong From(string elementId) => _byElement.GetValueOrDefault(elementId);
}
