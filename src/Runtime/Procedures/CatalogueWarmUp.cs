namespace LongAn.Runtime.Procedures;

/// <summary>Compiles the catalogue once the server has started: nobody waits for the procedures of others.</summary>
internal sealed class CatalogueWarmUp(ProcedureCatalogue catalogue, IHostApplicationLifetime server) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var notice = server.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        catalogue.CompileAll(stoppingToken);
    }
}
