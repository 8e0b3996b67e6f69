namespace LongAn.Runtime.Persistence;

/// <summary>
/// One writer at a time in this process, as SQLite has it: waiting here is fair, waiting inside SQLite is polling. Before a
/// database that takes many writers it stands open.
/// </summary>
/// <remarks>Within <see cref="Run{T}"/> the gate may be entered again: what is called belongs to the same writer.</remarks>
public sealed class WriteGate(bool oneWriter = true) : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);
    private readonly AsyncLocal<bool> _mine = new();

    public async Task<T> Run<T>(Func<Task<T>> write, CancellationToken cancellation = default)
    {
        if (!oneWriter || _mine.Value)
            return await write();

        await _free.WaitAsync(cancellation);
        try
        {
            _mine.Value = true;
            return await write();
        }
        finally
        {
            _mine.Value = false;
            _free.Release();
        }
    }

    public Task Run(Func<Task> write, CancellationToken cancellation = default) =>
        Run(
            async () =>
            {
                await write();
                return true;
            },
            cancellation);

    public void Dispose() => _free.Dispose();
}
