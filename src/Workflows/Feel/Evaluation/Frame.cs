namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>Computes a value of a compiled node.</summary>
internal delegate Value Evaluator(Run run, Frame frame);

/// <summary>Values of the names that one construct declares, on top of those around it.</summary>
internal sealed class Frame
{
    public Frame(FeelScope scope)
    {
        Scope = scope;
        Slots = [];
    }

    public Frame(Frame parent, params Value[] slots)
    {
        Parent = parent;
        Scope = parent.Scope;
        Slots = slots;
    }

    public Frame? Parent { get; }

    public FeelScope Scope { get; }

    public Value[] Slots { get; }

    public Frame Up(int levels)
    {
        var frame = this;
        for (; levels > 0; levels--)
            frame = frame.Parent!;
        return frame;
    }
}
