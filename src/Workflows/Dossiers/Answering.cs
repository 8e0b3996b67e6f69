using LongAn.Workflows.Execution;

namespace LongAn.Workflows.Dossiers;

/// <summary>Answers of services.</summary>
internal static class Answering
{
    /// <summary>An answer that nothing waits for any more is kept for a person to look at, never refused.</summary>
    public static Refusal? Decide(Turn turn, AnswerService command)
    {
        if (!turn.Dossier.Process.Instances.Any(instance => instance.Key == command.Key))
        {
            turn.Emit(new AnswerUnmatched(command.Key, command.Output is { } late ? Personal.Of(late) : null, command.Failure));
            return null;
        }

        return Steering.Advance(turn, command.Output is { } output
            ? new CompleteActivity(command.Key, output)
            : new FailActivity(command.Key, "failed", command.Failure ?? ""));
    }
}
