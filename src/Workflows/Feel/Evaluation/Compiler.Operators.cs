using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Evaluation;

internal sealed partial class Compiler
{
    private Evaluator CompileBinary(Binary binary)
    {
        var (left, right) = (Compile(binary.Left), Compile(binary.Right));
        return binary.Operator switch
        {
            BinaryOperator.And => (run, frame) => Logic(run, left, right, frame, decisive: false),
            BinaryOperator.Or => (run, frame) => Logic(run, left, right, frame, decisive: true),
            BinaryOperator.Add => (run, frame) => Counted(run, Arithmetic.Add, left(run, frame), right(run, frame)),
            BinaryOperator.Subtract => (run, frame) => Counted(run, Arithmetic.Subtract, left(run, frame), right(run, frame)),
            BinaryOperator.Multiply => (run, frame) => Counted(run, Arithmetic.Multiply, left(run, frame), right(run, frame)),
            BinaryOperator.Divide => (run, frame) => Counted(run, Arithmetic.Divide, left(run, frame), right(run, frame)),
            BinaryOperator.Power => (run, frame) => Counted(run, Arithmetic.Power, left(run, frame), right(run, frame)),
            var comparison => (run, frame) => Truth(run, Compare(run, comparison, left(run, frame), right(run, frame))),
        };
    }

    private static Value Counted(Run run, Func<Run, Value, Value, Value> operation, Value left, Value right)
    {
        run.Step();
        return operation(run, left, right);
    }

    /// <summary>And, or (DMN 1.5, table 49): what is not a boolean counts as null; a decisive left side decides alone.</summary>
    private static Value Logic(Run run, Evaluator left, Evaluator right, Frame frame, bool decisive)
    {
        run.Step();
        var a = left(run, frame) as BooleanValue;
        if (a?.Value == decisive)
            return a;
        var b = right(run, frame) as BooleanValue;
        if (b?.Value == decisive)
            return b;
        return a is null || b is null ? Value.Null : b;
    }

    private static bool? Compare(Run run, BinaryOperator @operator, Value left, Value right)
    {
        run.Step();
        run.Visit(left.Weight < right.Weight ? left : right);
        if (@operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
            return Comparing.AreEqual(left, right) is { } equal ? equal == (@operator == BinaryOperator.Equal) : null;
        return Comparing.Order(left, right) is not { } order ? null : @operator switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static Value Truth(Run run, bool? truth) =>
        truth is { } known ? Value.Of(known) : run.Fail("Expected values that can be compared.");

    private Evaluator CompileBetween(Between between)
    {
        var (value, low, high) = (Compile(between.Value), Compile(between.Low), Compile(between.High));
        return (run, frame) =>
        {
            var tested = value(run, frame);
            return Truth(run, Compare(run, BinaryOperator.GreaterOrEqual, tested, low(run, frame)) & Compare(run, BinaryOperator.LessOrEqual, tested, high(run, frame)));
        };
    }

    private Evaluator CompileIn(In @in)
    {
        var value = Compile(@in.Value);
        var declared = new Declared(_declared, isItem: false);
        declared.Add(Input);
        var tests = Within(declared, () => @in.Tests.Select(CompileTest).ToArray());
        return (run, frame) =>
        {
            var tested = value(run, frame);
            return Truth(run, AnyHolds(run, tests, tested, new Frame(frame, tested)));
        };
    }

    private Evaluator CompileTests(UnaryTests tests)
    {
        if (tests.Tests.Count == 0)
            return Constant(Value.Of(true));
        var compiled = tests.Tests.Select(CompileTest).ToArray();
        return (run, frame) =>
        {
            var tested = frame.Scope.Input ?? Value.Null;
            var holds = AnyHolds(run, compiled, tested, frame);
            return Truth(run, tests.Negated ? !holds : holds);
        };
    }

    private delegate bool? Test(Run run, Value tested, Frame frame);

    private static bool? AnyHolds(Run run, Test[] tests, Value tested, Frame frame)
    {
        bool? any = false;
        foreach (var test in tests)
        {
            var holds = test(run, tested, frame);
            if (holds == true)
                return true;
            any |= holds;
        }

        return any;
    }

    private Test CompileTest(UnaryTest test)
    {
        var uses = _inputUses;
        var operand = Compile(test.Operand);
        if (test.Operator is { } @operator)
            return (run, tested, frame) => Compare(run, @operator, tested, operand(run, frame));
        if (_inputUses > uses)
            return (run, _, frame) => (operand(run, frame) as BooleanValue)?.Value;
        // A range without meaning tells nothing; any other null is a value to be equal to.
        if (test.Operand is RangeLiteral)
            return (run, tested, frame) => operand(run, frame) is RangeValue range ? Holds(run, tested, range) : null;
        return (run, tested, frame) => Holds(run, tested, operand(run, frame));
    }

    /// <summary>A value holds for itself, for a list that has it, for a range it lies in; a condition holds when it is true (DMN 1.5, 10.3.2.6).</summary>
    private static bool? Holds(Run run, Value tested, Value operand)
    {
        run.Step();
        run.Visit(operand);
        switch (operand)
        {
            case RangeValue range when tested is not RangeValue:
                return Comparing.IsIn(tested, range);
            case ListValue list:
                return Comparing.AreEqual(tested, list) == true || list.Items.Any(i => i is RangeValue range && tested is not RangeValue ? Comparing.IsIn(tested, range) == true : Comparing.AreEqual(tested, i) == true);
            case BooleanValue condition when tested is not BooleanValue and not NullValue:
                return condition.Value;
            default:
                return Comparing.AreEqual(tested, operand);
        }
    }
}
