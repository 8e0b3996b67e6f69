using System.Diagnostics.Metrics;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Readers;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Jobs;

/// <summary>Calls of systems outside, asked for by service tasks and messages of processes.</summary>
internal static class JobSlice
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ServiceCaller>();
        builder.Services.AddReader<JobRoom>();
        builder.Services.AddSingleton(services => new Gauge(
            "jobs.open", "{job}", "Calls of systems outside that wait to be made, and that were given up.", () => Open(services.GetRequiredService<IDbContextFactory<LongAnDbContext>>())));
    }

    private static IEnumerable<Measurement<long>> Open(IDbContextFactory<LongAnDbContext> contexts)
    {
        using var db = contexts.CreateDbContext();
        return
        [
            new(db.Set<StoredJob>().LongCount(job => job.NextAttemptAt != null), new KeyValuePair<string, object?>("state", "waiting")),
            new(db.Set<StoredJob>().LongCount(job => job.GivenUpAt != null), new KeyValuePair<string, object?>("state", "givenUp")),
        ];
    }

    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        ListJobs.Map(api);
        ResendJobs.Map(api);
    }
}
