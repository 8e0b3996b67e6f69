namespace LongAn.Runtime.Designs;

/// <summary>One analysis of a draft at a time: who has saved again meanwhile waits no longer, and those who serve citizens keep a processor.</summary>
internal sealed class AnalysisTurn : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    public Task Wait(CancellationToken cancellation) => _free.WaitAsync(cancellation);

    public void End() => _free.Release();

    public void Dispose() => _free.Dispose();
}
