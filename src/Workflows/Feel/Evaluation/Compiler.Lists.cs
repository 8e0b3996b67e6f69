using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Evaluation;

internal sealed partial class Compiler
{
    private const string Item = "item";

    private Evaluator CompileFilter(Filter filter)
    {
        var source = Compile(filter.Source);
        var declared = new Declared(_declared, isItem: true);
        declared.Add(Item);
        var predicate = Within(declared, () => Compile(filter.Predicate));
        return (run, frame) => Filtering.Apply(run, source(run, frame), item => predicate(run, new Frame(frame, item)));
    }

    /// <summary>A member of a context, a property of another value, or of each item of a list (DMN 1.5, table 54 and 10.3.2.5).</summary>
    private static Value Member(Run run, Value source, string member)
    {
        run.Step();
        switch (source)
        {
            case ListValue list:
                run.Step(list.Items.Count);
                return run.List(list.Items.Select(i => Member(run, i, member)));
            case ContextValue context when context.TryGet(member, out var entry):
                return entry;
            default:
                return Temporal.Property(source, member) ?? run.Fail($"Expected something with a member '{member}', but found {Types.Describe(source)}.");
        }
    }

    private Evaluator CompileFor(For @for)
    {
        const string Partial = "partial";
        var declared = new Declared(_declared, isItem: false);
        var (iterators, body) = Within(declared, () =>
        {
            declared.Add(Partial);
            var compiled = CompileIterators(@for.Iterators, declared);
            return (compiled, Compile(@for.Return));
        });
        var needsPartial = declared.Used.Contains(Partial);
        return (run, frame) =>
        {
            var results = new List<Value>();
            var complete = Iteration.Run(run, frame, iterators, slots =>
            {
                if (needsPartial)
                {
                    run.Step(results.Count);
                    slots[0] = run.List(results);
                }

                results.Add(body(run, new Frame(frame, slots)));
                run.CheckList(results.Count);
                return true;
            });
            return complete ? run.List(results) : run.Fail("Expected a list, or a range of whole numbers or dates, to iterate over.");
        };
    }

    private Evaluator CompileQuantified(Quantified quantified)
    {
        var declared = new Declared(_declared, isItem: false);
        var (iterators, condition) = Within(declared, () =>
        {
            // The frame of `for` has the list so far in its first slot; here it stays empty.
            declared.Add("");
            var compiled = CompileIterators(quantified.Iterators, declared);
            return (compiled, Compile(quantified.Satisfies));
        });
        var decisive = !quantified.Every;
        return (run, frame) =>
        {
            bool? result = !decisive;
            var isTruth = true;
            var complete = Iteration.Run(run, frame, iterators, slots =>
            {
                var value = condition(run, new Frame(frame, slots));
                isTruth = value is BooleanValue or NullValue;
                var holds = (value as BooleanValue)?.Value;
                result = decisive ? result | holds : result & holds;
                return isTruth && result != decisive;
            });
            if (!isTruth)
                return run.Fail("Expected conditions that are true or false.");
            return complete ? Truth(run, result) : run.Fail("Expected a list, or a range of whole numbers or dates, to iterate over.");
        };
    }

    private Iteration.Source[] CompileIterators(Sequence<Iterator> iterators, Declared declared)
    {
        var compiled = new List<Iteration.Source>();
        foreach (var (name, domain, end) in iterators)
        {
            var (low, high) = (Compile(domain), end is null ? null : Compile(end));
            declared.Add(name);
            compiled.Add(new(low, high));
        }

        return [.. compiled];
    }
}
