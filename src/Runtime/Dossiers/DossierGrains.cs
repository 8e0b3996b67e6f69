namespace LongAn.Runtime.Dossiers;

/// <summary>What makes dossiers live: the timers that wake them. The grains are found by Orleans.</summary>
internal static class DossierGrains
{
    public static void AddDossierGrains(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Surroundings>();
        builder.Services.AddSingleton<TimerSweeper>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TimerSweeper>());
    }
}
