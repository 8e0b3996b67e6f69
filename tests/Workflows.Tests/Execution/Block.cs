using FsCheck;
using FsCheck.Fluent;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>How a block is entered: from which node, by which flow (null for one of its own), under which condition.</summary>
public sealed record Way(string From, string? Flow = null, string? Condition = null);

/// <summary>One step of a walk: an element is completed with a variable, or its timer comes.</summary>
public sealed record Move(string ElementId, bool Fires = false, string? Variable = null, Value? Value = null)
{
    public override string ToString() => $"{(Fires ? "fire" : "complete")} {ElementId}{(Variable is null ? "" : $" {Variable}={Value}")}";
}

/// <summary>
/// A piece of process with one way in and one way out that knows how it may be walked through. The walk is foretold from the
/// drawing alone, so it is a second opinion on what the engine does.
/// </summary>
public abstract record Block
{
    /// <summary>Draws the block and gives the node it ends at.</summary>
    public abstract string Draw(Drawing drawing, Way way, string id);

    /// <summary>A random way through.</summary>
    public abstract Gen<Sequence<Move>> Walk(string id);

    /// <summary>A random block.</summary>
    public static Gen<Block> Any(int size) => size <= 1
        ? Gen.Elements<Block>(new Work(false), new Work(true), new Pause())
        : Gen.Frequency(
            (2, Any(1)),
            (3, Several(size, 1, 3).Select(Block (b) => new Chain(b))),
            (2, Several(size, 2, 3).Select(Block (b) => new Choice(b))),
            (3, Several(size, 2, 3).Select(Block (b) => new Both(b))),
            (2, Several(size, 2, 3).Select(Block (b) => new Some(b))),
            (2, Any(size / 2).Select(Block (b) => new Repeat(b))),
            (2, Any(size / 2).SelectMany(b => Gen.Elements(true, false), Block (b, deadline) => new Inner(b, deadline))),
            (2, Any(size / 2).SelectMany(b => Gen.Elements(true, false), Block (b, interrupts) => new Deadline(b, interrupts))));

    /// <summary>The process that consists of the block.</summary>
    public Drawing Process()
    {
        var drawing = new Drawing().Start();
        var last = Draw(drawing, new("start"), "b");
        return drawing.End().Flow(last, "end");
    }

    protected static Gen<Sequence<Move>> Nothing { get; } = Gen.Constant(default(Sequence<Move>));

    protected static void Enter(Drawing drawing, Way way, string to) =>
        drawing.Flow(way.Flow ?? $"{way.From}-{to}", way.From, to, way.Condition);

    /// <summary>Both walks, each in its own order, mixed at random.</summary>
    protected static Gen<Sequence<Move>> Mixed(Sequence<Move> one, Sequence<Move> other) =>
        from turns in Gen.ListOf(Gen.Elements(true, false), one.Count + other.Count)
        select Merge(one, other, turns);

    private static Gen<Sequence<Block>> Several(int size, int least, int most) =>
        from count in Gen.Choose(least, most)
        from blocks in Gen.ListOf(Any(size / 2), count)
        select blocks.ToSequence();

    private static Sequence<Move> Merge(Sequence<Move> one, Sequence<Move> other, IEnumerable<bool> turns)
    {
        var (merged, i, j) = (new List<Move>(), 0, 0);
        foreach (var first in turns)
            merged.Add(j == other.Count || (first && i < one.Count) ? one[i++] : other[j++]);
        return merged.ToSequence();
    }
}

/// <summary>A task of a person or of a service.</summary>
public sealed record Work(bool OfService) : Block
{
    public override string Draw(Drawing drawing, Way way, string id)
    {
        Enter(drawing, way, id);
        _ = OfService ? drawing.Service(id) : drawing.User(id);
        return id;
    }

    public override Gen<Sequence<Move>> Walk(string id) => Gen.Constant<Sequence<Move>>([new(id)]);
}

/// <summary>A timer event.</summary>
public sealed record Pause : Block
{
    public override string Draw(Drawing drawing, Way way, string id)
    {
        Enter(drawing, way, id);
        drawing.Catch(id, "PT1H");
        return id;
    }

    public override Gen<Sequence<Move>> Walk(string id) => Gen.Constant<Sequence<Move>>([new(id, Fires: true)]);
}

/// <summary>One after the other.</summary>
public sealed record Chain(Sequence<Block> Blocks) : Block
{
    public override string Draw(Drawing drawing, Way way, string id)
    {
        for (var i = 0; i < Blocks.Count; i++)
            way = new(Blocks[i].Draw(drawing, way, $"{id}_{i}"));
        return way.From;
    }

    public override Gen<Sequence<Move>> Walk(string id)
    {
        var walk = Nothing;
        for (var i = 0; i < Blocks.Count; i++)
        {
            var (before, block, own) = (walk, Blocks[i], $"{id}_{i}");
            walk = from first in before from next in block.Walk(own) select first.AddRange(next);
        }

        return walk;
    }
}

/// <summary>A task that decides, and an exclusive gateway; the last branch is the default, one more skips them all.</summary>
public sealed record Choice(Sequence<Block> Branches) : Block
{
    public override string Draw(Drawing drawing, Way way, string id)
    {
        Enter(drawing, way, $"{id}_ask");
        drawing.User($"{id}_ask").Exclusive($"{id}_gate", $"{id}_default").Exclusive($"{id}_merge").Path($"{id}_ask", $"{id}_gate");
        drawing.Flow($"{id}_skip", $"{id}_gate", $"{id}_merge", $"pick_{id} = -1");
        for (var i = 0; i < Branches.Count; i++)
        {
            var last = i == Branches.Count - 1;
            var end = Branches[i].Draw(drawing, new($"{id}_gate", last ? $"{id}_default" : null, last ? null : $"pick_{id} = {i}"), $"{id}_{i}");
            drawing.Flow(end, $"{id}_merge");
        }

        return $"{id}_merge";
    }

    public override Gen<Sequence<Move>> Walk(string id) =>
        from pick in Gen.Choose(-1, Branches.Count - 1)
        from walk in pick < 0 ? Nothing : Branches[pick].Walk($"{id}_{pick}")
        select Sequence.Create<Move>([new($"{id}_ask", Variable: $"pick_{id}", Value: Value.Of(pick)), .. walk]);
}

/// <summary>Branches side by side between two parallel gateways.</summary>
public sealed record Both(Sequence<Block> Branches) : Block
{
    public override string Draw(Drawing drawing, Way way, string id)
    {
        Enter(drawing, way, $"{id}_split");
        drawing.Parallel($"{id}_split").Parallel($"{id}_join").Path($"{id}_split", $"{id}_join");
        for (var i = 0; i < Branches.Count; i++)
            drawing.Flow(Branches[i].Draw(drawing, new($"{id}_split"), $"{id}_{i}"), $"{id}_join");
        return $"{id}_join";
    }

    public override Gen<Sequence<Move>> Walk(string id)
    {
        var walk = Nothing;
        for (var i = 0; i < Branches.Count; i++)
        {
            var (before, branch, own) = (walk, Branches[i], $"{id}_{i}");
            walk = from one in before from other in branch.Walk(own) from mixed in Mixed(one, other) select mixed;
        }

        return walk;
    }
}

/// <summary>A task that decides how many branches go side by side between two inclusive gateways; the default skips them all.</summary>
public sealed record Some(Sequence<Block> Branches) : Block
{
    public override string Draw(Drawing drawing, Way way, string id)
    {
        Enter(drawing, way, $"{id}_ask");
        drawing.User($"{id}_ask").Inclusive($"{id}_gate", $"{id}_default").Inclusive($"{id}_join").Path($"{id}_ask", $"{id}_gate");
        drawing.Flow($"{id}_default", $"{id}_gate", $"{id}_join", null);
        for (var i = 0; i < Branches.Count; i++)
            drawing.Flow(Branches[i].Draw(drawing, new($"{id}_gate", null, $"pick_{id} >= {i}"), $"{id}_{i}"), $"{id}_join");
        return $"{id}_join";
    }

    public override Gen<Sequence<Move>> Walk(string id) =>
        from pick in Gen.Choose(-1, Branches.Count - 1)
        from walk in Mixed(id, pick)
        select Sequence.Create<Move>([new($"{id}_ask", Variable: $"pick_{id}", Value: Value.Of(pick)), .. walk]);

    private Gen<Sequence<Move>> Mixed(string id, int pick)
    {
        var walk = Nothing;
        for (var i = 0; i <= pick; i++)
        {
            var (before, branch, own) = (walk, Branches[i], $"{id}_{i}");
            walk = from one in before from other in branch.Walk(own) from mixed in Mixed(one, other) select mixed;
        }

        return walk;
    }
}

/// <summary>A loop: a task at its end decides whether it goes round again.</summary>
public sealed record Repeat(Block Body) : Block
{
    public override string Draw(Drawing drawing, Way way, string id)
    {
        Enter(drawing, way, $"{id}_merge");
        drawing.Exclusive($"{id}_merge").User($"{id}_ask").Exclusive($"{id}_gate", $"{id}_default").Exclusive($"{id}_exit");
        var end = Body.Draw(drawing, new($"{id}_merge"), $"{id}_0");
        drawing.Path(end, $"{id}_ask", $"{id}_gate")
            .Flow($"{id}_gate", $"{id}_merge", $"again_{id}")
            .Flow($"{id}_default", $"{id}_gate", $"{id}_exit", null);
        return $"{id}_exit";
    }

    public override Gen<Sequence<Move>> Walk(string id) =>
        from rounds in Gen.Choose(1, 3)
        from walk in Rounds(id, rounds)
        select walk;

    private Gen<Sequence<Move>> Rounds(string id, int left) => left == 0
        ? Nothing
        : from body in Body.Walk($"{id}_0")
          from rest in Rounds(id, left - 1)
          select Sequence.Create<Move>([.. body, new($"{id}_ask", Variable: $"again_{id}", Value: Value.Of(left > 1)), .. rest]);
}

/// <summary>A sub-process, with or without a timer on its boundary that ends it.</summary>
public sealed record Inner(Block Body, bool HasDeadline) : Block
{
    public override string Draw(Drawing drawing, Way way, string id)
    {
        Enter(drawing, way, id);
        var body = new Drawing().Start($"{id}_start");
        var last = Body.Draw(body, new($"{id}_start"), $"{id}_0");
        drawing.Sub(id, body.End($"{id}_end").Flow(last, $"{id}_end"));
        if (!HasDeadline)
            return id;
        drawing.Boundary($"{id}_late", id, "P1D").Exclusive($"{id}_merge").Flow(id, $"{id}_merge").Flow($"{id}_late", $"{id}_merge");
        return $"{id}_merge";
    }

    public override Gen<Sequence<Move>> Walk(string id) =>
        from body in Body.Walk($"{id}_0")
        from stop in HasDeadline ? Gen.Choose(0, body.Count * 2) : Gen.Constant(body.Count)
        select stop < body.Count ? Sequence.Create<Move>([.. body.Take(stop), new($"{id}_late", Fires: true)]) : body;
}

/// <summary>A task with a timer on its boundary and what follows when the timer comes.</summary>
public sealed record Deadline(Block Handler, bool Interrupts) : Block
{
    public override string Draw(Drawing drawing, Way way, string id)
    {
        Enter(drawing, way, id);
        drawing.User(id).Boundary($"{id}_late", id, "P1D", Interrupts);
        var end = Handler.Draw(drawing, new($"{id}_late"), $"{id}_0");
        if (!Interrupts)
        {
            drawing.End($"{id}_end").Flow(end, $"{id}_end");
            return id;
        }

        drawing.Exclusive($"{id}_merge").Flow(id, $"{id}_merge").Flow(end, $"{id}_merge");
        return $"{id}_merge";
    }

    public override Gen<Sequence<Move>> Walk(string id) =>
        from late in Gen.Elements(true, false)
        from handled in Handler.Walk($"{id}_0")
        from mixed in Mixed(handled, [new(id)])
        select (late, Interrupts) switch
        {
            (false, _) => [new(id)],
            (true, true) => Sequence.Create<Move>([new($"{id}_late", Fires: true), .. handled]),
            (true, false) => Sequence.Create<Move>([new($"{id}_late", Fires: true), .. mixed]),
        };
}
