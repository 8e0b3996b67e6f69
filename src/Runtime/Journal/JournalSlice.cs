using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal.Postgres;

namespace LongAn.Runtime.Journal;

/// <summary>The journal: the only writer of dossier tables.</summary>
internal static class JournalSlice
{
    public static void AddJournal(this WebApplicationBuilder builder, ServerOptions options)
    {
        builder.Services.AddSingleton(services => JournalKeys.Open(services.GetRequiredService<ServerOptions>()));
        builder.Services.AddSingleton(new JournalConnections(options));
        builder.Services.AddSingleton<JournalSignal>();
        builder.Services.AddSingleton<JournalMetrics>();
        builder.Services.AddSingleton<DossierCodes>();
        builder.Services.AddSingleton<AppointmentPlaces>();
        builder.Services.AddSingleton<Erasure>();
        builder.Services.AddSingleton<DueTimers>();
        builder.Services.AddSingleton(services => new JournalReader(
            services.GetRequiredService<JournalConnections>(),
            services.GetRequiredService<JournalKeys>(),
            services.GetRequiredService<JournalSignal>()));
        builder.Services.AddSingleton<JournalWriter>();
        builder.Services.AddHostedService(services => services.GetRequiredService<JournalWriter>());
        if (options.Database is not null)
            builder.Services.AddHostedService<Stamper>();
        builder.Services.AddHealthChecks().AddCheck<JournalHealth>("journal", tags: ["ready"]);
    }
}
