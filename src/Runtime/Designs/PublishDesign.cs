using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Designs;

/// <summary>The decision by which a draft becomes a version.</summary>
/// <param name="Number">Its number.</param>
/// <param name="SignerTitle">Office of who signed it.</param>
/// <param name="EffectiveFrom">From when dossiers are filed under the version; not in the past.</param>
public sealed record PublishDesignBody(string Number, LocalDate SignedOn, string SignerTitle, DecisionKind Kind, Instant EffectiveFrom);

/// <summary>A publisher who took no part in a draft makes a version of it. Sent again, it makes no second one.</summary>
public sealed record PublishDesign(Guid Id, PublishDesignBody Body) : ICommand<Reply<PublishedView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/designer/drafts/{id:guid}/publication", async Task<Results<Created<PublishedView>, ProblemResult>> (Guid id, PublishDesignBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new PublishDesign(id, body), cancellation) switch
            {
                Given<PublishedView> published => TypedResults.Created($"/api/designer/versions/{published.Value.VersionId}/files", published.Value),
                Refused<PublishedView> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Designers)
        .WithName("publishDesign")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 409, 422);
}

internal sealed class PublishDesignHandler(LongAnDbContext db, DesignStore store, VersionPublisher publisher, CurrentActor actor) : ICommandHandler<PublishDesign, Reply<PublishedView>>
{
    public async ValueTask<Reply<PublishedView>> Handle(PublishDesign command, CancellationToken cancellationToken)
    {
        var (body, me) = (command.Body, actor.Get());
        var decision = new SignedDecision(body.Number.Trim(), body.SignedOn, body.SignerTitle.Trim(), body.Kind);
        if (await Repeated(command.Id, decision, me.Id, cancellationToken) is { } before)
            return new Given<PublishedView>(before);
        var reply = await store.Change<PublishedView>(
            command.Id,
            DesignAct.Publish,
            me,
            async design =>
            {
                var order = new PublicationOrder(await store.Analyse(design.Id, cancellationToken), decision, body.EffectiveFrom, me.Id, design.Author);
                var added = await publisher.Add(db, order, cancellationToken);
                if (added is Given<PublishedView> { Value: var version })
                {
                    design.PublishedVersionId = version.VersionId;
                    // What was written is the version's now.
                    db.RemoveRange(await db.Set<DesignFile>().Where(f => f.DesignId == design.Id).ToListAsync(cancellationToken));
                }

                return added;
            },
            cancellationToken);
        if (reply is Given<PublishedView> published)
            await publisher.Announce(published.Value);
        return reply;
    }

    /// <summary>The answer of before, when the same publisher sends the same decision again; null otherwise.</summary>
    private async Task<PublishedView?> Repeated(Guid id, SignedDecision decision, string publisher, CancellationToken cancellation)
    {
        var design = await db.Set<Design>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.State == DesignState.Published, cancellation);
        if (design is null)
            return null;
        var version = await db.Set<PublishedVersion>().AsNoTracking().SingleAsync(v => v.VersionId == design.PublishedVersionId, cancellation);
        var stored = version.Decision is { } d ? new SignedDecision(d.Number, d.SignedOn, d.SignerTitle, d.Kind) : null;
        if (version.PublishedBy != publisher || stored != decision)
            return null;
        var replacesOne = await db.Set<PublishedVersion>().AnyAsync(v => v.ProcedureCode == version.ProcedureCode && v.VersionId != version.VersionId && v.PublishedAt <= version.PublishedAt, cancellation);
        return new(version.VersionId, version.EffectiveFrom, [.. decision.Check(version.EffectiveFrom, replacesOne, version.PublishedAt).Select(w => w.Message)]);
    }
}
