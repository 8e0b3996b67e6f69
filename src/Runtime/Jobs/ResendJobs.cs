using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Jobs;

/// <summary>Which calls are sent again; what is not said does not narrow.</summary>
/// <param name="Target">Those of a system.</param>
/// <param name="DossierId">Those of a dossier.</param>
/// <param name="Sequence">The one of an event of it.</param>
public sealed record ResendBody(string? Target = null, Guid? DossierId = null, long? Sequence = null)
{
    internal Refusal? Malformed() => CommandFindings.Refuse(
        CommandFindings.Text("/target", Target, CommandFindings.MaxName),
        Sequence is not null && DossierId is null ? new("/dossierId", "missing", new("Cần hồ sơ của lời gọi này, nhưng không có.", "Expected the dossier of this call, but it is missing.")) : null);
}

/// <summary>How many calls are on their way again.</summary>
public sealed record JobsResent(int Jobs);

/// <summary>Calls that were given up are sent again, under the same idempotency keys; those that are on their way already are left alone.</summary>
public sealed record ResendJobs(ResendBody Body) : ICommand<Reply<JobsResent>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/jobs/resending", async Task<Results<Ok<JobsResent>, ProblemResult>> (ResendBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new ResendJobs(body), cancellation) switch
            {
                Given<JobsResent> sent => TypedResults.Ok(sent.Value),
                Refused<JobsResent> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Operators)
        .WithName("resendJobs")
        .WithTags("Operations")
        .Refuses(401, 403, 404, 422);
}

internal sealed class ResendJobsHandler(JobRoom room, CurrentActor actor, ILogger<JobRoom> log) : ICommandHandler<ResendJobs, Reply<JobsResent>>
{
    public async ValueTask<Reply<JobsResent>> Handle(ResendJobs command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        if (body.Malformed() is { } malformed)
            return new Refused<JobsResent>(malformed);
        var sent = await room.Resend(body.Target, body.DossierId, body.Sequence, cancellationToken);
        JobLog.Resent(log, actor.Get().Id, sent);
        return new Given<JobsResent>(new(sent));
    }
}
