namespace LongAn.Runtime.Journal;

/// <summary>Wakes those who wait for more of the journal.</summary>
internal sealed class JournalSignal
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when there is more to read. Take it before looking whether there is more.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Completes at the next commit of this node, which may have no stamp yet. Take it before stamping.</summary>
    public Task Committed => Volatile.Read(ref _committed).Task;

    public void Raise() => Complete(ref _next);

    public void RaiseCommitted() => Complete(ref _committed);

    private static void Complete(ref TaskCompletionSource source) =>
        Interlocked.Exchange(ref source, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
