using LongAn.Workflows.Feel.Evaluation;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Analysis;

/// <summary>Cuts the values of a domain into stretches that given conditions do not tell apart.</summary>
internal static class Axis
{
    /// <summary>The stretches; null when they cannot be told, because texts are ordered or values of one kind have no order.</summary>
    /// <param name="domain">The values.</param>
    /// <param name="subject">What the conditions call the value.</param>
    /// <param name="conditions">The conditions.</param>
    public static List<Part>? Of(Domain domain, Expression subject, IEnumerable<Landmarks> conditions)
    {
        var constants = new List<Value>();
        var isOrdered = false;
        foreach (var (landmarks, name) in conditions.Select(c => (c, subject)).Concat(domain.Allowed.Where(a => a.Landmarks is not null).Select(a => (a.Landmarks!, Landmarks.Input))))
        {
            constants.AddRange(landmarks.Of(name, out var ordered));
            isOrdered |= ordered;
        }

        var kinds = constants.Select(Domain.KindOf).OfType<SimpleKind>().Distinct().ToList();
        var kind = domain.Kind ?? (kinds is [var only] ? only : null);
        if (kind is null && constants.Exists(c => c is not NullValue))
            return null;
        if (kind is null)
            return [new(Value.Null, true)];
        var own = constants.Where(c => Domain.KindOf(c) == kind).ToList();
        if (Stretches(kind.Value, own, isOrdered) is not { } stretches)
            return null;
        var parts = stretches.Select(s => Allowed(domain, s)).OfType<Part>().ToList();
        // What is missing may be met even where nobody speaks of it.
        parts.Add(new(Value.Null, domain.IsNullable || constants.Exists(c => c is NullValue)));
        return parts;
    }

    private static List<List<Value>>? Stretches(SimpleKind kind, List<Value> constants, bool isOrdered) => kind switch
    {
        SimpleKind.Boolean => [[Value.Of(true)], [Value.Of(false)]],
        SimpleKind.Text => isOrdered ? null : [.. constants.Distinct().Select(c => new List<Value> { c }), [Other(constants)]],
        _ => Line(kind, constants),
    };

    private static Value Other(List<Value> texts)
    {
        var other = Value.Of("khác");
        for (var i = 2; texts.Contains(other); i++)
            other = Value.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"khác {i}"));
        return other;
    }

    /// <summary>Points, and then what lies before, between and behind them: a point is the better example.</summary>
    private static List<List<Value>>? Line(SimpleKind kind, List<Value> constants)
    {
        if (constants.Exists(c => Comparing.Order(constants[0], c) is null))
            return null;
        constants.Sort((a, b) => Comparing.Order(a, b) ?? 0);
        var (points, between) = (new List<List<Value>>(), new List<List<Value>>());
        Value? last = null;
        foreach (var point in constants.Where(p => last is null || Comparing.Order(last, p) != 0))
        {
            between.Add(Neighbours.Between(kind, last, point));
            points.Add([point]);
            last = point;
        }

        between.Add(Neighbours.Between(kind, last, null));
        return [.. points, .. between.Where(s => s.Count > 0)];
    }

    private static Part? Allowed(Domain domain, List<Value> stretch)
    {
        // Tests of constants do not tell the values of a stretch apart: one speaks for all.
        if (domain.Allowed.Any(a => a.Landmarks is not null && a.Pass(stretch[0]) != true))
            return null;
        var example = stretch.Find(v => domain.Allowed.All(a => a.Pass(v) == true));
        return new(example ?? stretch[0], example is not null);
    }
}
