using System.Text.Json;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Drafts;

/// <summary>What a draft holds: as much as was filled in.</summary>
public sealed record SaveDraftBody(
    string ProcedureCode,
    ContextValue Data,
    string? CaseCode = null,
    string? AgencyCode = null,
    IReadOnlyList<DraftPaperBody>? Papers = null,
    ReturnMode? ReturnMode = null);

/// <summary>An upload put to a component.</summary>
public sealed record DraftPaperBody(Guid UploadId, string? Component = null);

/// <summary>Saves a draft of mine, new or known.</summary>
public sealed record SaveDraft(Guid Id, SaveDraftBody Body) : ICommand<Reply<Unit>>
{
    /// <summary>Largest draft in bytes: 1 MiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Most drafts of one person.</summary>
    public const int Most = 100;

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/drafts/{id:guid}", async Task<Results<NoContent, ProblemResult>> (Guid id, SaveDraftBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new SaveDraft(id, body), cancellation) switch
            {
                Given<Unit> => TypedResults.NoContent(),
                Refused<Unit> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.SignedIn)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBytes))
        .WithName("saveDraft")
        .WithTags("Drafts")
        .Refuses(401, 403, 404, 410, 413, 422);
}

internal sealed class SaveDraftHandler(LongAnDbContext db, WriteGate gate, CurrentActor actor, ProcedureCatalogue catalogue, TimeProvider time) : ICommandHandler<SaveDraft, Reply<Unit>>
{
    public async ValueTask<Reply<Unit>> Handle(SaveDraft command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        if (catalogue.Find(body.ProcedureCode) is null)
            return new Refused<Unit>(catalogue.Repealed(body.ProcedureCode) ?? Refusal.Of(EdgeRefusal.ProcedureNotOffered, ("found", body.ProcedureCode)));
        if (CommandFindings.Refuse(CommandFindings.Entries("/papers", body.Papers)) is { } malformed)
            return new Refused<Unit>(malformed);
        return await gate.Run(() => Save(command, cancellationToken), cancellationToken);
    }

    // Alone with the journal: what is filed meanwhile does not become a draft again.
    private async Task<Reply<Unit>> Save(SaveDraft command, CancellationToken cancellationToken)
    {
        var (body, me) = (command.Body, actor.Get().Id);
        var draft = await db.Set<Draft>().SingleOrDefaultAsync(d => d.Id == command.Id, cancellationToken);
        if (draft is not null && draft.AccountId != me)
            return new Refused<Unit>(Refusal.Of(EdgeRefusal.NotFound));
        if (draft is null)
        {
            if (await db.Set<StoredDossier>().AnyAsync(d => d.Id == command.Id && d.SubmittedBy == me, cancellationToken))
                return new Given<Unit>(Unit.Value);
            if (await db.Set<Draft>().CountAsync(d => d.AccountId == me, cancellationToken) >= SaveDraft.Most)
                return new Refused<Unit>(Refusal.Of(EdgeRefusal.TooManyDrafts, ("limit", $"{SaveDraft.Most}")));
            draft = new() { Id = command.Id, AccountId = me };
            db.Add(draft);
        }

        draft.ProcedureCode = body.ProcedureCode;
        draft.CaseCode = body.CaseCode;
        draft.AgencyCode = body.AgencyCode;
        draft.Data = JsonSerializer.Serialize(body.Data);
        draft.Papers = JsonSerializer.Serialize(body.Papers ?? []);
        draft.ReturnMode = body.ReturnMode;
        draft.SavedAt = Instant.FromDateTimeOffset(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new Given<Unit>(Unit.Value);
    }
}
