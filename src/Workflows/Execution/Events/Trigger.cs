namespace LongAn.Workflows.Execution.Events;

/// <summary>How well a catcher fits what was thrown.</summary>
internal enum Match
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It catches everything of the kind.</summary>
    Any,

    /// <summary>It catches this code.</summary>
    Exact,
}

/// <summary>What makes an event occur (BPMN 2.0.2, 10.5.5).</summary>
internal abstract class Trigger
{
    /// <summary>Whether a timer makes it occur.</summary>
    public virtual bool IsTimed => false;

    /// <summary>Begins to wait.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="wait">The wait.</param>
    /// <returns>Whether it has occurred already.</returns>
    public abstract bool Await(Turn turn, Wait wait);

    /// <summary>Whether what occurred is enough.</summary>
    public virtual bool IsSatisfied(Turn turn, Wait wait) => true;

    /// <summary>It has occurred and may occur again.</summary>
    public virtual void Renew(Turn turn, Wait wait)
    {
    }

    /// <summary>Whether it catches what was thrown within the process.</summary>
    public virtual Match Catches(Thrown thrown) => Match.None;

    /// <summary>Whether a message or signal of that name, or a condition of that text, makes it occur.</summary>
    public virtual bool Hears(SubscriptionKind kind, string name) => false;

    /// <summary>Whether a condition holds; null when that cannot be told, after an incident where a person must look.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="wait">The wait.</param>
    /// <param name="text">The condition, as the subscription names it.</param>
    public virtual bool? Holds(Turn turn, Wait wait, string text) => null;
}
