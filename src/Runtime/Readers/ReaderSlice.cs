using LongAn.Runtime.Hosting;

namespace LongAn.Runtime.Readers;

/// <summary>Readers of the journal of all dossiers, each with a position of its own.</summary>
internal static class ReaderSlice
{
    public static void AddReaders(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReaderTools>();
        builder.Services.AddSingleton<ReaderProgress>();
        builder.Services.AddSingleton<ReaderHealth>();
        builder.Services.AddSingleton(services => new Gauge(
            "reader.lag", "{batch}", "Batches of the journal that a reader has not read yet.", services.GetRequiredService<ReaderProgress>().Lags));
        builder.Services.AddHealthChecks().AddCheck<ReaderHealth>("readers", tags: ["ready"]);
    }

    /// <summary>Lets a reader read while the server runs.</summary>
    public static void AddReader<TReader>(this IServiceCollection services)
        where TReader : NamedReader
    {
        services.AddSingleton<TReader>();
        services.AddSingleton<NamedReader>(provider => provider.GetRequiredService<TReader>());
        services.AddHostedService(provider => provider.GetRequiredService<TReader>());
    }
}
