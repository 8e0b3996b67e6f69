using System.Text.Json;
using LongAn.Runtime.Files;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Feel;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Drafts;

/// <summary>One of my drafts.</summary>
public sealed record GetDraft(Guid Id) : IQuery<DraftView?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/drafts/{id:guid}", async Task<Results<Ok<DraftView>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetDraft(id), cancellation) is { } draft ? TypedResults.Ok(draft) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.SignedIn)
        .WithName("getDraft")
        .WithTags("Drafts")
        .Refuses(401, 404);
}

internal sealed class GetDraftHandler(LongAnDbContext db, CurrentActor actor, FileStore files) : IQueryHandler<GetDraft, DraftView?>
{
    public async ValueTask<DraftView?> Handle(GetDraft query, CancellationToken cancellationToken)
    {
        var me = actor.Get().Id;
        if (await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == query.Id && d.AccountId == me, cancellationToken) is not { } draft)
            return null;
        var papers = JsonSerializer.Deserialize<DraftPaperBody[]>(draft.Papers) ?? [];
        var uploads = await files.Find(me, papers.Select(p => p.UploadId), cancellationToken);
        return new(
            draft.Id,
            draft.ProcedureCode,
            draft.CaseCode,
            draft.AgencyCode,
            JsonSerializer.Deserialize<ContextValue>(draft.Data)!,
            [.. papers.Where(p => uploads.ContainsKey(p.UploadId)).Select(p => new DraftPaper(p.Component, UploadView.Of(uploads[p.UploadId])))],
            draft.ReturnMode,
            draft.SavedAt);
    }
}
