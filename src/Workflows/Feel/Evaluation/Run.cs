using System.Globalization;
using System.Runtime.CompilerServices;

namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>One evaluation: its budget and its warnings.</summary>
internal sealed class Run(FeelOptions options, NodaTime.ZonedDateTime? now)
{
    private const int MaxCalls = 256;
    private const int MaxWarnings = 100;

    private readonly List<string> _warnings = [];
    private int _steps;
    private int _calls;
    private int _quiet;

    public FeelOptions Options => options;

    /// <summary>What counts as now.</summary>
    public NodaTime.ZonedDateTime? Now => now;

    /// <summary>What constructs around expressions want to tell about the way the value came about, in the order it happened.</summary>
    public List<object> Notes { get; } = [];

    public Sequence<string> Warnings => _warnings.ToSequence();

    /// <summary>Steps so far.</summary>
    public int Steps => _steps;

    public void Step(int steps = 1)
    {
        if (steps > options.MaxSteps - _steps)
            throw new BrokenOff(FeelFailureCode.TooManySteps, options.MaxSteps);
        _steps += steps;
    }

    /// <summary>Null with a warning, as FEEL answers what has no meaning.</summary>
    public Value Fail(string warning)
    {
        if (_quiet == 0 && _warnings.Count < MaxWarnings)
            _warnings.Add(warning);
        return Value.Null;
    }

    /// <summary>Evaluates without warnings.</summary>
    public Value Quietly(Func<Value> evaluate)
    {
        _quiet++;
        var value = evaluate();
        _quiet--;
        return value;
    }

    /// <summary>Counts the work of going through a value, part by part; a small value costs nothing.</summary>
    public void Visit(Value value) => Step((int)Math.Min(int.MaxValue, value.Weight / 32));

    public Value Text(string text)
    {
        CheckText(text.Length);
        Step(text.Length / 1024);
        return Value.Of(text);
    }

    public void CheckText(long length)
    {
        if (length > options.MaxTextLength)
            throw new BrokenOff(FeelFailureCode.TextTooLong, options.MaxTextLength);
    }

    public Value List(IEnumerable<Value> items)
    {
        var list = new ListValue(items.ToSequence());
        CheckList(list.Items.Count);
        Step(list.Items.Count / 32);
        return CheckDepth(list);
    }

    public void CheckList(long length)
    {
        if (length > options.MaxListLength)
            throw new BrokenOff(FeelFailureCode.ListTooLong, options.MaxListLength);
    }

    public Value Context(IEnumerable<KeyValuePair<string, Value>> entries) => CheckDepth(new ContextValue(entries));

    public Value CheckDepth(Value value) =>
        value.Depth <= options.MaxDepth ? value : throw new BrokenOff(FeelFailureCode.TooDeep, options.MaxDepth);

    /// <summary>Guards recursion of functions.</summary>
    public Value Enter(Func<Value> call)
    {
        Step();
        if (_calls >= MaxCalls || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new BrokenOff(FeelFailureCode.TooDeep, MaxCalls);
        _calls++;
        try
        {
            return call();
        }
        finally
        {
            _calls--;
        }
    }
}

/// <summary>Leaves an evaluation from any depth; it never leaves <see cref="FeelExpression.Evaluate(FeelScope)"/>.</summary>
internal sealed class BrokenOff : Exception
{
    public BrokenOff(FeelFailureCode code, int limit)
        : this(new FeelFailure(code, [new Argument("limit", limit.ToString(CultureInfo.InvariantCulture))]))
    {
    }

    public BrokenOff(FeelFailure failure)
        : base(failure.Code.ToString()) => Failure = failure;

    public FeelFailure Failure { get; }
}
