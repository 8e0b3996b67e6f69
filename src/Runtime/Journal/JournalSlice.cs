using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal.Postgres;
using NodaTime;

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
        builder.Services.AddSingleton(services => new Gauge(
            "journal.queue", "{append}", "Appends that wait for the disk.", () => [new(services.GetRequiredService<JournalWriter>().Waiting)]));
        builder.Services.AddSingleton(services => new Gauge(
            "timers.overdue", "{timer}", "Timers that are due and have not fired.", () => [new(services.GetRequiredService<DueTimers>().Overdue(Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow())))]));
        if (options.Database is not null)
            builder.Services.AddHostedService<Stamper>();
        builder.Services.AddHealthChecks().AddCheck<JournalHealth>("journal", tags: ["ready"]);
    }
}
