using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>A random process and several paths through it.</summary>
/// <typeparam name="TProcess">How the process is made.</typeparam>
/// <typeparam name="TStep">A step of a path.</typeparam>
public sealed record Walked<TProcess, TStep>(TProcess Process, Sequence<Sequence<TStep>> Paths);

/// <summary>
/// How many random processes are walked, and how often each: 200 × 10 unless <c>RANDOM_WALKS</c> says otherwise (<c>5000x30</c>). A
/// failure prints its seed and the smallest process and path that still fail; <c>RANDOM_SEED</c> (<c>1234,5678</c>) walks it again.
/// </summary>
internal static class RandomWalks
{
    private static readonly int[] _size = [.. (Environment.GetEnvironmentVariable("RANDOM_WALKS") ?? "200x10").Split('x').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    /// <summary>Makes processes and paths through each, and walks every path.</summary>
    /// <param name="processes">Processes.</param>
    /// <param name="paths">Paths through a process.</param>
    /// <param name="smaller">Simpler processes than one that failed.</param>
    /// <param name="walk">Walks a path; throws when something is wrong.</param>
    /// <param name="shortens">Whether a path may be shortened: a foretold one may not.</param>
    public static void Check<TProcess, TStep>(Gen<TProcess> processes, Func<TProcess, Gen<Sequence<TStep>>> paths, Func<TProcess, IEnumerable<TProcess>> smaller, Action<TProcess, Sequence<TStep>> walk, bool shortens)
    {
        var cases =
            from process in processes
            from some in Gen.ListOf(paths(process), _size[1])
            select new Walked<TProcess, TStep>(process, some.ToSequence());
        var config = Config.QuickThrowOnFailure.WithMaxTest(_size[0]).WithQuietOnSuccess(true);
        if (Environment.GetEnvironmentVariable("RANDOM_SEED") is { } seed && seed.Split(',') is [var from, var gamma])
            config = config.WithReplay(FSharpOption<Replay>.Some(new(new Rnd(ulong.Parse(from, CultureInfo.InvariantCulture), ulong.Parse(gamma, CultureInfo.InvariantCulture)), FSharpOption<int>.None)));
        FsCheck.Check.One(config, Prop.ForAll(Arb.From(cases, c => Shrink(c, smaller, shortens)), c =>
        {
            foreach (var path in c.Paths)
                walk(c.Process, path);
        }));
    }

    private static IEnumerable<Walked<TProcess, TStep>> Shrink<TProcess, TStep>(Walked<TProcess, TStep> @case, Func<TProcess, IEnumerable<TProcess>> smaller, bool shortens)
    {
        if (@case.Paths.Count > 1)
        {
            foreach (var path in @case.Paths)
                yield return @case with { Paths = [path] };
            yield break;
        }

        foreach (var process in smaller(@case.Process))
            yield return @case with { Process = process };
        for (var at = 0; shortens && at < @case.Paths[0].Count; at++)
            yield return @case with { Paths = [@case.Paths[0].Where((_, i) => i != at).ToSequence()] };
    }
}
