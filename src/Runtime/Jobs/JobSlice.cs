using LongAn.Runtime.Readers;

namespace LongAn.Runtime.Jobs;

/// <summary>Calls of systems outside, asked for by service tasks and messages of processes.</summary>
internal static class JobSlice
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ServiceCaller>();
        builder.Services.AddReader<JobRoom>();
    }

    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        ListJobs.Map(api);
        ResendJobs.Map(api);
    }
}
