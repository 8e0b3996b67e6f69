using System.Globalization;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using Mediator;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Jobs;

/// <summary>A call of a system outside that was given up.</summary>
/// <param name="Sequence">Sequence of the event that asked for it; with the dossier its identity.</param>
/// <param name="Code">Code of the dossier; null before receipt.</param>
/// <param name="Target">Name of the system.</param>
/// <param name="IsAwaited">Whether the dossier waits for the answer.</param>
/// <param name="Attempts">How often it was called.</param>
/// <param name="Failure">Why the last call failed: <c>timeOut</c>, <c>status503</c>, <c>connectionError</c>, <c>notConfigured</c> and the like.</param>
public sealed record JobRow(Guid DossierId, long Sequence, string? Code, string Reference, string Target, bool IsAwaited, int Attempts, string? Failure, Instant AskedAt, Instant GivenUpAt);

/// <summary>Calls that were given up, the oldest first.</summary>
public sealed record ListJobs(string? Cursor) : IQuery<Page<JobRow>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/jobs", async (string? cursor, ISender sender, CancellationToken cancellation) =>
            TypedResults.Ok(await sender.Send(new ListJobs(cursor), cancellation)))
        .RequireAuthorization(Policies.Operators)
        .WithName("listJobs")
        .WithTags("Operations")
        .Refuses(401, 404);
}

internal sealed class ListJobsHandler(LongAnDbContext db) : IQueryHandler<ListJobs, Page<JobRow>>
{
    public async ValueTask<Page<JobRow>> Handle(ListJobs query, CancellationToken cancellationToken)
    {
        var found = await After(db.Set<StoredJob>().AsNoTracking().Where(j => j.GivenUpAt != null), query.Cursor)
            .Join(db.Set<StoredDossier>().AsNoTracking(), j => j.DossierId, d => d.Id, (j, d) => new { Job = j, d.Code, d.Reference })
            .OrderBy(f => f.Job.GivenUpAt).ThenBy(f => f.Job.DossierId).ThenBy(f => f.Job.Sequence)
            .Take(Cursor.PageSize + 1)
            .ToListAsync(cancellationToken);
        var page = found.Take(Cursor.PageSize).ToList();
        return new(
            [.. page.Select(f => new JobRow(f.Job.DossierId, f.Job.Sequence, f.Code, f.Reference, f.Job.Target, f.Job.ElementKey is not null, f.Job.Attempts, f.Job.Failure, f.Job.AskedAt, f.Job.GivenUpAt!.Value))],
            found.Count > Cursor.PageSize ? CursorOf(page[^1].Job).ToString() : null);
    }

    private static IQueryable<StoredJob> After(IQueryable<StoredJob> jobs, string? text)
    {
        if (Cursor.Parse(text) is not { At: { } at } cursor || cursor.Id.Split('/') is not [var dossier, var number]
            || !Guid.TryParse(dossier, out var id) || !long.TryParse(number, out var sequence))
            return jobs;
        return jobs.Where(j => j.GivenUpAt > at || (j.GivenUpAt == at && (j.DossierId.CompareTo(id) > 0 || (j.DossierId == id && j.Sequence > sequence))));
    }

    private static Cursor CursorOf(StoredJob job) =>
        new(job.GivenUpAt!.Value.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture), $"{job.DossierId:D}/{job.Sequence}");
}
