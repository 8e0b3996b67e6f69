extern alias server;

using System.Diagnostics;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Designs;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LongAn.Benchmarks;

/// <summary>The server in this process, its grains called directly: the load without HTTP.</summary>
internal sealed class GrainLoad : ILoad
{
    private const int Agencies = 16;

    private readonly WebApplication _app;
    private readonly IGrainFactory _grains;

    private GrainLoad(WebApplication app) => (_app, _grains) = (app, app.Services.GetRequiredService<IGrainFactory>());

    public string Mode => "grain";

    public TimeSpan ProcessorTime => Process.GetCurrentProcess().TotalProcessorTime;

    public long PeakMemoryBytes => Process.GetCurrentProcess().PeakWorkingSet64;

    public static async Task<GrainLoad> Start(string folder, string? database)
    {
        var app = server::Program.Compose(new ServerOptions { DataFolder = folder, Urls = "http://127.0.0.1:0", Database = database }, builder =>
        {
            var procedure = new SixSteps();
            builder.Logging.ClearProviders();
            // The procedure of the load stands in for the shipped ones.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(DefinitionImport)));
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(ChangedFolders)));
            builder.Services.Replace(ServiceDescriptor.Singleton<IProcedureVersions>(procedure));
            builder.Services.Replace(ServiceDescriptor.Singleton<ILegalGrounds>(procedure));
        });
        await app.StartAsync();
        return new(app);
    }

    public Task<List<double>> Run(int clients, TimeSpan length) => ILoad.Loop(clients, length, Dossier);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Dossier(int client, List<double> latencies)
    {
        var id = new DossierId(Guid.CreateVersion7());
        var agency = $"H39.{client % Agencies + 10}";
        var grain = _grains.GetGrain<IDossierGrain>(id.Value);
        var filing = new SubmitDossier(new(Guid.CreateVersion7()), id, SixSteps.Filing(agency));
        Demand(await ILoad.Timed(latencies, () => grain.Submit(SixSteps.Code, filing, new("citizen", []))));
        foreach (var (element, role, outcome) in SixSteps.Steps)
        {
            // Finding the key is the officer's screen, not a step: it is not timed.
            var state = (await grain.Read())!.Dossier;
            var key = state.WorkItems.Single(item => item.ElementId == element).Key;
            var completion = new CompleteWorkItem(new(Guid.CreateVersion7()), key, outcome, null, ContextValue.Empty, [], [], [], null, null);
            Demand(await ILoad.Timed(latencies, () => grain.Ask(completion, new(element, [new(role, agency)]))));
        }
    }

    private static void Demand(DossierAnswer answer)
    {
        if (answer is not DossierDone)
            throw new InvalidOperationException($"Expected every step of the load to be done, but the answer is {answer}.");
    }
}
