using LongAn.Workflows.Feel.Evaluation;
using static LongAn.Workflows.Feel.Builtins.Parameters;
using static LongAn.Workflows.Feel.Builtins.StringFunctions;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary><c>sort</c> (DMN 1.5, 10.3.4.8): stable, by a function that says whether one item precedes another.</summary>
internal static class SortFunctions
{
    public static readonly Builtin[] All =
    [
        new("sort", [List("list"), Function("precedes")], (run, a) => Sort(run, [.. ItemsOf(a[0])], a[1])),
    ];

    /// <summary>Merges from below; a function that contradicts itself gives some order, never an endless loop.</summary>
    private static Value Sort(Run run, Value[] items, Value precedes)
    {
        var other = new Value[items.Length];
        for (var width = 1; width < items.Length; width *= 2)
        {
            for (var start = 0; start < items.Length; start += 2 * width)
            {
                var (middle, end) = (Math.Min(start + width, items.Length), Math.Min(start + (2 * width), items.Length));
                if (!Merge(run, items, other, (start, middle, end), precedes))
                    return run.Fail("Expected a function of two items that gives true or false.");
            }

            (items, other) = (other, items);
        }

        return run.List(items);
    }

    private static bool Merge(Run run, Value[] from, Value[] to, (int Start, int Middle, int End) span, Value precedes)
    {
        var (left, right) = (span.Start, span.Middle);
        for (var i = span.Start; i < span.End; i++)
        {
            if (right >= span.End)
            {
                to[i] = from[left++];
            }
            else if (left >= span.Middle)
            {
                to[i] = from[right++];
            }
            else if (Calls.Call(run, precedes, from[right], from[left]) is BooleanValue before)
            {
                to[i] = before.Value ? from[right++] : from[left++];
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
