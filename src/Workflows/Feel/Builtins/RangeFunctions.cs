using LongAn.Workflows.Feel.Evaluation;
using static LongAn.Workflows.Feel.Builtins.Parameters;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Relations of points and ranges (DMN 1.5, 10.3.4.9, table 78). A missing end lies at infinity.</summary>
internal static class RangeFunctions
{
    public static readonly Builtin[] All =
    [
        Ranges("before", Before),
        RangePoint("before", (r, p) => Before(r, Point(p))),
        PointRange("before", (p, r) => Before(Point(p), r)),
        Points("before", (p, q) => Before(Point(p), Point(q))),
        Ranges("after", (a, b) => Before(b, a)),
        RangePoint("after", (r, p) => Before(Point(p), r)),
        PointRange("after", (p, r) => Before(r, Point(p))),
        Points("after", (p, q) => Before(Point(q), Point(p))),
        Ranges("meets", Meets),
        Ranges("met by", (a, b) => Meets(b, a)),
        Ranges("overlaps", (a, b) => Reaches(a, b) && Reaches(b, a)),
        Ranges("overlaps before", OverlapsBefore),
        Ranges("overlaps after", (a, b) => OverlapsBefore(b, a)),
        Ranges("finishes", Finishes),
        PointRange("finishes", (p, r) => r.EndIncluded && Ends(r, Point(p)) == 0),
        Ranges("finished by", (a, b) => Finishes(b, a)),
        RangePoint("finished by", (r, p) => r.EndIncluded && Ends(r, Point(p)) == 0),
        Ranges("includes", Includes),
        RangePoint("includes", (r, p) => Includes(r, Point(p))),
        Ranges("during", (a, b) => Includes(b, a)),
        PointRange("during", (p, r) => Includes(r, Point(p))),
        Ranges("starts", Starts),
        PointRange("starts", (p, r) => r.StartIncluded && Starting(r, Point(p)) == 0),
        Ranges("started by", (a, b) => Starts(b, a)),
        RangePoint("started by", (r, p) => r.StartIncluded && Starting(r, Point(p)) == 0),
        Ranges("coincides", (a, b) => Starting(a, b) == 0 && Ends(a, b) == 0 && a.StartIncluded == b.StartIncluded && a.EndIncluded == b.EndIncluded),
        Points("coincides", (p, q) => Starting(Point(p), Point(q)) == 0),
    ];

    private static RangeValue Point(Value value) => new(value, true, value, true);

    private static Builtin Ranges(string name, Func<RangeValue, RangeValue, bool> relation) =>
        new(name, [Range("range1"), Range("range2")], (run, a) => Related(run, (RangeValue)a[0], (RangeValue)a[1], () => relation((RangeValue)a[0], (RangeValue)a[1])));

    private static Builtin RangePoint(string name, Func<RangeValue, Value, bool> relation) =>
        new(name, [Range("range"), Some("point")], (run, a) => Related(run, (RangeValue)a[0], Point(a[1]), () => relation((RangeValue)a[0], a[1])));

    private static Builtin PointRange(string name, Func<Value, RangeValue, bool> relation) =>
        new(name, [Some("point"), Range("range")], (run, a) => Related(run, Point(a[0]), (RangeValue)a[1], () => relation(a[0], (RangeValue)a[1])));

    private static Builtin Points(string name, Func<Value, Value, bool> relation) =>
        new(name, [Some("point1"), Some("point2")], (run, a) => Related(run, Point(a[0]), Point(a[1]), () => relation(a[0], a[1])));

    private static Value Related(Run run, RangeValue a, RangeValue b, Func<bool> relation)
    {
        var ordered = new[] { a.Start, a.End }.Where(v => v is not NullValue)
            .All(v => new[] { b.Start, b.End }.Where(w => w is not NullValue).All(w => Comparing.Order(v, w) is not null));
        return ordered ? Value.Of(relation()) : run.Fail("Expected points and ranges of one kind that has an order.");
    }

    private static int Starting(RangeValue a, RangeValue b) => Order(a.Start, -1, b.Start, -1);

    private static int Ends(RangeValue a, RangeValue b) => Order(a.End, 1, b.End, 1);

    /// <summary>The end of the one against the start of the other.</summary>
    private static int EndToStart(RangeValue a, RangeValue b) => Order(a.End, 1, b.Start, -1);

    private static int Order(Value a, int infinityA, Value b, int infinityB) => (a, b) switch
    {
        (NullValue, NullValue) => infinityA.CompareTo(infinityB),
        (NullValue, _) => infinityA,
        (_, NullValue) => -infinityB,
        _ => Comparing.Order(a, b) ?? 0,
    };

    private static bool Before(RangeValue a, RangeValue b) =>
        EndToStart(a, b) is var order && (order < 0 || (order == 0 && !(a.EndIncluded && b.StartIncluded)));

    private static bool Meets(RangeValue a, RangeValue b) => a.EndIncluded && b.StartIncluded && EndToStart(a, b) == 0;

    /// <summary>Whether the first range goes on to the start of the second or beyond.</summary>
    private static bool Reaches(RangeValue a, RangeValue b) => !Before(a, b);

    private static bool OverlapsBefore(RangeValue a, RangeValue b) =>
        (Starting(a, b) < 0 || (Starting(a, b) == 0 && a.StartIncluded && !b.StartIncluded))
        && Reaches(a, b)
        && (Ends(a, b) < 0 || (Ends(a, b) == 0 && (!a.EndIncluded || b.EndIncluded)));

    private static bool Finishes(RangeValue a, RangeValue b) =>
        Ends(a, b) == 0 && a.EndIncluded == b.EndIncluded && StartsWithin(a, b);

    private static bool Starts(RangeValue a, RangeValue b) =>
        Starting(a, b) == 0 && a.StartIncluded == b.StartIncluded && EndsWithin(a, b);

    private static bool Includes(RangeValue a, RangeValue b) => StartsWithin(b, a) && EndsWithin(b, a);

    private static bool StartsWithin(RangeValue a, RangeValue b) =>
        Starting(a, b) > 0 || (Starting(a, b) == 0 && (!a.StartIncluded || b.StartIncluded));

    private static bool EndsWithin(RangeValue a, RangeValue b) =>
        Ends(a, b) < 0 || (Ends(a, b) == 0 && (!a.EndIncluded || b.EndIncluded));
}
