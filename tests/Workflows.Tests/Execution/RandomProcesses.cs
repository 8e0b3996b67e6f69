using FsCheck;
using FsCheck.Fluent;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>A random process and numbers that choose what happens next, whatever is possible.</summary>
public sealed record WildCase(Block Block, Sequence<int> Choices);

public static class RandomProcesses
{
    public static Arbitrary<WildCase> Wild() => Arb.From(
        from size in Gen.Choose(1, 12)
        from block in Block.Any(size)
        from count in Gen.Choose(0, 40)
        from choices in Gen.ListOf(Gen.Choose(0, 10_000), count)
        select new WildCase(block, choices.ToSequence()),
        c => Enumerable.Range(0, c.Choices.Count).Select(i => c with { Choices = c.Choices.Where((_, at) => at != i).ToSequence() }));
}
